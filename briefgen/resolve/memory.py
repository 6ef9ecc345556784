"""What resolving gave last, fact by fact and story by story, and from what: the next time only changes are resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.fact import Fact
from briefgen.model.history import History
from briefgen.model.problem import Problem
from briefgen.model.remembered import Kept
from briefgen.model.resolution import Resolution, Story, Tie, TimelineEntry
from briefgen.resolve.histories import Ground
from briefgen.resolve.origins import Origins
from briefgen.resolve.shifts import Placed


@dataclass(frozen=True, slots=True)
class Written:
    """A fact's history and what is off about the fact.

    `looked_at` are the ids of all that the history was made from beside the fact, `quoted` the stems of the articles
    that its claims quote, `shifts` its figures that moved.
    """

    fact: Fact
    history: History
    problems: tuple[Problem, ...]
    looked_at: frozenset[str]
    quoted: frozenset[str]
    shifts: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An article with its record, and its story unless that is a draft; `named` are the targets of its references."""

    article: Article
    typed: Briefing | None
    record: Briefing
    problems: tuple[Problem, ...]
    named: frozenset[str]
    story: Story | None = None


@dataclass(slots=True)
class Memory:
    """What the last resolving gave; empty before the first. `quoting` has, by stem, the facts that quote the article.

    `wanted` has, by stem, the path of each article and the slug that was typed for it.
    """

    today: date = date.min
    desk: Desk = field(default_factory=Desk)
    ground: Ground = field(default_factory=Ground)
    written: Mapping[str, Written] = field(default_factory=dict)
    shifts: list[Placed] = field(default_factory=list)
    quoting: dict[str, set[str]] = field(default_factory=dict)
    told: Mapping[str, Told] = field(default_factory=dict)
    wanted: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    slug_problems: tuple[Problem, ...] = ()
    resolution: Resolution = field(default_factory=Resolution)
    problems: tuple[Problem, ...] = ()
    parties: Kept[tuple[Mapping[str, str], tuple[Problem, ...]]] = field(default_factory=Kept)
    roots: Kept[tuple[Mapping[str, str], tuple[Problem, ...]]] = field(default_factory=Kept)
    origins: Kept[Origins] = field(default_factory=Kept)
    ties: Kept[Mapping[str, tuple[Tie, ...]]] = field(default_factory=Kept)
    timeline: Kept[tuple[tuple[TimelineEntry, ...], tuple[Problem, ...]]] = field(default_factory=Kept)
