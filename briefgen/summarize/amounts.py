"""A text in; the amounts that it names, in digits or in words, with how exactly each is meant, out."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from briefgen.summarize.number_words import (
    MULTIPLES,
    ORDINALS,
    PARTS,
    SCALES,
    TENS,
    UNITS,
    WHOLES,
    one_word,
    spelled,
)

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_IN_DIGITS = rf"""
    (?P<currency>US\$|C\$|A\$|[$€£¥₩₽])?\s?
    (?<![\w.,])(?P<digits>{_DIGITS})(?P<ordinal>st|nd|rd|th)?
        (?:\s?(?P<scale>thousand|million|billion|trillion|k|mn?|bn|tn)\b)?(?P<percent>\s?%|\s?per\s?cent\b|\s?percent\b)?
"""
_FIGURE = re.compile(_IN_DIGITS, re.VERBOSE | re.IGNORECASE)
_NUMBER = re.compile(
    rf"""
    {_IN_DIGITS}
    |
    \b(?P<words>(?:(?:a|one)\s+(?=(?:hundred|thousand|million|billion|dozen)\b))?
        (?:{_WORDS}|hundred|thousand|million|billion|trillion|dozen|half\s+(?:an?\s+)?(?:million|billion|dozen))
        (?:(?:[\s-]+|\s+and\s+)(?:{_WORDS}|hundred|thousand|million|billion|trillion|dozen))*)\b
        (?P<percent2>\s?per\s?cent\b|\s?percent\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"\b(?:{'|'.join((*ORDINALS, *PARTS, *WHOLES, *MULTIPLES))})\b|\b(?P<fold>\w+?)-?fold\b", re.IGNORECASE
)
_SHARE = re.compile(
    rf"\b(?P<part>{_WORDS}|\d+)\s+in\s+(?:every\s+|an?\s+)?(?P<whole>{_WORDS}|hundred|thousand|\d+)\b"
    rf"|\b(?P<upper>{_WORDS})[\s-]+(?P<lower>halves|thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
#: The words that amounts are made of; most sentences have none, and this is quicker than looking for each.
_NUMERAL = re.compile(rf"{_WORDS}|hundred|thousand|million|billion|trillion|dozen", re.IGNORECASE)
_ALONE = re.compile(rf"{'|'.join((*ORDINALS, *PARTS, *WHOLES, *MULTIPLES))}|\w*fold", re.IGNORECASE)
_SHARING = re.compile(r"in|halves|thirds?|quarters?|fifths?|tenths?", re.IGNORECASE)
_FOLD = re.compile(r"fold\Z", re.IGNORECASE)
_RUN = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_OF_DIGITS, _OF_NUMERALS, _OF_ONE_WORD, _OF_A_SHARE = 1, 2, 4, 8
_ONE_OF = re.compile(r"\b(?:a|an|one)\s+\Z", re.IGNORECASE)
_YEARS = range(1000, 2200)
#: `A few million` is no number.
_FEW = re.compile(r"\b(?:few|several|many)\s+\Z", re.IGNORECASE)


class Sort(StrEnum):
    """What an amount counts: things, shares of a hundred, a place in a row, a part of a whole, times."""

    COUNT = "count"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    PART = "part"
    TIMES = "times"
    YEAR = "year"


class Amount(NamedTuple):
    """An amount at `[start, end)` of a text; `bound` is the word before it that says how exactly it is meant."""

    value: float
    start: int
    end: int
    sort: Sort = Sort.COUNT
    bound: str = ""
    is_digits: bool = False

    @property
    def is_small_word(self) -> bool:
        """Return whether it is a small number in words, which a writer may have counted up."""
        return not self.is_digits and self.sort in {Sort.COUNT, Sort.ORDINAL, Sort.TIMES} and self.value <= 3  # noqa: PLR2004 - one, two, three


#: Words before (or behind) a number that loosen it; what they make of it stands for all of their kind.
BOUNDS = {
    "about": "about", "approximately": "about", "around": "about", "roughly": "about", "some": "about",
    "nearly": "about", "almost": "about", "circa": "about", "close to": "about", "estimated": "about",
    "or so": "about", "an estimated": "about", "near": "about", "in the region of": "about", "well": "about",
    "just under": "about", "just over": "about", "slightly more than": "about", "slightly less than": "about",
    "not quite": "about",
    "at least": "at least", "more than": "at least", "over": "at least", "above": "at least", "upwards of": "at least",
    "no fewer than": "at least", "no less than": "at least", "as few as": "at least", "exceeding": "at least",
    "exceed": "at least", "exceeded": "at least", "well over": "at least", "topped": "at least", "passed": "at least",
    "surpassed": "at least", "minimum of": "at least",
    "up to": "up to", "at most": "up to", "as many as": "up to", "as much as": "up to", "fewer than": "up to",
    "less than": "up to", "under": "up to", "below": "up to", "no more than": "up to", "maximum of": "up to",
    "beneath": "up to", "not more than": "up to", "capped at": "up to",
}  # fmt: skip
_BEFORE = re.compile(
    rf"\b(?P<bound>{'|'.join(sorted(BOUNDS, key=len, reverse=True))})\s+(?:the\s+|an?\s+|US\s*)?[$€£¥₩]?\s?$",
    re.IGNORECASE,
)
_BOUND_END = re.compile("|".join(sorted({bound.split()[-1] for bound in BOUNDS})), re.IGNORECASE)
_BEHIND = re.compile(r"^(?:\s+\w+)?\s+(?P<bound>or so|or more|or fewer|or less|at least|at most|plus)\b", re.IGNORECASE)
_BEHIND_MEANS = {"or so": "about", "or more": "at least", "plus": "at least", "at least": "at least"}
_REACH = 30
_CURRENCY = 4  # `US$` and a blank
_LARGEST_WHOLE = 1000


@lru_cache(maxsize=100_000)
def _hint(run: str) -> int:
    """Return of what sort of amount a run of letters and digits may be a part; most are of none."""
    found = _OF_DIGITS if _DIGIT.search(run) else 0
    patterns = ((_NUMERAL, _OF_NUMERALS), (_ALONE, _OF_ONE_WORD), (_SHARING, _OF_A_SHARE))
    return found | sum(hint for pattern, hint in patterns if pattern.fullmatch(run))


def may_count(word: str) -> bool:
    """Return whether a word may be of an amount: a text in which no word may has none."""
    return any(_hint(run) & ~_OF_A_SHARE for run in _RUN.findall(word))


def amounts(text: str, but: Sequence[tuple[int, int]] = ()) -> tuple[Amount, ...]:
    """Return all amounts of a text in order, but those that share a character with some stretches of it.

    Dates are among them as plain numbers and years.
    """
    hints = reduce(or_, map(_hint, _RUN.findall(text)), 0)
    found: list[Amount] = []
    if hints & (_OF_DIGITS | _OF_NUMERALS):
        found += _plain(text, _NUMBER if hints & _OF_NUMERALS else _FIGURE)
        if hints & _OF_A_SHARE:
            found += _shares(text)
    if hints & _OF_ONE_WORD:
        found += _single(text)
    if not found:
        return ()
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Amount] = []
    behind = 0
    for one in found:
        if one.start < behind:
            continue
        behind = one.end
        if not any(start < one.end and one.start < end for start, end in but):
            bound = _bound(text, one)
            kept.append(one._replace(bound=bound) if bound else one)
    return tuple(kept)


def _plain(text: str, pattern: re.Pattern[str]) -> Iterator[Amount]:
    for match in pattern.finditer(text) if pattern is _NUMBER else _figures(text):
        if match["digits"]:
            value = float(match["digits"].replace(",", ""))
            if match["scale"]:
                value *= SCALES[match["scale"].casefold()]
            sort = Sort.COUNT
            if match["percent"]:
                sort = Sort.PERCENT
            elif match["ordinal"]:
                sort = Sort.ORDINAL
            elif _is_year(match):
                sort = Sort.YEAR
            yield Amount(value, match.start("digits"), match.end(), sort, is_digits=True)
        elif match["words"].casefold() not in SCALES or not _FEW.search(text, 0, match.start("words")):
            value = spelled(match["words"])
            yield Amount(value, match.start("words"), match.end(), Sort.PERCENT if match["percent2"] else Sort.COUNT)


def _figures(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_FIGURE` finds; looked for only where digits are."""
    end = 0
    while digit := _DIGIT.search(text, end):
        match = _FIGURE.search(text, max(end, digit.start() - _CURRENCY))
        if match is None:
            return
        yield match
        end = match.end()


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"]
    return digits.isdigit() and not match["currency"] and not match["scale"] and int(digits) in _YEARS


def _shares(text: str) -> Iterator[Amount]:
    """Yield `two in five` and `two-thirds`, in percent."""
    for match in _SHARE.finditer(text):
        if match["upper"]:
            value = one_word(match["upper"]) * PARTS[match["lower"].casefold()]
            yield Amount(value, *match.span(), Sort.PART)
            continue
        part, whole = one_word(match["part"]), one_word(match["whole"])
        if part and part <= whole <= _LARGEST_WHOLE:
            yield Amount(100 * part / whole, *match.span(), Sort.PART)


def _single(text: str) -> Iterator[Amount]:
    """Yield amounts that are one word: `half`, `third`, `dozen`, `doubled`, `eighteenfold`."""
    for match in _singles(text):
        word = match[0].casefold()
        if match["fold"]:
            times = one_word(match["fold"])
            if times:
                yield Amount(times, *match.span(), Sort.TIMES)
        elif word in PARTS and (word not in ORDINALS or _ONE_OF.search(text, 0, match.start())):
            yield Amount(PARTS[word], *match.span(), Sort.PART)
        else:
            value, sort = next(
                (float(table[word]), sort)
                for table, sort in (
                    (ORDINALS, Sort.ORDINAL),
                    (MULTIPLES, Sort.TIMES),
                    (WHOLES, Sort.COUNT),
                    (PARTS, Sort.PART),
                )
                if word in table
            )
            yield Amount(value, *match.span(), sort)


def _singles(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_SINGLE` finds; looked for only at words that may be such an amount, if none has parts."""
    words = [run for run in _RUN.finditer(text) if _hint(run[0]) & _OF_ONE_WORD]
    if any(_FOLD.search(run[0]) for run in words):
        return _SINGLE.finditer(text)
    return (match for run in words if (match := _SINGLE.match(text, run.start())))


@lru_cache(maxsize=100_000)
def _may_end_bound(run: str) -> bool:
    """Return whether words that loosen a number may end with a word; but for an article, it is the last before it."""
    return _BOUND_END.fullmatch(run) is not None


def _bound(text: str, one: Amount) -> str:
    near = text[max(one.start - _REACH, 0) : one.start]
    before = _BEFORE.search(near) if any(map(_may_end_bound, _RUN.findall(near)[-2:])) else None
    if before:
        return BOUNDS[" ".join(before["bound"].casefold().split())]
    behind = _BEHIND.match(text[one.end : one.end + _REACH])
    return _BEHIND_MEANS.get(" ".join(behind["bound"].casefold().split()), "up to") if behind else ""
