"""A text in; the dates that it names, as far as it names them, out."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

_MONTHS = "january february march april may june july august september october november december".split()
_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1)
}
_NUMBER["sept"] = 9
_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:1[0-9]|20|21)\d\d)"
_DATE = re.compile(
    rf"""
    \b(?=[\dJFMASOND]|early|late|mid|the\s)
    (?:{_DAY.format("d1")}\s+(?:of\s+)?{_MONTH.format("m1")}(?:,?\s+{_YEAR.format("y1")})?
    | {_MONTH.format("m2")}\s+{_DAY.format("d2")}(?!\d|[,.]\d)(?:,?\s+{_YEAR.format("y2")})?
    | (?:(?:early|late|mid)[\s-])?{_MONTH.format("m3")},?\s+(?:of\s+)?{_YEAR.format("y3")}
    | (?P<iso>\d{{4}}-\d\d-\d\d)
    | {_MONTH.format("m4")}
    | the\s+(?P<d5>[0-3]?\d)(?:st|nd|rd|th)(?=\s*(?:[.,;:)]|$|\b(?:and|of(?!\s+[A-Z])|to|but|when|after|before)\b))
    | (?<![\w.,$€£]){_YEAR.format("y6")}(?![\w%]|[,.]\d)
    )\b
    """,
    re.VERBOSE,
)
_BEFORE = len("early")
#: What every date has.
_HINT = re.compile(r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")


class Date(NamedTuple):
    """A date at `[start, end)` of a text; what it leaves out is 0."""

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0

    def agrees(self, other: "Date") -> bool:
        """Return whether both may be one date: nothing that both name differs, and something is the same."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        both = [(one, two) for one, two in pairs if one and two]
        return bool(both) and all(one == two for one, two in both)


@lru_cache(maxsize=100_000)
def may_date(word: str) -> bool:
    """Return whether a word may be of a date: a text in which no word may has none."""
    return _HINT.search(word) is not None


def dates(text: str) -> tuple[Date, ...]:
    """Return the dates of a text in order."""
    found = []
    for match in _matches(text):
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
            found.append(Date(*match.span(), year, month, day))
            continue
        year = next((int(match[name]) for name in ("y1", "y2", "y3", "y6") if match[name]), 0)
        day = next((int(match[name]) for name in ("d1", "d2", "d5") if match[name]), 0)
        name = next((match[name] for name in ("m1", "m2", "m3", "m4") if match[name]), "")
        if name == "May" and not day and not year and not _is_month(text, match.start()):
            continue
        month = (
            _NUMBER[
                name.casefold().rstrip(".")[:4].rstrip() if name.casefold().startswith("sept") else name.casefold()[:3]
            ]
            if name
            else 0
        )
        found.append(Date(*match.span(), year, month, day))
    return tuple(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_DATE` finds; looked for only where something is that every date has."""
    end = 0
    while hint := _HINT.search(text, end):
        # What may stand before it: `early`, or `the` with any number of blanks.
        start = len(text[end : hint.start()].rstrip()) - _BEFORE
        match = _DATE.search(text, end + max(0, start))
        if match is None:
            return
        yield match
        end = match.end()


def _is_month(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:in|since|until|by|of|from|last|next|this|early|late|mid)[\s-]$", text[:start]))


def is_borne_out(date: Date, others: Iterable[Date]) -> bool:
    """Return whether every part that a date names stands in one of the others, or its parts stand in several."""
    others = tuple(others)
    if any(
        date.agrees(other) and (not date.day or other.day == date.day) and (not date.month or other.month == date.month)
        for other in others
    ):
        return not date.year or any(other.year == date.year for other in others)
    return False
