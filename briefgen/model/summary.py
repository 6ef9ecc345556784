"""A briefing's short version, each bullet with what stands behind it and what does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.article import Block
from briefgen.model.quote import Place


class Basis(StrEnum):
    """Who wrote a summary."""

    DESK = "desk"
    ARTICLE = "article"
    DRAFTED = "drafted"  # chosen from the article's own sentences; no person has looked at it yet


class DoubtKind(StrEnum):
    """What is wrong between a bullet and its source."""

    UNSUPPORTED = "unsupported"  # neither the body nor a claim says it
    STRONGER = "stronger"  # the source hedges, the bullet does not
    NUMBER = "number"  # the source has another number


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a bullet that its source does not bear out.

    `words` are stretches `[start, end)` of the bullet's text, in order; `against` holds the source's own words for it
    (its hedge, its number), where it has any; `nearest` is the sentence that comes closest.
    """

    kind: DoubtKind
    words: tuple[tuple[int, int], ...]
    against: tuple[str, ...] = ()
    nearest: Place | None = None


@dataclass(frozen=True, slots=True)
class Bullet:
    """One point of a summary.

    `claims` are the targets (`fact-id#claim-key`) of the claims that stand behind it, in the order of its words;
    `sentences` the places of the body's sentences that it is drawn from, the nearest first.
    """

    block: Block
    claims: tuple[str, ...] = ()
    sentences: tuple[Place, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The short version that readers get."""

    basis: Basis
    bullets: tuple[Bullet, ...] = ()


#: By stem; a briefing of which nothing can be said has no entry.
Summaries = Mapping[str, Summary]
