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
    kind: Line = ""
    summary: Prose = ""
    tldr: Proses = ()
    status: DossierStatus = DossierStatus.ACTIVE
    lead: IdRefs = ()
    questions: Proses = ()
