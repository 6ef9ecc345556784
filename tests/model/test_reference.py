"""References in text."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.reference import Reference, references


def test_the_four_forms_are_read() -> None:
    text = "[[a]] [[b|two words]] [[fact:c]] [[fact:d@2024-10-23]] [[fact:e|so many]]"
    assert list(references(text)) == [
        Reference(0, 5, "a"),
        Reference(6, 21, "b", "two words"),
        Reference(22, 32, "c", figure=True),
        Reference(33, 54, "d", figure=True, day="2024-10-23"),
        Reference(55, 73, "e", "so many", figure=True),
    ]


def test_what_is_not_closed_is_text() -> None:
    assert list(references("[[a] [[ [[]] ]]")) == []


@given(st.text(alphabet="[]|ab:@- \n", max_size=60))
def test_references_never_overlap_and_stand_where_they_say(text: str) -> None:
    end = 0
    for found in references(text):
        assert end <= found.start < found.end
        assert text[found.start : found.start + 2] == "[["
        assert text[found.end - 2 : found.end] == "]]"
        end = found.end
