"""The words of an article that a record rests on, and where they stand."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.fact import Evidence


class Part(StrEnum):
    """The two parts of an article; its own summary is no source for itself."""

    BODY = "body"
    TLDR = "tldr"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters `[start, end)` of the text of the block at `block` (from 0) in one part of an article.

    The text is that of the linked article (`Linked.articles`), or, for a TL;DR that the desk replaced, of the article
    as it was received.
    """

    part: Part
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """One `evidence` of a record, held against its article.

    `owner` is a claim as `fact-id#claim-key`, or an event's id. `places` are all places where the words stand, in the
    order of the text, the body first; `place` is the one that is meant, None where the words are not found.
    `is_ambiguous` says that it was only the first of several. `is_exact` is false where quotation marks, dashes,
    blanks or composed letters are typed otherwise than in the article.
    """

    owner: str
    evidence: Evidence
    places: tuple[Place, ...] = ()
    place: Place | None = None
    is_ambiguous: bool = False
    is_exact: bool = True
