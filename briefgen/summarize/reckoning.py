"""An amount of a bullet and the body in; whether an honest writer may have worked the amount out from it, out."""

import re
from collections.abc import Sequence

from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.body import ReadLine
from briefgen.summarize.days import Date
from briefgen.summarize.reading import Reading
from briefgen.summarize.spans import is_apart, is_known_span, unit_of
from briefgen.summarize.words import LIGHT, Token, stem

#: Amounts up to which a writer may have counted up or worked out a number of days or weeks.
_COUNTED, _DOZEN, _MINUTES = 2, 12, 60
PERCENT = frozenset({Sort.PERCENT, Sort.PART})
_PLAIN = frozenset({Sort.COUNT, Sort.YEAR})
TIME = frozenset(stem(word) for word in "second minute hour day week fortnight month year decade century".split())
#: How far a rounded number may be off.
_ROUNDED, _BOUNDED, _POINTS, _TENTH = 0.06, 0.25, 1.5, 5.0
LEAST_SUM, _LEAST_DIFFERENCE = 13, 100
_FOLD = re.compile(r"fold\b", re.IGNORECASE)
_LIST = re.compile(r"(?:\w[\w’'. -]{0,40}, ){1,11}\w[\w’'. -]{0,40}?,? and \w")
_TOGETHER = re.compile(r"\b(?:together|total|in all|altogether|combined|whole|worth|alleged)\b")
_DIFFERENCE = re.compile(
    r"\bby (?:(?:about|some|over|nearly|at least) )?\Z"
    r"|\b(?:more|fewer|less|higher|lower|apart|short|gap|difference|another|further|added|extra|between)\b"
)


def is_worked_out(amount: Amount, reading: Reading) -> bool:
    """Return whether an honest writer may have rounded, counted or reckoned the amount from what the body has."""
    body, after = reading.body, nouns_after(reading.tokens, amount.end)
    is_time = bool(after) and after[0] in TIME
    return (
        (amount.is_small_word and amount.value <= _COUNTED)
        or (amount.sort is Sort.TIMES and not _FOLD.search(reading.text, amount.start, amount.end))
        or reading.text[amount.start : amount.end].casefold() == "century"
        or any(_is_year(amount, one) for one in body.dates)
        or _is_rounded_from(amount, reading)
        or (is_time and amount.sort is Sort.PART)
        or (is_time and amount.value <= (_MINUTES if amount.bound else _DOZEN) and _is_time_reckoned(amount, reading))
        or (amount.bound == "up to" and {"singl", "digit"} <= body.positions.keys())
        or (amount.sort is Sort.PART and is_same(amount.value, 50) and "half" in body.positions)
        or _is_share(amount, reading)
        or (not (amount.is_digits or is_time) and amount.value <= _DOZEN and _is_counted(amount, reading))
        or (amount.value >= LEAST_SUM and _is_reckoned(amount, reading))
    )


def _is_time_reckoned(amount: Amount, reading: Reading) -> bool:
    """Return whether a span of time may be worked out: its sentences give none in this unit, or one of this length."""
    if not amount.bound and amount.is_digits:
        return False
    unit = unit_of(amount, reading.tokens)
    if not unit or is_apart(amount, reading.tokens) or is_known_span(amount, reading):
        return True
    return not any(unit_of(one, line.tokens) == unit for line in reading.cover for one in line.amounts)


def _is_year(amount: Amount, one: Date) -> bool:
    """Return whether a number without a date around it is one that the body writes like a year."""
    return bool(one.year) and not one.month and (is_same(amount.value, one.year) or _is_rounded(amount, one.year))


def _is_rounded_from(amount: Amount, reading: Reading) -> bool:
    """Return whether the body has a number of the same unit from which the amount is rounded.

    `Over fifteen counties` is not rounded from 18 ships where its sentences count nine counties.
    """
    unit, noun = unit_of(amount, reading.tokens), nouns_after(reading.tokens, amount.end)[:1]
    found = [
        line
        for line in reading.body.lines
        for one in line.amounts
        if _are_of_one_sort(amount, one)
        and _is_rounded(amount, one.value)
        and unit_of(one, line.tokens) in {unit, unit and ""}
    ]
    if not found or not noun or noun[0] in LIGHT or unit:
        return bool(found)
    counted = [
        one.value
        for line in reading.cover
        for one in line.amounts
        if one.sort is amount.sort and noun[0] in nouns_after(line.tokens, one.end)
    ]
    return not counted or any(_is_rounded(amount, value) for value in counted)


def _is_rounded(amount: Amount, value: float) -> bool:
    off = abs(amount.value - value)
    if amount.sort in PERCENT:
        slack = _TENTH if amount.sort is Sort.PART and amount.bound else _POINTS
        return off <= max(slack, 0.04 * value)
    if amount.bound == "about":
        return off <= _ROUNDED * abs(value)
    if amount.bound == "at least":
        return amount.value <= value and off <= _BOUNDED * abs(value)
    return amount.bound == "up to" and value <= amount.value and off <= _BOUNDED * abs(value)


def _is_share(amount: Amount, reading: Reading) -> bool:
    """Return whether one of two amounts of the bullet is such a part of the other."""
    values = [one.value for one in reading.amounts if one is not amount and one.sort is Sort.COUNT and one.value]
    if amount.sort is not Sort.PART:
        return False
    return any(abs(100 * one / other - amount.value) <= _POINTS for one in values for other in values)


def _is_counted(amount: Amount, reading: Reading) -> bool:
    """Return whether a sentence lists so many things, or so many of two kinds."""
    for line in reading.cover:
        for found in _LIST.finditer(line.line.text):
            commas = found[0].count(",")
            if amount.value in {commas + 1, commas + 2}:
                return True
        if is_sum(amount.value, line):
            return True
    return False


def _is_reckoned(amount: Amount, reading: Reading) -> bool:
    """Return whether the value is a sum, or the difference or product that the bullet calls it."""
    value, around = amount.value, _around(amount, reading.text)
    lines = reading.body.lines
    if any(is_sum(value, line) for line in reading.cover):
        return True
    if _TOGETHER.search(around) and any(_is_product(value, line) for line in lines):
        return True
    if not (_DIFFERENCE.search(around) or _DIFFERENCE.search(reading.text, 0, amount.start)):
        return False
    values = {one.value for line in (lines if value >= _LEAST_DIFFERENCE else reading.cover) for one in line.amounts}
    return any(value + one in values for one in values)


def _around(amount: Amount, text: str) -> str:
    return text[max(0, amount.start - 20) : amount.end + 30]


def _are_of_one_sort(one: Amount, other: Amount) -> bool:
    return one.sort is other.sort or {one.sort, other.sort} <= PERCENT or {one.sort, other.sort} <= _PLAIN


def _is_product(value: float, line: ReadLine) -> bool:
    values = [one.value for one in line.amounts]
    return any(is_same(one * other, value) for index, one in enumerate(values) for other in values[:index])


def is_sum(value: float, line: ReadLine) -> bool:
    """Return whether a value is the sum of two amounts of a line."""
    values = [one.value for one in line.amounts]
    return any(is_same(one + other, value) for index, one in enumerate(values) for other in values[:index])


def nouns_after(tokens: Sequence[Token], end: int) -> list[str]:
    """Return the stems of up to three words with meaning that follow, up to the next number."""
    found: list[str] = []
    for token in tokens:
        if token.start < end or len(found) == 3:  # noqa: PLR2004 - a noun with two adjectives
            continue
        if token.is_number:
            break
        if token.is_content:
            found.append(token.stem)
    return found


def is_same(one: float, other: float) -> bool:
    """Return whether two values differ by no more than they are rounded."""
    return abs(one - other) < 1e-6 * max(1.0, abs(one))
