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
    date: Day | None = None
    end: Day | None = None
    summary: Prose = ""
    place: IdRef = ""
    entities: IdRefs = ()
    facts: IdRefs = ()
    sources: IdRefs = ()
    evidence: tuple[Evidence, ...] = ()
    status: EventStatus = EventStatus.HAPPENED
    dossier: IdRef = ""
