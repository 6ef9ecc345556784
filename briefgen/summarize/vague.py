"""A text in; amounts that it gives only roughly, such as `tens of thousands`, with their limits, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_MANY = re.compile(
    r"\b(?:(?P<lead>tens|dozens|scores|hundreds|thousands) of )?"
    r"(?P<last>dozens|scores|hundreds|thousands|millions|billions)\b",
    re.IGNORECASE,
)
_LEADS = {"tens": (10, 100), "dozens": (20, 100), "scores": (20, 100), "hundreds": (100, 1000)}
_LEADS |= {"thousands": (1000, 10_000), "millions": (10**6, 10**9), "billions": (10**9, 10**12)}


@dataclass(frozen=True, slots=True)
class Vague:
    """A rough amount at `[start, end)` of a text: at least `low`, less than `high`."""

    low: float
    high: float
    start: int
    end: int


def vague_amounts(text: str) -> Iterator[Vague]:
    """Yield the rough amounts of a text in order."""
    for found in _MANY.finditer(text):
        low, high = _LEADS[found["last"].casefold()]
        if found["lead"]:
            times = _LEADS[found["lead"].casefold()]
            scale = _SCALES.get(found["last"].casefold().removesuffix("s"), 1)
            low, high = scale * times[0], scale * times[1]
        elif found["last"].casefold() == "thousands":
            high = 100_000
        yield Vague(low, high, found.start(), found.end())
