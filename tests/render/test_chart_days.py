"""Days of a chart stand in their order, apart from each other, and straight where there is room."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.chart_days import day_scale

OCTOBER = date(2024, 10, 1)


def after(*days: int) -> list[date]:
    return [OCTOBER + timedelta(days=day) for day in days]


def at(days: list[date]) -> list[float]:
    scale, _ = day_scale(days, max(days), left=10, right=410, size=22)
    return [scale.at(Decimal(day.toordinal())) for day in days]


def test_days_with_room_stand_where_they_are() -> None:
    assert at(after(0, 10, 40)) == [10, 110, 410]
    assert day_scale(after(0, 10, 40), max(after(40)), left=10, right=410, size=22)[0].is_even


def test_days_that_crowd_are_drawn_apart_and_the_long_stretch_gives() -> None:
    scale, ticks = day_scale(after(0, 1, 2, 400), max(after(400)), left=10, right=410, size=22)
    assert not scale.is_even
    assert at(after(0, 1, 2, 400)) == [10, 40, 70, 410]
    assert [tick.label for tick in ticks] == ["1 Oct", "", "", "5 Nov"]
    assert [tick.year for tick in ticks] == ["2024", "", "", "2025"]


def test_one_day_stands_at_the_beginning() -> None:
    assert at(after(3)) == [10]


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=30, unique=True).map(sorted))
def test_later_is_farther_right_and_no_two_days_touch_while_there_is_room(days: list[date]) -> None:
    places = at(days)
    assert (places[0], 10 <= places[-1] <= 410 + 1e-6) == (10, True)
    least = min(15, 0.75 * 400 / max(len(days) - 1, 1))
    assert all(after - before >= least - 1e-6 for before, after in pairwise(places))
