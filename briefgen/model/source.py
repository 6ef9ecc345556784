"""A document or utterance that one can point at."""

from enum import StrEnum

from pydantic import Field

from briefgen.model.record import Day, IdRef, Line, Lines, Prose, Record


class SourceKind(StrEnum):
    """What sort of document a source is."""

    NEWS = "news"
    WIRE = "wire"
    OFFICIAL = "official"
    STATE_MEDIA = "state-media"
    REPORT = "report"
    DATASET = "dataset"
    SOCIAL = "social"
    INTERVIEW = "interview"
    BRIEFING = "briefing"


class Reliability(StrEnum):
    """The Admiralty scale for sources (A completely reliable … E unreliable, F cannot be judged)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Source(Record):
    """One document; `origin` names the source that this one merely repeats."""

    title: Line = Field(min_length=1)
    publisher: Line = ""
    url: str = ""
    archive_url: str = ""
    published: Day | None = None
    accessed: Day | None = None
    authors: Lines = ()
    kind: SourceKind | None = None
    lang: str = ""
    reliability: Reliability | None = None
    article: str = ""
    origin: IdRef = ""
    note: Prose = ""
