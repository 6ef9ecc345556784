"""A running story: the permanent address that gathers its briefings, facts and events."""

from enum import StrEnum

from pydantic import Field

from briefgen.model.record import IdRefs, Line, Prose, Proses, Record


class DossierStatus(StrEnum):
    """Whether a story still moves."""

    ACTIVE = "active"
    DORMANT = "dormant"
    CLOSED = "closed"


class Dossier(Record):
    """One running story; its members are the records that name it."""

    title: Prose = Field(min_length=1)
    """The story's name."""
    kind: Line = ""
    """What sort of story it is, in a word."""
    summary: Prose = ""
    """What it is about, in two or three sentences."""
    tldr: Proses = ()
    """The short version, a point an item."""
    status: DossierStatus = DossierStatus.ACTIVE
    """Whether the story still moves."""
    lead: IdRefs = ()
    """The entities that matter most, in order."""
    questions: Proses = ()
    """What is still open."""
