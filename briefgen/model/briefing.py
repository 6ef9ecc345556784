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
    kind: CorrectionKind = CorrectionKind.CORRECTION
    text: Prose = Field(min_length=1)
    claims: tuple[str, ...] = ()


class Briefing(Record):
    """The desk's own words on one article, keyed by the article's file stem; everything is optional."""

    title: Prose = ""
    slug: Identifier | Literal[""] = ""
    date: Day | None = None
    date_basis: Literal["stated", "inferred", "unknown", ""] = ""
    updated: Day | None = None
    authors: Lines = ()
    dossier: IdRef = ""
    topics: Lines = ()
    source: IdRef = ""
    lang: str = ""
    description: Line = ""
    tldr: Proses = ()
    why: Prose = ""
    next: Prose = ""
    related: IdRefs = ()
    corrections: tuple[Correction, ...] = ()
    draft: bool = False
    redirect_from: Lines = ()
