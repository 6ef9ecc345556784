"""Dates as a desk types them; python-edtf is the second opinion."""

from datetime import date

import pytest
from edtf import parse_edtf as judge
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.edtf import EdtfDate, parse_edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2024-10-28", date(2024, 10, 28), date(2024, 10, 28), "28 October 2024"),
        ("2024-10", date(2024, 10, 1), date(2024, 10, 31), "October 2024"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        ("2024-10~", date(2024, 10, 1), date(2024, 10, 31), "about October 2024"),
        ("2024-10-28?", date(2024, 10, 28), date(2024, 10, 28), "possibly 28 October 2024"),
        ("2024-10-08/2024-10-13", date(2024, 10, 8), date(2024, 10, 13), "8 to 13 October 2024"),
        ("2024-10-28/2024-11-02", date(2024, 10, 28), date(2024, 11, 2), "28 October to 2 November 2024"),
        ("2024-12-30/2025-01-02", date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 to 2 January 2025"),
        ("2024-10/2024-11", date(2024, 10, 1), date(2024, 11, 30), "October to November 2024"),
        ("../2024-11", date.min, date(2024, 11, 30), "until November 2024"),
        ("2024-10-28/..", date(2024, 10, 28), date.max, "since 28 October 2024"),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31), "spring 2024"),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28), "winter 2024"),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), "the 2020s"),
        ("2024-10-XX", date(2024, 10, 1), date(2024, 10, 31), "October 2024"),
        ("2024-07-19T04:09Z", date(2024, 7, 19), date(2024, 7, 19), "19 July 2024, 04:09 UTC"),
    ],
)
def test_a_date_has_its_days_and_its_words(text: str, earliest: date, latest: date, words: str) -> None:
    day = parse_edtf(text)
    assert (day.earliest, day.latest, day.in_words()) == (earliest, latest, words)
    assert str(day) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "October 2024",
        "28.10.2024",
        "2024-13",
        "2024-02-30",
        "2024-1-5",
        "20241028",
        "2024-10-28/2024-10-01",
        "../..",
        "/",
    ],
)
def test_what_is_no_date_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"2024-10|start|earlier"):
        parse_edtf(text)


def test_short_words_keep_the_month_to_three_letters() -> None:
    assert parse_edtf("2024-10-28").in_short() == "28 Oct 2024"
    assert parse_edtf("2024-05").in_short() == "May 2024"


def test_an_open_start_sorts_by_its_end() -> None:
    dates = [parse_edtf(text) for text in ("2024-10-28", "../2024-09", "2024-10", "2024")]
    assert [str(day) for day in sorted(dates, key=lambda day: day.sort_key)] == [
        "2024",
        "../2024-09",
        "2024-10",
        "2024-10-28",
    ]


@pytest.mark.parametrize(("text", "iso"), [("2024-10~", "2024-10"), ("2024-21", ""), ("2024/2025", ""), ("202X", "")])
def test_the_machine_date_is_iso_or_nothing(text: str, iso: str) -> None:
    assert parse_edtf(text).iso == iso


@given(st.dates(), st.sampled_from([10, 7, 4]), st.sampled_from(["", "?", "~", "%"]))
def test_bounds_agree_with_a_library_that_implements_the_whole_standard(day: date, letters: int, doubt: str) -> None:
    text = day.isoformat()[:letters] + doubt
    ours, theirs = parse_edtf(text), judge(text)
    assert ours.earliest.timetuple()[:3] == theirs.lower_strict()[:3]
    assert ours.latest.timetuple()[:3] == theirs.upper_strict()[:3]


@given(st.dates(), st.dates())
def test_a_period_spans_both_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = parse_edtf(f"{first.isoformat()}/{last.isoformat()}")
    assert (period.earliest, period.latest) == (first, last)
    assert str(last.year) in period.in_words()


def reading(text: str) -> EdtfDate | str:
    try:
        return parse_edtf(text)
    except ValueError as error:
        return str(error)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_refusal_in_words(text: str) -> None:
    assert reading(text)
