"""A bullet held beside its body in; numbers and dates that the body does not have, or has elsewhere, out."""

import re
from collections.abc import Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.body import Anchor, Body, ReadLine
from briefgen.summarize.days import Date, is_borne_out
from briefgen.summarize.reading import Reading
from briefgen.summarize.spans import are_of_one_measure, has_dates, in_days, is_apart, is_known_span, unit_of
from briefgen.summarize.vague import vague_amounts
from briefgen.summarize.words import LIGHT, Token, stem

#: Another amount must fit the bullet's words this much better than the bullet's own before it is a mismatch.
_BETTER, _MUCH_BETTER = 0.13, 0.25
_GOOD_FIT = 0.5
_BETTER_DAY = 0.18
_COMPARABLE = 20  # one amount is at most so many times the other
_FEW = 100
#: Amounts up to which a writer may have counted up or worked out a number of days or weeks.
_COUNTED, _DOZEN, _MINUTES = 2, 12, 60
_PERCENT = frozenset({Sort.PERCENT, Sort.PART})
_PLAIN = frozenset({Sort.COUNT, Sort.YEAR})
_TIME = frozenset(stem(word) for word in "second minute hour day week fortnight month year decade century".split())
#: How far a rounded number may be off.
_ROUNDED, _BOUNDED, _POINTS = 0.06, 0.25, 1.5
_LEAST_SUM, _LEAST_DIFFERENCE = 20, 100
_LIST = re.compile(r"(?:\w[\w’'. -]{0,40}, ){1,11}\w[\w’'. -]{0,40}?,? and \w")
_TOGETHER = re.compile(r"\b(?:together|total|in all|altogether|combined|whole|worth|alleged)\b")
#: A span of time without a number: how soon, for how long.
_TERM = re.compile(
    r"\b(?:with)?in(?: the)?(?: next| coming| a matter of| a few)? (?P<unit>hours|days|weeks|months|years)\b(?! of)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\b(?:by|more|fewer|less|higher|lower|apart|short|gap|difference|another|further|added|extra|between)\b"
)


def number_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for every amount and date that the body does not bear out."""
    body = reading.body
    for amount in reading.amounts:
        if is_apart(amount, reading.tokens) and has_dates(reading) and in_days(amount, reading.tokens):
            if not is_known_span(amount, reading):
                yield _doubt(reading, amount.start, amount.end, ())
        elif any(_is_equal(amount, other) for other in body.amounts):
            yield from _elsewhere(amount, reading)
        elif not _is_worked_out(amount, reading):
            yield _doubt(reading, amount.start, amount.end, _rivals(amount, reading))
        elif amount.sort is Sort.ORDINAL:
            yield from _other_in_row(amount, _nouns_after(reading.tokens, amount.end), reading)
    yield from _roughly(reading)
    for date in reading.dates:
        yield from _on_another_day(date, reading)
        if not is_borne_out(date, body.dates) and not _is_plain_day(date.day, date.month, body):
            others = [line.line.text[one.start : one.end] for line in reading.nearest() for one in line.dates]
            yield _doubt(reading, date.start, date.end, others)


def _roughly(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `tens of thousands` where the body has no such amount, rough or exact."""
    mine = tuple(vague_amounts(reading.text))
    if not mine:
        return
    rough = [one for line in reading.body.lines for one in vague_amounts(line.line.text)]
    values = [one.value for one in reading.body.amounts]
    for one in mine:
        if any(one.low <= value < one.high for value in values):
            continue
        if not any(other.low < one.high and one.low < other.high for other in rough):
            yield _doubt(reading, one.start, one.end, ())


def _on_another_day(date: Date, reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt where the body has the date, but what the bullet tells of it on another one."""
    if len(reading.dates) > 1:
        return  # what happened when can be told in many orders
    near = reading.surroundings(reading.at(date.start, date.end))
    same = [one.position for one in reading.body.dated if one.date and date.agrees(one.date)]
    own = max((reading.fit(near, position) for position in same), default=0.0)
    if not 0 < own < _GOOD_FIT:
        return
    best = 0.0
    rival: Anchor | None = None
    for anchor in reading.body.dated:
        other = anchor.date
        if other is None or date.agrees(other):
            continue
        if _are_as_exact(date, other) and not any(other.agrees(one) for one in reading.dates):
            fit = reading.fit(near, anchor.position)
            if fit > best:
                best, rival = fit, anchor
    if rival and best - own >= _BETTER_DAY:
        line = reading.body.lines[reading.body.line_at.get(rival.position, 0)]
        yield Doubt(DoubtKind.NUMBER, ((date.start, date.end),), (rival.text,), line.line.place)


def _are_as_exact(one: Date, other: Date) -> bool:
    return bool(one.day) == bool(other.day) and bool(one.month) == bool(other.month)


def span_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `within weeks` and the like, where the body sets no such term."""
    for found in _TERM.finditer(reading.text):
        unit = stem(found["unit"])
        terms = (_TERM.search(line.line.text) for line in reading.body.lines)
        if not any(term and stem(term["unit"]) == unit for term in terms):
            yield _doubt(reading, found.start(), found.end(), ())


def _doubt(reading: Reading, start: int, end: int, against: Sequence[str]) -> Doubt:
    lines = reading.nearest()
    return Doubt(
        DoubtKind.NUMBER, ((start, end),), tuple(dict.fromkeys(against))[:3], lines[0].line.place if lines else None
    )


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6 * max(1.0, abs(one))


def _is_equal(one: Amount, other: Amount) -> bool:
    """Return whether two amounts are one number of one sort; `27` may be the first half of `27 or 49 percent`."""
    return (
        _same(one.value, other.value)
        and (one.sort in _PERCENT or other.sort not in _PERCENT or one.sort is Sort.COUNT)
        and (one.sort not in _PERCENT or other.sort in _PERCENT)
    )


def _is_plain_day(day: int, month: int, body: Body) -> bool:
    return bool(day) and not month and any(_same(day, one.value) for one in body.amounts)


def _rivals(amount: Amount, reading: Reading) -> list[str]:
    """Return the amounts of the nearest sentence that count the same sort of thing."""
    return [
        line.line.text[one.start : one.end]
        for line in reading.nearest()
        for one in line.amounts
        if _are_comparable(one, amount)
    ]


def _is_worked_out(amount: Amount, reading: Reading) -> bool:
    """Return whether an honest writer may have rounded, counted or reckoned the amount from what the body has."""
    body, after = reading.body, _nouns_after(reading.tokens, amount.end)
    is_time = bool(after) and after[0] in _TIME
    return (
        (amount.is_small_word and amount.value <= _COUNTED)
        or amount.sort is Sort.TIMES
        or reading.text[amount.start : amount.end].casefold() == "century"
        or any(_is_rounded(amount, one.year) for one in body.dates if one.year and not one.month)
        or any(_is_rounded(amount, other.value) for other in body.amounts if _are_of_one_sort(amount, other))
        or (is_time and (amount.sort is Sort.PART or (not amount.is_digits and amount.value <= _DOZEN)))
        or (is_time and bool(amount.bound) and amount.value <= _MINUTES)
        or (amount.bound == "up to" and {"singl", "digit"} <= body.positions.keys())
        or (amount.sort is Sort.PART and _same(amount.value, 50) and "half" in body.positions)
        or _is_share(amount, reading)
        or (not amount.is_digits and amount.value <= _DOZEN and _is_counted(amount, reading))
        or (amount.value >= _LEAST_SUM and _is_reckoned(amount, reading))
    )


def _is_rounded(amount: Amount, value: float) -> bool:
    off = abs(amount.value - value)
    if amount.sort in _PERCENT:
        return off <= max(_POINTS, 0.04 * value)
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
        if _is_sum(amount.value, line):
            return True
    return False


def _is_reckoned(amount: Amount, reading: Reading) -> bool:
    """Return whether the value is a sum, or the difference or product that the bullet calls it."""
    value, around = amount.value, _around(amount, reading.text)
    lines = reading.body.lines
    if any(_is_sum(value, line) for line in reading.cover):
        return True
    if _TOGETHER.search(around) and any(_is_product(value, line) for line in lines):
        return True
    if not _DIFFERENCE.search(around):
        return False
    values = {one.value for line in (lines if value >= _LEAST_DIFFERENCE else reading.cover) for one in line.amounts}
    return any(value + one in values for one in values)


def _around(amount: Amount, text: str) -> str:
    return text[max(0, amount.start - 20) : amount.end + 30]


def _are_of_one_sort(one: Amount, other: Amount) -> bool:
    return one.sort is other.sort or {one.sort, other.sort} <= _PERCENT or {one.sort, other.sort} <= _PLAIN


def _is_product(value: float, line: ReadLine) -> bool:
    values = [one.value for one in line.amounts]
    return any(_same(one * other, value) for index, one in enumerate(values) for other in values[:index])


def _elsewhere(amount: Amount, reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt where the amount stands in the body, but where the bullet's words stand is another one."""
    after = _nouns_after(reading.tokens, amount.end)
    if _is_in_other_unit(amount, reading):
        yield _doubt(reading, amount.start, amount.end, _rivals(amount, reading))
        return
    if amount.sort is Sort.ORDINAL or amount.is_small_word:
        yield from _other_in_row(amount, after, reading)
        return
    near = reading.surroundings(reading.at(amount.start, amount.end))
    counted = [(one, one.amount) for one in reading.body.counted if one.amount]
    same = [anchor for anchor, other in counted if _same(other.value, amount.value)]
    own = max((reading.fit(near, anchor.position) for anchor in same), default=0.0)
    if own >= _GOOD_FIT:
        return
    best = 0.0
    rival: Anchor | None = None
    for anchor, other in counted:
        if not _same(other.value, amount.value) and _are_comparable(other, amount):
            fit = reading.fit(near, anchor.position)
            if fit > best:
                best, rival = fit, anchor
    if rival is None or rival.amount is None:
        return
    counts_same = any(_noun_at(anchor, reading.body) == after[:1] != [] for anchor in same)
    stands_too = any(_same(rival.amount.value, one.value) for one in reading.amounts)
    if stands_too and _counts_the_same(rival, reading):
        return
    line = reading.body.lines[reading.body.line_at.get(rival.position, 0)]
    made = amount.value > _LEAST_SUM and _is_sum(amount.value, line)
    if best - own >= (_MUCH_BETTER if stands_too or counts_same else _BETTER) and not made:
        yield Doubt(DoubtKind.NUMBER, ((amount.start, amount.end),), (rival.text,), line.line.place)


def _is_in_other_unit(amount: Amount, reading: Reading) -> bool:
    """Return whether the body has the number of days alone where the bullet has it of weeks."""
    mine = unit_of(amount, reading.tokens)
    if not mine:
        return False
    theirs = [
        unit_of(one, line.tokens)
        for line in reading.body.lines
        for one in line.amounts
        if _same(one.value, amount.value)
    ]
    return bool(theirs) and all(their and their != mine and are_of_one_measure(their, mine) for their in theirs)


def _counts_the_same(rival: Anchor, reading: Reading) -> bool:
    """Return whether the bullet has another amount of the body, too, and counts the same with it as the body does."""
    line = reading.body.lines[reading.body.line_at.get(rival.position, 0)]
    if rival.amount is None:
        return False
    counted = _nouns_after(line.tokens, rival.amount.end)[:1]
    return any(
        _same(one.value, rival.amount.value) and _nouns_after(reading.tokens, one.end)[:1] == counted
        for one in reading.amounts
    )


def _noun_at(anchor: Anchor, body: Body) -> list[str]:
    line = body.lines[body.line_at.get(anchor.position, 0)]
    return _nouns_after(line.tokens, anchor.amount.end)[:1] if anchor.amount else []


def _is_sum(value: float, line: ReadLine) -> bool:
    values = [one.value for one in line.amounts]
    return any(_same(one + other, value) for index, one in enumerate(values) for other in values[:index])


def _other_in_row(amount: Amount, after: Sequence[str], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `second round` or `three prisoners` where the body has a third round, two prisoners alone."""
    if amount.sort not in {Sort.ORDINAL, Sort.COUNT} or not after or after[0] in _TIME:
        return
    if amount.sort is Sort.COUNT and after[0] in LIGHT:
        return
    if amount.value <= 1:
        return
    rivals = [
        (line, one)
        for line in (reading.body.lines if amount.sort is Sort.ORDINAL else reading.nearest(2))
        for one in line.amounts
        if one.sort is amount.sort
        and one.value != 1
        and after[0] in _nouns_after(line.tokens, one.end)[: 1 if amount.sort is Sort.ORDINAL else 3]
    ]
    if rivals and not any(_same(one.value, amount.value) for _, one in rivals):
        line, other = rivals[0]
        words = line.line.text[other.start : other.end]
        yield Doubt(DoubtKind.NUMBER, ((amount.start, amount.end),), (words,), line.line.place)


def _are_comparable(one: Amount, other: Amount) -> bool:
    if not one.is_digits and one.value <= 3:  # noqa: PLR2004 - `one`, `two` and `three` count all sorts of things
        return False
    if one.sort is not other.sort:
        return {one.sort, other.sort} <= _PERCENT
    high, low = max(one.value, other.value), min(one.value, other.value)
    return one.sort is not Sort.COUNT or high < _FEW or high <= _COMPARABLE * low


def _nouns_after(tokens: Sequence[Token], end: int) -> list[str]:
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
