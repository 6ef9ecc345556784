"""Histories in; the figures that moved, on the whole desk or since a day, out."""

from collections.abc import Iterable, Mapping
from datetime import date

from briefgen.model.history import Answer, History
from briefgen.model.resolution import Shift


def all_shifts(histories: Mapping[str, History]) -> tuple[Shift, ...]:
    """Return every answer that replaced a different one, latest first, then by fact and key."""
    found = [
        Shift(history.id, was, now)
        for history in histories.values()
        for now in history.answers
        if now.supersedes and (was := history.answer(now.supersedes)) and _differ(history, was, now)
    ]
    found.sort(key=lambda shift: (shift.fact, shift.now.key))
    found.sort(key=lambda shift: _day(shift.now), reverse=True)
    return tuple(found)


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
