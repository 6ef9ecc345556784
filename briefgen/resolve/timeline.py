"""Events in; the timeline out, earliest first."""

from collections.abc import Mapping
from datetime import date

from briefgen.model.event import Event
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.resolution import TimelineEntry


def lay_out(events: Mapping[str, Event]) -> tuple[tuple[TimelineEntry, ...], tuple[Problem, ...]]:
    """Return all events by earliest day, then by id, undated ones last; an end before its start is a problem."""
    entries = sorted((TimelineEntry(id_, event, event.date) for id_, event in events.items()), key=_place)
    problems = (_backwards(event) for _, event in sorted(events.items()))
    return tuple(entries), tuple(problem for problem in problems if problem)


def _place(entry: TimelineEntry) -> tuple[date, date, str]:
    return (*(entry.date.sort_key if entry.date else (date.max, date.max)), entry.id)


def _backwards(event: Event) -> Problem | None:
    if not event.date or not event.end or event.end.latest >= event.date.earliest:
        return None
    return Problem(
        rule="end-before-start",
        level=Level.ERROR,
        message=f"the event ends on {event.end.in_words()}, before it starts on {event.date.in_words()}",
        span=event.span("end"),
        help="exchange `date` and `end`, or mend the one that is mistyped",
        elsewhere=(Elsewhere("it starts here", event.span("date")),),
    )
