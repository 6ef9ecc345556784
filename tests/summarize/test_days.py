"""Dates of a text, as far as they are named."""

import pytest

from briefgen.summarize.days import Date, dates, is_borne_out


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("on 4 March 2025", 2025, 3, 4),
        ("on March 4, 2025", 2025, 3, 4),
        ("on the 4th of March", 0, 3, 4),
        ("in March 2025", 2025, 3, 0),
        ("2025-03-04", 2025, 3, 4),
        ("in 2025", 2025, 0, 0),
        ("in May", 0, 5, 0),
    ],
)
def test_a_date_is_read(text: str, year: int, month: int, day: int) -> None:
    (found,) = dates(text)
    assert (found.year, found.month, found.day) == (year, month, day)


def test_a_verb_is_no_month() -> None:
    assert dates("The strike May end soon, and ships may sail") == ()


def test_a_date_is_borne_out_by_one_that_says_as_much() -> None:
    march = Date(0, 1, month=3, day=4)
    assert is_borne_out(march, [Date(0, 1, year=2025, month=3, day=4)])
    assert not is_borne_out(march, [Date(0, 1, year=2025, month=3)])
    assert not is_borne_out(march, [Date(0, 1, month=3, day=5)])
