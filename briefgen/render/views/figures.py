"""Facts in, key figures, answers, rival claims and changes ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.history import Answer, History
from briefgen.model.resolution import Shift
from briefgen.model.value import Quantity
from briefgen.render.escape import escape_text
from briefgen.render.later import former
from briefgen.render.pen import Pen
from briefgen.render.status import Status, status_of
from briefgen.render.views.affected import shown_in
from briefgen.render.views.head import capital

#: Words that a unit may begin with and that are read with the number.
_SCALES = frozenset({"thousand", "million", "billion", "trillion", "percent"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact with its headline answer; `was` is what the same party said before, or empty.

    `said` is `number` and `unit` in one; `byline` names everyone through whom it came, `by` only who said it first.
    """

    question: str
    said: str
    byline: str
    status: str
    was: str = ""
    number: str = ""
    unit: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of several claims that stand side by side."""

    said: str
    byline: str
    status: str
    sources: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question on which parties contradict each other, with what each says."""

    question: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that changed; `reason` is why, where the desk says it, `shown` the briefings that tell it."""

    question: str
    was: str
    was_by: str
    now: str
    now_by: str
    reason: str = ""
    shown: str = ""


def figure(pen: Pen, history: History) -> Figure | None:
    """Return the fact with its headline; None where nothing stands."""
    answer = history.headline
    if answer is None:
        return None
    before = former(history, answer)
    earlier = pen.value(before) if before else ""
    said = pen.said(answer)
    number, unit = _parted(said, pen.value(answer, unit=False))
    origin = pen.link(answer.speakers[0]) if answer.speakers else ""
    return Figure(
        question=pen.question(history),
        said=said,
        byline=pen.byline(answer, short=True),
        status=pen.chip(answer),
        was=f"{Status.SUPERSEDED.shape} {_was(pen, before, earlier)}" if before and earlier else "",
        number=number,
        unit=unit,
        by=", ".join(part for part in (origin, pen.as_of(answer, short=True)) if part),
    )


def _was(pen: Pen, before: Answer, earlier: str) -> str:
    return pen.words.say("was {value}, {date}", value=earlier, date=pen.as_of(before, short=True))


def _parted(said: str, number: str) -> tuple[str, str]:
    """Return a figure's number and its unit; `million` belongs to the number, a statement is all number."""
    if not number or said == f"{number}%":
        return said, ""
    unit = said.removeprefix(number).strip()
    scale, _, rest = unit.partition(" ")
    return (f"{number} {scale}", rest) if scale in _SCALES else (number, unit)


def is_number(history: History) -> bool:
    """Return whether the headline answer is a number."""
    answer = history.headline
    return answer is not None and (
        isinstance(answer.value, Quantity) or (answer.value is None and answer.claim.qualifier is not None)
    )


def side(pen: Pen, answer: Answer) -> Side:
    """Return one claim to be set beside others."""
    return Side(pen.said(answer), pen.byline(answer), pen.chip(answer), pen.cited(answer))


def in_dispute(history: History) -> tuple[Answer, ...]:
    """Return the standing claims that contradict each other, the headline first."""
    return tuple(answer for answer in history.standing() if status_of(answer) is Status.IN_DISPUTE)


def disputes(pen: Pen, histories: Iterable[History]) -> tuple[Dispute, ...]:
    """Return the facts of which at least two claims contradict each other."""
    found = ((history, in_dispute(history)) for history in histories)
    return tuple(
        Dispute(pen.question(history), tuple(side(pen, answer) for answer in answers))
        for history, answers in found
        if len(answers) > 1
    )


def move(pen: Pen, shift: Shift, *, shown: bool = False) -> Move:
    """Return what a figure was and what it is now; a value that no longer holds is struck.

    `shown` adds the briefings that tell what it is now, and those that still tell what it was.
    """
    history = pen.edition.resolution.histories[shift.fact]
    was, now = pen.value(shift.was), pen.value(shift.now)
    change = shift.now.claim.change
    reason = pen.change_reason(shift.now)
    kind = escape_text(capital(pen.words.say(str(change.kind)))) if change else ""
    return Move(
        question=pen.question(history),
        was=f"<del>{was}</del>" if was else _before_comma(pen.statement(shift.was)),
        was_by=pen.byline(shift.was, short=True),
        now=f"**{now}**" if now else _before_comma(pen.statement(shift.now)),
        now_by=pen.byline(shift.now, short=True),
        reason=f"{kind}: {reason}" if reason else kind,
        shown=shown_in(pen, shift) if shown else "",
    )


def _before_comma(statement: str) -> str:
    return statement.removesuffix(".")


def moves(pen: Pen, shifts: Iterable[Shift], *, shown: bool = False) -> tuple[Move, ...]:
    """Return the changes in the order given."""
    return tuple(move(pen, shift, shown=shown) for shift in shifts)


def newest_by_fact(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """Return the first change of each fact, so that one that moves often does not push out the others."""
    found: dict[str, Shift] = {}
    for shift in shifts:
        found.setdefault(shift.fact, shift)
    return tuple(found.values())
