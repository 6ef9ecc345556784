"""A text in; the numbers in it, in digits or words, with their place and what they count, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_SMALL, 1)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FIGURE = re.compile(
    r"(?<![\w.,/])(?<![A-Za-z]-)(?<!\d:)(?:(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)(?![\w/:]|-[A-Za-z])"
    rf"|(?P<tens>{'|'.join(_TENS)})(?:-(?P<ones>{'|'.join(_SMALL[:9])}))?\b(?!-)"
    rf"|(?P<small>{'|'.join(_SMALL)})\b(?!-))"
    rf"(?: (?P<scale>{'|'.join(_SCALES)})\b)?",
    re.IGNORECASE,
)
#: The lowest and the highest that a figure says; alike where it says one number.
Number = tuple[Decimal, Decimal]
_BETWEEN = frozenset((" to ", "-", "–", " – ", " and ", " or "))
_WORD = re.compile(r"[^\W\d_]+|%|\S")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
#: Where one of these stands, what comes behind it is counted by another number, or by none.
_ELSEWHERE = frozenset(
    "in on at to from with without who that which for and or by as is are was were has have than".split()
)
_NEAR = 5  # words between a number and what it counts: “3,000 of its own best-trained soldiers”
_YEARS = (1000, 2999)
_SHARP = 3  # leading digits that no two things have in common by chance
_LARGE = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """`[start, end)` of a text says a number or range; `typed` is how."""

    start: int
    end: int
    number: Number
    typed: str

    @property
    def is_telling(self) -> bool:
        """Return whether the number is known by itself, whatever it counts: large, not round, and no year."""
        is_year = self.typed.isdigit() and _YEARS[0] <= self.number[0] <= _YEARS[1]
        return (
            self.number[0] >= _LARGE
            and not is_year
            and len(self.typed.strip("0").replace(",", "").strip("0")) >= _SHARP
        )


def figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of a text in order; two that make a range are one."""
    found = tuple(_single(text))
    ranges = {
        one.start: Figure(one.start, other.end, (one.number[0], other.number[0]), text[one.start : other.end])
        for one, other in pairwise(found)
        if text[one.end : other.start] in _BETWEEN and one.number < other.number
    }
    taken = {figure.end for figure in ranges.values()}
    return tuple(ranges.get(one.start, one) for one in found if one.end not in taken or one.start in ranges)


def counted(text: str, figure: Figure, unit: str) -> int:
    """Return where the words end with which a figure counts things of this unit; 0 when it does not count them."""
    noun = _LAST_WORD.search(unit.lower())
    if noun is None:
        return figure.end + len(unit) if unit and text.startswith(unit, figure.end) else 0
    if noun[0] in {"dollars", "dollar"} and text[: figure.start].endswith("$"):
        return figure.end
    for number, match in enumerate(_WORD.finditer(text, figure.end)):
        word = match[0].lower()
        if number > _NEAR or word in _ELSEWHERE or not (word[0].isalpha() or word in "-’'"):
            return 0
        if _stem(word) == _stem(noun[0]):
            return match.end()
    return 0


def _single(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        if match["digits"]:
            number = Decimal(match["digits"].replace(",", ""))
        else:
            number = Decimal(sum(_WORDS[part.lower()] for part in match.group("tens", "ones", "small") if part))
        number *= _SCALES[match["scale"].lower()] if match["scale"] else 1
        yield Figure(match.start(), match.end(), (number, number), match[0])


def _stem(word: str) -> str:
    """Return a noun without the ending of its plural, well enough to hold two forms of it against each other."""
    if word in {"people", "person", "persons"}:
        return "person"
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + instead
    return word
