"""Things that happened, happen, or are planned."""

from enum import StrEnum

from pydantic import Field

from briefgen.model.fact import Evidence
from briefgen.model.record import Day, IdRef, IdRefs, Prose, Record


class EventStatus(StrEnum):
    """How sure and how far along an event is."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ALLEGED = "alleged"
    CANCELLED = "cancelled"


class Event(Record):
    """One dated happening."""

    title: Prose = Field(min_length=1)
    """What happened, in a line."""
    date: Day | None = None
    """When it happened or began."""
    end: Day | None = None
    """When it ended."""
    summary: Prose = ""
    """A sentence or two."""
    place: IdRef = ""
    """The entity where it happened."""
    entities: IdRefs = ()
    """Who and what took part."""
    facts: IdRefs = ()
    """The facts that have to do with it."""
    sources: IdRefs = ()
    """Where it is told."""
    evidence: tuple[Evidence, ...] = ()
    """The very words of an article that tell it."""
    status: EventStatus = EventStatus.HAPPENED
    """How sure and how far along it is."""
    dossier: IdRef = ""
    """The running story that it belongs to."""
