"""The places of a record come back equal, whatever file and fields they are of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.keep.spans import pack, unpack
from briefgen.model.span import Places, Span

NUMBERS = st.integers(0, 2**32 - 1)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS), st.dictionaries(st.text(), st.tuples(NUMBERS, NUMBERS, NUMBERS)))
def test_places_of_one_file_come_back(record: tuple[int, int, int], fields: dict[str, tuple[int, int, int]]) -> None:
    places = Places(Span("a.yml", *record), {name: Span("a.yml", *numbers) for name, numbers in fields.items()})
    packed = pack(places)
    assert packed is not None
    kept = unpack(*packed)
    assert kept == places
    assert dict(kept.fields) == dict(places.fields)
    assert pack(kept) == packed


def test_a_field_that_has_no_place_leads_to_the_record() -> None:
    kept = unpack(*(pack(Places(Span("a.yml", 2), {"value": Span("a.yml", 3, 5, 4)})) or ()))
    assert kept.span("value") == Span("a.yml", 3, 5, 4)
    assert kept.span("unit") == Span("a.yml", 2)


def test_places_of_several_files_are_not_packed() -> None:
    assert pack(Places(Span("a.yml", 1), {"value": Span("b.yml", 3)})) is None


def test_a_number_beyond_four_bytes_is_not_packed() -> None:
    assert pack(Places(Span("a.yml", 1), {"value": Span("a.yml", 2**32)})) is None


@pytest.mark.parametrize("packed", [(), ("a.yml", 1, 1, 1, ("value",), b"short"), (1, 2), ("a", "b", 1, 1, (), b"")])
def test_what_is_no_packed_places_is_refused(packed: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="no places"):
        unpack(*packed)
