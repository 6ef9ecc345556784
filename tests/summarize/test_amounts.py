"""Amounts of a text: digits, words, parts, bounds."""

import pytest

from briefgen.summarize.amounts import Sort, amounts


@pytest.mark.parametrize(
    ("text", "value", "sort", "bound"),
    [
        ("about 40 ships", 40, Sort.COUNT, "about"),
        ("forty ships", 40, Sort.COUNT, ""),
        ("two hundred and ten ships", 210, Sort.COUNT, ""),
        ("at least 1.2 million tons", 1_200_000, Sort.COUNT, "at least"),
        ("half a million tons", 500_000, Sort.COUNT, ""),
        ("12% of the ships", 12, Sort.PERCENT, ""),
        ("two-thirds of the ships", 200 / 3, Sort.PART, ""),
        ("two in five ships", 40, Sort.PART, ""),
        ("the third berth", 3, Sort.ORDINAL, ""),
        ("a tenfold rise", 10, Sort.TIMES, ""),
        ("40 ships or more", 40, Sort.COUNT, "at least"),
    ],
)
def test_an_amount_is_read_with_its_sort_and_bound(text: str, value: float, sort: Sort, bound: str) -> None:
    (found,) = amounts(text)
    assert (found.value, found.sort, found.bound) == (pytest.approx(value), sort, bound)


def test_a_sentence_without_an_amount_has_none() -> None:
    assert amounts("The harbour stayed shut, and nobody said for how long") == ()


def test_the_stretch_of_an_amount_is_its_own_words() -> None:
    text = "Up to 12,500 crates"
    (found,) = amounts(text)
    assert text[found.start : found.end].strip() == "12,500"
