"""A bullet held beside its body in; numbers and dates that the body does not have, or has elsewhere, out."""

import re
from collections.abc import Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.amounts import Amount, Sort
from briefgen.summarize.body import Anchor, Body
from briefgen.summarize.days import Date, is_borne_out
from briefgen.summarize.reading import Reading
from briefgen.summarize.reckoning import LEAST_SUM, PERCENT, TIME, is_same, is_sum, is_worked_out, nouns_after
from briefgen.summarize.spans import are_of_one_measure, has_dates, in_days, is_apart, is_known_span, unit_of
from briefgen.summarize.vague import vague_amounts
from briefgen.summarize.words import LIGHT, stem

#: Another amount must fit the bullet's words this much better than the bullet's own before it is a mismatch.
_BETTER, _MUCH_BETTER = 0.09, 0.25
_GOOD_FIT = 0.5
_BETTER_DAY = 0.18
_COMPARABLE = 20  # one amount is at most so many times the other
_FEW = 100
#: A span of time without a number: how soon, for how long.
_TERM = re.compile(
    r"\b(?:with)?in(?: the)?(?: next| coming| a matter of| a few)? (?P<unit>hours|days|weeks|months|years)\b(?! of)",
    re.IGNORECASE,
)


def number_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for every amount and date that the body does not bear out."""
    body = reading.body
    for amount in reading.amounts:
        if is_apart(amount, reading.tokens) and has_dates(reading) and in_days(amount, reading.tokens):
            if not is_known_span(amount, reading):
                yield _doubt(reading, amount.start, amount.end, ())
        elif any(_is_equal(amount, other) for _, _, other in body.of_value(amount.value)):
            yield from _elsewhere(amount, reading)
        elif not is_worked_out(amount, reading):
            yield _doubt(reading, amount.start, amount.end, _rivals(amount, reading))
        elif amount.sort is Sort.ORDINAL:
            yield from _other_in_row(amount, nouns_after(reading.tokens, amount.end), reading)
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
        if not any(term and stem(term["unit"]) == unit for term in terms) and not any(
            unit in line.stems for line in reading.cover
        ):
            yield _doubt(reading, found.start(), found.end(), ())


def _doubt(reading: Reading, start: int, end: int, against: Sequence[str]) -> Doubt:
    lines = reading.nearest()
    return Doubt(
        DoubtKind.NUMBER, ((start, end),), tuple(dict.fromkeys(against))[:3], lines[0].line.place if lines else None
    )


def _is_equal(one: Amount, other: Amount) -> bool:
    """Return whether two amounts are one number of one sort; `27` may be the first half of `27 or 49 percent`."""
    return (
        is_same(one.value, other.value)
        and (one.sort in PERCENT or other.sort not in PERCENT or one.sort is Sort.COUNT)
        and (one.sort not in PERCENT or other.sort in PERCENT)
    )


def _is_plain_day(day: int, month: int, body: Body) -> bool:
    return bool(day) and not month and any(is_same(day, one.value) for one in body.amounts)


def _rivals(amount: Amount, reading: Reading) -> list[str]:
    """Return the amounts of the nearest sentence that count the same sort of thing."""
    return [
        line.line.text[one.start : one.end]
        for line in reading.nearest()
        for one in line.amounts
        if _are_comparable(one, amount)
    ]


def _elsewhere(amount: Amount, reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt where the amount stands in the body, but where the bullet's words stand is another one."""
    after = nouns_after(reading.tokens, amount.end)
    if _is_in_other_unit(amount, reading):
        yield _doubt(reading, amount.start, amount.end, _rivals(amount, reading))
        return
    if amount.sort is Sort.ORDINAL or amount.is_small_word:
        yield from _other_in_row(amount, after, reading)
        return
    near = reading.surroundings(reading.at(amount.start, amount.end))
    same = [anchor for _, anchor, other in reading.body.of_value(amount.value) if is_same(other.value, amount.value)]
    own = max((reading.fit(near, anchor.position) for anchor in same), default=0.0)
    if own >= _GOOD_FIT:
        return
    best = 0.0
    rival: Anchor | None = None
    for anchor in reading.body.counted:
        other = anchor.amount
        if other and not is_same(other.value, amount.value) and _are_comparable(other, amount):
            fit = reading.fit(near, anchor.position)
            if fit > best:
                best, rival = fit, anchor
    if rival is None or rival.amount is None:
        return
    counts_same = any(_noun_at(anchor, reading.body) == after[:1] != [] for anchor in same)
    stands_too = any(is_same(rival.amount.value, one.value) for one in reading.amounts)
    if stands_too and _counts_the_same(rival, reading):
        return
    line = reading.body.lines[reading.body.line_at.get(rival.position, 0)]
    made = amount.value > LEAST_SUM and is_sum(amount.value, line)
    if best - own >= (_MUCH_BETTER if stands_too or counts_same else _BETTER) and not made:
        yield Doubt(DoubtKind.NUMBER, ((amount.start, amount.end),), (rival.text,), line.line.place)


def _is_in_other_unit(amount: Amount, reading: Reading) -> bool:
    """Return whether the body has the number of days alone where the bullet has it of weeks."""
    mine = unit_of(amount, reading.tokens)
    if not mine:
        return False
    theirs = [
        unit_of(one, line.tokens)
        for line, _, one in reading.body.of_value(amount.value)
        if is_same(one.value, amount.value)
    ]
    return bool(theirs) and all(their and their != mine and are_of_one_measure(their, mine) for their in theirs)


def _counts_the_same(rival: Anchor, reading: Reading) -> bool:
    """Return whether the bullet has another amount of the body, too, and counts the same with it as the body does."""
    line = reading.body.lines[reading.body.line_at.get(rival.position, 0)]
    if rival.amount is None:
        return False
    counted = nouns_after(line.tokens, rival.amount.end)[:1]
    return any(
        is_same(one.value, rival.amount.value) and nouns_after(reading.tokens, one.end)[:1] == counted
        for one in reading.amounts
    )


def _noun_at(anchor: Anchor, body: Body) -> list[str]:
    line = body.lines[body.line_at.get(anchor.position, 0)]
    return nouns_after(line.tokens, anchor.amount.end)[:1] if anchor.amount else []


def _other_in_row(amount: Amount, after: Sequence[str], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for `second round` or `three prisoners` where the body has a third round, two prisoners alone."""
    if amount.sort not in {Sort.ORDINAL, Sort.COUNT} or not after or after[0] in TIME:
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
        and after[0] in nouns_after(line.tokens, one.end)[: 1 if amount.sort is Sort.ORDINAL else 3]
    ]
    if rivals and not any(is_same(one.value, amount.value) for _, one in rivals):
        line, other = rivals[0]
        words = line.line.text[other.start : other.end]
        yield Doubt(DoubtKind.NUMBER, ((amount.start, amount.end),), (words,), line.line.place)


def _are_comparable(one: Amount, other: Amount) -> bool:
    if not one.is_digits and one.value <= 3:  # noqa: PLR2004 - `one`, `two` and `three` count all sorts of things
        return False
    if one.sort is not other.sort:
        return {one.sort, other.sort} <= PERCENT
    high, low = max(one.value, other.value), min(one.value, other.value)
    return one.sort is not Sort.COUNT or high < _FEW or high <= _COMPARABLE * low
