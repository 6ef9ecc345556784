"""The days of a chart's claims in; where they stand, wider apart where claims crowd, and the ticks below them, out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from briefgen.render.chart_labels import width
from briefgen.render.chart_scale import Tick, day_axis, day_ticks
from briefgen.render.date_words import day_said
from briefgen.render.words import ENGLISH, Words

_CLOSE: Final = 15.0  # marks that are nearer than this touch
_APART: Final = 30.0  # how far apart they are drawn instead, where there is room
_MOST: Final = 0.75  # of the width that days may take which are drawn wider apart


@dataclass(frozen=True, slots=True)
class DayScale:
    """A scale of days that is straight from one of its knots, a day's number and where it stands, to the next."""

    knots: tuple[tuple[int, float], ...]
    is_even: bool = True

    def at(self, value: Decimal) -> float:
        """Return where a day stands."""
        day = float(value)
        place = min(max(bisect_right(self.knots, day, key=lambda knot: float(knot[0])), 1), len(self.knots) - 1)
        (low, start), (high, end) = self.knots[place - 1 : place + 1]
        return start + (end - start) * (day - low) / (high - low)


def day_scale(
    days: Iterable[date], until: date, *, left: float, right: float, size: float, words: Words = ENGLISH
) -> tuple[DayScale, tuple[Tick, ...]]:
    """Return a level axis of the days of claims that ends `until`, and its ticks; `size` is that of their letters.

    It is a straight one with round ticks unless marks would touch.
    Then days that are close to each other are drawn apart, at the cost of long stretches without a claim; the ticks are
    the days of claims, with words where there is room, and the scale is not even.
    """
    numbers = sorted({*(day.toordinal() for day in days), until.toordinal()})
    gaps = [(after - before) * (right - left) / max(numbers[-1] - numbers[0], 1) for before, after in pairwise(numbers)]
    if all(gap >= _CLOSE for gap in gaps):
        first = date.fromordinal(numbers[0])
        scale, ticks = day_axis(first, until, left=left, right=right, letter=size * 0.56, words=words)
        return DayScale(((int(scale.low), left), (int(scale.high), right))), ticks
    places = [left]
    for gap in _spread(gaps, least=min(_APART, _MOST * (right - left) / len(gaps))):
        places.append(places[-1] + gap)
    scale_of_claims = DayScale(tuple(zip(numbers, places, strict=True)), is_even=False)
    return scale_of_claims, _ticks(scale_of_claims, numbers, size, words)


def _spread(gaps: Sequence[float], *, least: float) -> list[float]:
    """Return the gaps, none less than `least` and their sum as it was: wide ones give, each by its share."""
    narrow: set[int] = set()
    while True:
        left = sum(gaps) - least * len(narrow)
        wide = sum(gap for place, gap in enumerate(gaps) if place not in narrow)
        now = {place for place, gap in enumerate(gaps) if place in narrow or gap * left / wide < least}
        if now == narrow:
            return [least if place in narrow else gap * left / wide for place, gap in enumerate(gaps)]
        narrow = now


def _ticks(scale: DayScale, numbers: Sequence[int], size: float, words: Words) -> tuple[Tick, ...]:
    """Return a tick for each day, with words on the first, the last, and those between that leave each other room."""
    sample = "28 Oct" if words.is_english else day_said(date(2024, 10, 28), words)
    room = width(sample, size) + size * 0.5
    places = [scale.at(Decimal(number)) for number in numbers]
    worded = [0]
    last = len(numbers) - 1
    for place in range(1, last):
        if places[place] - places[worded[-1]] >= room <= places[last] - places[place]:
            worded.append(place)
    if places[last] - places[worded[-1]] >= room:
        worded.append(last)
    named = dict(zip(worded, day_ticks([date.fromordinal(numbers[place]) for place in worded], words), strict=True))
    return tuple(named.get(place, Tick(Decimal(number), "")) for place, number in enumerate(numbers))
