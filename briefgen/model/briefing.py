"""What the desk says about an article: title, date, TL;DR, place in a story, corrections."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from briefgen.model.record import Day, Identifier, IdRef, IdRefs, Line, Lines, Prose, Proses, Record


class CorrectionKind(StrEnum):
    """Why a published briefing was changed."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"


class Correction(Record):
    """One change to a published briefing, told to its readers."""

    date: Day
    """When the briefing was changed."""
    kind: CorrectionKind = CorrectionKind.CORRECTION
    """Why it was changed."""
    text: Prose = Field(min_length=1)
    """What was changed, told to readers."""
    claims: tuple[str, ...] = ()
    """The claims that it is about, as `fact-id#claim-id`."""


class Briefing(Record):
    """The desk's own words on one article, keyed by the article's file stem; everything is optional."""

    title: Prose = ""
    """The briefing's title; may hold `[[fact:…]]`."""
    slug: Identifier | Literal[""] = ""
    """The page's name in its address; the article's file name by default."""
    date: Day | None = None
    """The day that the article speaks of as today."""
    date_basis: Literal["stated", "inferred", "unknown", ""] = ""
    """Whether the date stands in the article, was inferred by the desk, or is unknown."""
    updated: Day | None = None
    """When the briefing was last changed."""
    authors: Lines = ()
    """Who wrote it."""
    dossier: IdRef = ""
    """The running story that it belongs to."""
    topics: Lines = ()
    """What it is about, in a few words each."""
    source: IdRef = ""
    """The source that published the article."""
    lang: str = ""
    """The article's language, as a code."""
    description: Line = ""
    """One line for search engines and link previews; made from the first bullet by default."""
    tldr: Proses = ()
    """The short version, a point an item; takes the place of the article's own."""
    why: Prose = ""
    """Why it matters."""
    next: Prose = ""
    """What comes next."""
    related: IdRefs = ()
    """Other briefings that belong beside it, by file stem or slug."""
    corrections: tuple[Correction, ...] = ()
    """What was changed after publication."""
    draft: bool = False
    """`true` keeps it out of the site."""
    redirect_from: Lines = ()
    """Earlier addresses of the page."""
