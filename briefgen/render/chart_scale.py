"""Numbers and days in; places along an axis, round ticks and what they say out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from briefgen.model.edtf import parse_edtf
from briefgen.render.date_words import date_said, day_said, month_said, year_said
from briefgen.render.value_words import number_said
from briefgen.render.words import ENGLISH, Words

_ROUND: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_STEPS_WANTED: Final = 4
_NEARLY_EQUAL: Final = Decimal("0.05")  # a smaller spread, as a share of the highest value, would not be seen from zero
_MAGNITUDES: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
_MOST_DECIMALS: Final = 2
_DAY_LETTERS: Final = 7.5  # "28 Oct" and a gap
_MONTH_LETTERS: Final = 5.5  # "2024" and a gap
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS_APART: Final = (1, 2, 3, 7, 14)
_MONTHS_APART: Final = (1, 2, 3, 4, 6)
_YEARS_APART: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: the value `low` stands at `start`, `high` at `end`."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    def at(self, value: Decimal) -> float:
        """Return where a value stands."""
        return self.start + (self.end - self.start) * float((value - self.low) / (self.high - self.low))


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: the value or day number, and what is printed beside it, the year of a day apart."""

    value: Decimal
    label: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """An upright axis; where it counts in a `magnitude` (millions or more), `exponent` is that power of ten."""

    scale: Scale
    ticks: tuple[Tick, ...]
    exponent: int
    magnitude: str
    said_in: Words = ENGLISH

    def words(self, value: Decimal) -> str:
        """Return a number as the axis prints it: thousands set apart, no idle zeros, a true minus."""
        counted = value.scaleb(-self.exponent)
        return _number(round(counted, _MOST_DECIMALS) if self.exponent else counted, self.said_in)


def value_axis(values: Sequence[Decimal], *, bottom: float, top: float, words: Words = ENGLISH) -> ValueAxis:
    """Return an upright axis that holds all values.

    It starts at zero unless the values lie so close together that their differences would vanish.
    """
    low, high = min(values), max(values)
    if low >= 0 and (high == low or high - low >= high * _NEARLY_EQUAL):
        low = Decimal(0)
    elif high <= 0 and (high == low or high - low >= -low * _NEARLY_EQUAL):
        high = Decimal(0)
    if low == high:  # nothing but zeros
        high = Decimal(1)
    step = _round_step(high - low, whole=all(value == value.to_integral_value() for value in values))
    first, last = _floor(low / step), -_floor(-high / step)
    if low == first * step and low != 0:
        first -= 1  # air below the lowest value
    marks = [step * number for number in range(first, last + 1)]
    size = max(abs(marks[0]), abs(marks[-1])).adjusted()
    exponent, magnitude = next(
        ((power, name) for power, name in _MAGNITUDES if size >= power and _is_short(values, power)), (0, "")
    )
    ticks = tuple(Tick(mark, _number(mark.scaleb(-exponent), words)) for mark in marks)
    return ValueAxis(
        Scale(marks[0], marks[-1], bottom, top), ticks, exponent, words.say(magnitude) if magnitude else "", words
    )


def in_short(low: Decimal, high: Decimal, *, words: Words = ENGLISH) -> str:
    """Return a number, or a range, of a million or more in few letters: `8.5 million`; empty where it has none."""
    for power, name in _MAGNITUDES:
        few = all(_ends_above(value, power - _MOST_DECIMALS) for value in (low, high))
        if few and low >= Decimal(1).scaleb(power):
            numbers = tuple(dict.fromkeys(_number(value.scaleb(-power), words) for value in (low, high)))
            said = words.say("{low} to {high}", low=numbers[0], high=numbers[1]) if len(numbers) > 1 else numbers[0]
            return words.say(f"{{number}} {name}", number=said)
    return ""


def _is_short(values: Sequence[Decimal], power: int) -> bool:
    """Tell whether all values have few decimals where they are counted in this power of ten.

    A value that is one short of that passes: “single-digit millions” end at 9,999,999.
    """
    return all(any(_ends_above(one, power - _MOST_DECIMALS) for one in (value, value + 1 or value)) for value in values)


def _ends_above(value: Decimal, power: int) -> bool:
    exponent = value.normalize().as_tuple().exponent
    return not value or (isinstance(exponent, int) and exponent >= power)


def _round_step(span: Decimal, *, whole: bool) -> Decimal:
    """Return a round distance of ticks, from two to five to the span; a whole number if wanted."""
    raw = span / _STEPS_WANTED
    exponent = raw.adjusted()
    mantissa = raw.scaleb(-exponent)
    step = next(number for number in _ROUND if number >= mantissa).scaleb(exponent)
    if not whole or step == step.to_integral_value():
        return step
    return Decimal(1) if step < 1 else Decimal(5)  # 2.5 is the one round number above 1 that is not whole


def _floor(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_FLOOR))


def _number(value: Decimal, words: Words) -> str:
    whole = value.to_integral_value()
    return number_said(whole if value == whole else value.normalize(), words).replace("-", "−")


def day_axis(
    first: date,
    last: date,
    *,
    left: float,
    right: float,
    letter: float,
    words: Words = ENGLISH,
) -> tuple[Scale, tuple[Tick, ...]]:
    """Return a level axis from the first to the last day, and its ticks: round days, months or years.

    `letter` is about how wide a letter is: there are as many ticks as are read with ease, and at least two unless the
    days are one; where nothing round falls between, they are the first and the last day.
    """
    low, high = Decimal(first.toordinal()), Decimal(last.toordinal())
    scale = Scale(low, max(high, low + 1), left, right)
    if first == last:
        return scale, day_ticks((first,), words)
    most = 1 + int((right - left) / (_DAY_LETTERS * letter))
    for step in _DAYS_APART:
        numbers = range(first.toordinal(), last.toordinal() + 1, step)
        if 1 < len(numbers) <= most:
            return scale, day_ticks(tuple(date.fromordinal(number) for number in numbers), words)
    most = 1 + int((right - left) / (_MONTH_LETTERS * letter))
    before = first - timedelta(days=1) if first > date.min else first
    for step in (*_MONTHS_APART, *(12 * years for years in _YEARS_APART)):
        begin = -(-(12 * before.year + before.month) // step) * step  # months since the year 0, the next whole step
        numbers = range(begin, 12 * last.year + last.month, step)
        if 1 < len(numbers) <= most:
            return scale, day_ticks(tuple(date(number // 12, number % 12 + 1, 1) for number in numbers), words)
    return scale, day_ticks((first, last), words)


def day_ticks(days: Sequence[date], words: Words = ENGLISH) -> tuple[Tick, ...]:
    """Return the ticks of these days: `18 Oct`, `Oct` or `2024`, with the year apart where it is new."""
    only_years = len(days) > 1 and all((day.month, day.day) == (1, 1) for day in days)
    only_months = len(days) > 1 and all(day.day == 1 for day in days)
    ticks = []
    shown = 0
    for day in days:
        year = "" if only_years or day.year == shown else year_said(day.year, words)
        shown = day.year
        label = year_said(day.year, words) if only_years else _in_year(day, words, month=only_months)
        ticks.append(Tick(Decimal(day.toordinal()), label, year))
    return tuple(ticks)


def day_in_short(day: date, words: Words = ENGLISH) -> str:
    """Return a day as a chart prints it: `28 Oct 2024`."""
    if words.is_english:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return date_said(parse_edtf(day.isoformat()), words, short=True)


def _in_year(day: date, words: Words, *, month: bool) -> str:
    """Return `28 Oct`, or only its month."""
    if words.is_english:
        return _MONTHS[day.month - 1] if month else f"{day.day} {_MONTHS[day.month - 1]}"
    return month_said(day, words) if month else day_said(day, words)
