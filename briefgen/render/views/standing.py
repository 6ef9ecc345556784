"""A claim of a short version in; the words that say how it stands and what was said before, out."""

from collections.abc import Iterable

from briefgen.model.edtf import EdtfDate
from briefgen.render.evidence import Cited
from briefgen.render.later import former
from briefgen.render.pen import Pen
from briefgen.render.status import Status, chip, status_of


def standing_note(pen: Pen, target: str, cited: Iterable[Cited]) -> str:
    """Return ` ◐ in dispute` of a disputed claim and ` (was 3,000 on 23 Oct 2024)` of one that replaced another.

    Empty where neither holds; what the short version states itself, `cited`, is not said again.
    """
    answer = pen.edition.answer(target)
    if answer is None or not answer.is_standing:
        return ""
    status = status_of(answer)
    disputed = f" {chip(status, pen.words)}" if status is Status.IN_DISPUTE else ""
    before = former(pen.edition.resolution.histories[answer.fact], answer)
    was = ""
    if before and all(one.target != before.target for one in cited):
        earlier = pen.value(before, unit=False)
        if earlier and earlier != pen.value(answer, unit=False):
            was = f' <span class="bf-was">({_was(pen, earlier, before.claim.as_of)})</span>'
    return f"<span data-search-exclude>{disputed}{was}</span>" if disputed or was else ""


def _was(pen: Pen, value: str, day: EdtfDate | None) -> str:
    if day is None:
        return pen.words.say("was {value}", value=value)
    pattern = "was {value} on {date}" if day.is_day else "was {value}, {date}"
    return pen.words.say(pattern, value=value, date=pen.time(day, short=True))
