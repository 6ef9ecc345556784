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
    """The document's own title, or the desk's description of it."""
    publisher: Line = ""
    """Who published it; sources of one publisher stand together on the sources page."""
    url: str = ""
    """Its address on the web."""
    archive_url: str = ""
    """The address of an archived copy."""
    published: Day | None = None
    """When it was published."""
    accessed: Day | None = None
    """When the desk last saw it."""
    authors: Lines = ()
    """Who wrote it."""
    kind: SourceKind | None = None
    """What sort of document it is."""
    lang: str = ""
    """Its language, as a code such as `en` or `ko`."""
    reliability: Reliability | None = None
    """The desk's Admiralty grade; leave it out where nobody has judged."""
    article: str = ""
    """The stem of the article that holds its text, if the desk has it."""
    origin: IdRef = ""
    """The source that this one merely repeats; reprints of one wire count as one origin."""
    note: Prose = ""
    """Anything that a reader should know of it."""
