"""Claims and events in; those that are dated after today, out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from briefgen.model.edtf import EdtfDate
from briefgen.model.event import Event, EventStatus
from briefgen.model.fact import Claim
from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span


def claims_ahead(claims: Iterable[Claim], today: date) -> Iterator[Problem]:
    """Yield a problem for every claim made after `today`."""
    for claim in claims:
        if claim.as_of and claim.as_of.sort_key[0] > today:
            yield _ahead("the claim", claim.as_of, claim.span("as_of"), "`as_of` is the day on which it was said")


def events_ahead(events: Mapping[str, Event], today: date) -> Iterator[Problem]:
    """Yield a problem for every event that happened after `today`."""
    for event in events.values():
        if (
            event.date
            and event.date.sort_key[0] > today
            and event.status in {EventStatus.HAPPENED, EventStatus.ONGOING}
        ):
            yield _ahead("the event", event.date, event.span("date"), "say `status: planned` of what is still to come")


def _ahead(what: str, when: EdtfDate, where: Span, advice: str) -> Problem:
    message = f"{what} is dated {when.in_words()}, which is still to come"
    return Problem("future-date", Level.WARNING, message, where, advice)
