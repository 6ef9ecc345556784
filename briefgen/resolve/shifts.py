"""Histories in; the figures that moved, on the whole desk or since a day, out."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from itertools import chain
from operator import itemgetter

from briefgen.model.history import Answer, History
from briefgen.model.resolution import Shift

#: Sorts the shifts of a desk: the latest first, then by fact and key.
ShiftKey = tuple[int, int, str, str]
Placed = tuple[ShiftKey, Shift]


def shifts_of(history: History) -> tuple[Placed, ...]:
    """Return every answer of a fact that replaced a different one, each with its place among those of all facts."""
    answers = {answer.key: answer for answer in history.answers}
    pairs = ((answers.get(now.supersedes), now) for now in history.answers if now.supersedes)
    return tuple((_place(now), Shift(history.id, was, now)) for was, now in pairs if was and _differ(history, was, now))


def all_shifts(before: Sequence[Placed], written: Iterable[Iterable[Placed]], changed: Container[str]) -> list[Placed]:
    """Return the shifts of all facts in order: those `before` of facts that have not changed, and those now written."""
    found = [placed for placed in before if placed[0][2] not in changed]
    found += chain.from_iterable(written)
    found.sort(key=itemgetter(0))
    return found


def _place(now: Answer) -> ShiftKey:
    first, last = _day(now)
    return (-first.toordinal(), -last.toordinal(), now.fact, now.key)


def shifts_since(day: date, histories: Iterable[History]) -> tuple[Shift, ...]:
    """Return what the facts said at the end of `day` and say otherwise now, in the order of the facts given.

    A headline that the desk chose, and that was known by then, has not moved, whatever was said beside it.
    """
    return tuple(
        Shift(history.id, was, history.headline)
        for history in histories
        if history.headline
        and (was := history.on(day))
        and _differ(history, was, history.headline)
        and not (history.headline.key == history.fact.headline and _day(history.headline)[0] <= day)
    )


def _differ(history: History, was: Answer, now: Answer) -> bool:
    unit = history.fact.unit
    return was.key != now.key and was.in_words(unit) != now.in_words(unit)


def _day(answer: Answer) -> tuple[date, date]:
    return answer.claim.as_of.sort_key if answer.claim.as_of else (date.min, date.min)
