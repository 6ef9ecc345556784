"""Axes hold every value and say round numbers and days."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.chart_scale import day_axis, day_in_short, in_short, value_axis


def value_labels(*values: str) -> list[str]:
    axis = value_axis([Decimal(value) for value in values], bottom=300, top=0)
    return [tick.label for tick in axis.ticks] + ([axis.magnitude] if axis.magnitude else [])


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        (("3000", "10000", "12000"), "0 5,000 10,000 15,000"),
        (("24", "762"), "0 200 400 600 800"),
        (("2",), "0 1 2"),
        (("0",), "0 1"),
        (("97",), "0 25 50 75 100"),
        (("0.5", "0.9"), "0 0.25 0.5 0.75 1"),
        (("-5", "-3"), "−6 −4 −2 0"),
        (("-40", "60"), "−50 −25 0 25 50 75"),
        (("0", "5000000000"), "0 2 4 6 billion"),
        (("3000000", "12000000"), "0 5 10 15 million"),
        (("540000000", "1080000000"), "0 0.5 1 1.5 billion"),
        (("2000000000000",), "0 0.5 1 1.5 2 trillion"),
        (("500000000", "9999999"), "0 200 400 600 million"),
        (("-1", "2000000"), "−1,000,000 0 1,000,000 2,000,000"),
        (("5", "1500000"), "0 500,000 1,000,000 1,500,000"),
        (("12345678",), "0 5,000,000 10,000,000 15,000,000"),
        (("12593", "12596"), "12,592 12,593 12,594 12,595 12,596"),
        (("-12593", "-12596"), "−12,597 −12,596 −12,595 −12,594 −12,593"),
        (("1277", "1288"), "1,275 1,280 1,285 1,290"),
        (("10000", "11000"), "0 5,000 10,000 15,000"),
    ],
)
def test_ticks_are_round_and_start_at_zero_unless_the_values_lie_close(values: tuple[str, ...], labels: str) -> None:
    assert value_labels(*values) == labels.split()


def test_a_number_beside_a_claim_reads_as_on_the_axis() -> None:
    axis = value_axis([Decimal(3_000_000), Decimal(6_500_000)], bottom=300, top=0)
    assert axis.magnitude == "million"
    assert axis.words(Decimal(6_500_000)) == "6.5"
    assert axis.words(Decimal(3_000_000)) == "3"
    assert axis.words(Decimal(9_999_999)) == "10"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (8_500_000, 8_500_000, "8.5 million"),
        (11_000_000, 12_000_000, "11 to 12 million"),
        (2_000_000_000, 2_000_000_000, "2 billion"),
        (1_288_004, 1_288_004, ""),
        (9_999_999, 9_999_999, ""),
        (762, 762, ""),
    ],
)
def test_millions_are_said_in_few_letters(low: int, high: int, words: str) -> None:
    assert in_short(Decimal(low), Decimal(high)) == words


numbers = st.decimals(min_value="-5e9", max_value="5e9", places=2)


@given(st.lists(numbers, min_size=1, max_size=8))
def test_an_axis_holds_its_values_in_their_order(values: list[Decimal]) -> None:
    axis = value_axis(values, bottom=300, top=0)
    places = [axis.scale.at(value) for value in sorted(values)]
    assert all(0 <= place <= 300 for place in places)
    assert places == sorted(places, reverse=True)
    assert axis.scale.at(axis.ticks[0].value) == 300
    assert axis.scale.at(axis.ticks[-1].value) == 0
    assert 2 <= len(axis.ticks) <= 7


def day_labels(first: date, last: date) -> list[str]:
    _, ticks = day_axis(first, last, left=0, right=400, letter=12)
    return [" ".join(filter(None, (tick.label, tick.year))) for tick in ticks]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2024, 10, 17), date(2024, 10, 17), ["17 Oct 2024"]),
        (date(2024, 10, 30), date(2024, 11, 2), ["30 Oct 2024", "31 Oct", "1 Nov", "2 Nov"]),
        (date(2024, 12, 28), date(2025, 1, 4), ["28 Dec 2024", "30 Dec", "1 Jan 2025", "3 Jan"]),
        (date(2024, 10, 17), date(2024, 11, 10), ["17 Oct 2024", "24 Oct", "31 Oct", "7 Nov"]),
        (date(2024, 10, 17), date(2025, 2, 2), ["Nov 2024", "Dec", "Jan 2025", "Feb"]),
        (date(2024, 10, 17), date(2025, 9, 2), ["Nov 2024", "Jan 2025", "Mar", "May", "Jul", "Sep"]),
        (date(2024, 10, 1), date(2026, 10, 1), ["Jan 2025", "May", "Sep", "Jan 2026", "May", "Sep"]),
        (date(1990, 5, 1), date(2026, 1, 1), ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]),
        (date(1, 1, 1), date(9999, 12, 31), ["2000", "4000", "6000", "8000"]),
    ],
)
def test_days_months_or_years_are_marked(first: date, last: date, labels: list[str]) -> None:
    assert day_labels(first, last) == labels


@given(st.dates(), st.dates())
def test_ticks_of_days_lie_on_the_axis_and_leave_room_for_their_words(one: date, other: date) -> None:
    first, last = sorted((one, other))
    scale, ticks = day_axis(first, last, left=0, right=400, letter=12)
    places = [scale.at(tick.value) for tick in ticks]
    assert all(0 <= place <= 400 for place in places)
    assert len(ticks) >= (1 if first == last else 2)
    apart = [later - earlier for earlier, later in pairwise(places)]
    if len(ticks) > 2:
        assert min(apart) >= 12 * min(len(tick.label) for tick in ticks)


def test_a_day_reads_the_same_in_every_locale() -> None:
    assert day_in_short(date(2024, 5, 3)) == "3 May 2024"
