"""A bullet held beside its body in; bare numbers that the source gives as `about`, `at least` or `up to`, out."""

import re
from collections.abc import Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.body import ReadLine
from briefgen.summarize.reading import Reading

_LOOSENED = re.compile(
    r"\b(?:estimat|reckon|almost|nearly|some|around|about|roughly|approx|at least|up to)\w*(?:\W+\w+){0,3}\W+\Z",
    re.IGNORECASE,
)
_SMALL, _CLEARLY = 12, 0.1
#: Words anywhere in a bullet that loosen a number as the bound of the source does.
_LOOSE = {
    "about": frozenset("estimate estimates estimated estimating reckons".split()),
    "up to": frozenset("may might could".split()),
}


def bare_amounts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a bare number that the source gives as `about`, `at least` or `up to`."""
    for amount in reading.amounts:
        if amount.bound or amount.sort is Sort.ORDINAL or (amount.value <= _SMALL and not amount.is_digits):
            continue
        if _LOOSENED.search(reading.text[: amount.start]):
            continue
        slack = 1e-6 * max(1.0, amount.value)
        same = [
            (anchor.position, one)
            for _, anchor, one in reading.body.of_value(amount.value)
            if abs(one.value - amount.value) < slack
        ]
        if not any(other.bound for _, other in same):
            continue
        near = reading.surroundings(reading.at(amount.start, amount.end))
        fits = sorted(
            ((reading.fit(near, position), position, other) for position, other in same), key=lambda one: -one[0]
        )
        if fits and fits[0][2].bound and _is_always_bound(fits) and not _is_loosened(fits[0][2].bound, reading):
            line = reading.body.lines[reading.body.line_at.get(fits[0][1], 0)]
            yield Doubt(
                DoubtKind.STRONGER, ((amount.start, amount.end),), (_as_typed(fits[0][2], line),), line.line.place
            )


def _is_loosened(bound: str, reading: Reading) -> bool:
    return not reading.small.isdisjoint(_LOOSE.get(bound, ()))


def _is_always_bound(fits: Sequence[tuple[float, int, Amount]]) -> bool:
    bare = [fit for fit, _, amount in fits if not amount.bound]
    return not bare or fits[0][0] > max(bare) + _CLEARLY


def _as_typed(amount: Amount, line: ReadLine) -> str:
    """Return the amount as the source has it, with the words that loosen it."""
    start = max(line.line.text.rfind(" ", 0, max(amount.start - 2, 0)), 0)
    before = line.line.text[:start].rstrip()
    words = line.line.text[before.rfind(" ") + 1 : amount.end].strip()
    return (
        words
        if amount.bound.split()[0] in words.casefold()
        else f"{amount.bound} {line.line.text[amount.start : amount.end]}"
    )
