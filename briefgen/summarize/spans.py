"""Amounts with their units in; how long a span of time is, and whether the body knows one like it, out."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.days import Date
from briefgen.summarize.reading import Reading
from briefgen.summarize.words import Token, stem

#: How many days a unit of time has.
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.25, "decade": 3652.5}
_UNITS = {stem(word): days for word, days in _DAYS.items()}
#: A line is one sort of measure; commas part its units, each with its spellings.
_MEASURES = tuple(
    {stem(word): stem(unit.split()[0]) for unit in units.split(",") for word in unit.split()}
    for units in (
        "second,minute,hour,day,week,fortnight,month,year,decade,century",
        "mile,kilometre kilometer km,metre meter m,foot feet ft,inch,yard,centimetre centimeter cm,millimetre mm",
        "ton tonne,kilogram kilo kg,pound lb,gram",
        "acre,hectare",
        "dollar,euro,yen,rouble ruble,won,yuan,rupee",
    )
)
_APART = frozenset(stem(word) for word in "later after earlier before apart ago since".split())
#: How far a span in other units, or worked out from dates, may be off: so many days, and this share of it.
_SLACK, _SHARE = 1.0, 0.2
_YEAR = 2000  # any: of two dates without a year only the difference matters
_BEHIND = 3


def unit_of(amount: Amount, tokens: Sequence[Token]) -> str:
    """Return the stem of the unit that follows an amount, in one spelling; nothing where another word does."""
    behind = next((token for token in tokens if token.start >= amount.end), None)
    return next((units[behind.stem] for units in _MEASURES if behind.stem in units), "") if behind else ""


def are_of_one_measure(one: str, other: str) -> bool:
    """Return whether two units measure one sort of thing."""
    return any(one in units and other in units for units in _MEASURES)


def in_days(amount: Amount, tokens: Sequence[Token]) -> float:
    """Return how many days an amount with its unit is; 0 where it is no span of time."""
    if amount.sort is not Sort.COUNT:
        return 0.0
    behind = next((token for token in tokens if token.start >= amount.end), None)
    return amount.value * _UNITS.get(behind.stem, 0.0) if behind else 0.0


def is_apart(amount: Amount, tokens: Sequence[Token]) -> bool:
    """Return whether an amount says how far one event is from another: `two weeks later`."""
    behind = [token.stem for token in tokens if token.start >= amount.end][1 : 1 + _BEHIND]
    return not _APART.isdisjoint(behind[:1])


def is_known_span(amount: Amount, reading: Reading) -> bool:
    """Return whether the body has a span of about this length, or dates that lie so far from each other."""
    days = in_days(amount, reading.tokens)
    slack = max(_SLACK, _SHARE * days) if days % _UNITS["day"] or days >= _UNITS["week"] * 2 else _SLACK
    spans = (in_days(one, line.tokens) for line in reading.body.lines for one in line.amounts)
    if any(span and abs(span - days) <= slack for span in spans):
        return True
    return any(abs(gap - days) <= slack for gap in _gaps(reading))


def has_dates(reading: Reading) -> bool:
    """Return whether there are dates of which a distance could be worked out."""
    return any(True for _ in _gaps(reading))


def _gaps(reading: Reading) -> Iterator[float]:
    near = {reading.body.line_at[line.first] + step for line in reading.cover for step in (-1, 0, 1)}
    known = [
        one for number in near if 0 <= number < len(reading.body.lines) for one in reading.body.lines[number].dates
    ]
    exact = [one for one in (*known, *reading.dates) if one.day and one.month]
    for one, other in combinations(exact, 2):
        yield abs(_day(one, other) - _day(other, one))


def _day(one: Date, other: Date) -> int:
    year = one.year or other.year or _YEAR
    try:
        return date(year, one.month, one.day).toordinal()
    except ValueError:
        return date(year, one.month, 28).toordinal()
