"""What follows from a desk: histories, relations both ways, the timeline, briefings with what changed since."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.edtf import EdtfDate
from briefgen.model.entity import Relation
from briefgen.model.event import Event
from briefgen.model.history import Answer, History


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation seen from one entity: `label` reads on from its name ("works for"), `other` is the far end."""

    type: str
    label: str
    other: str
    relation: Relation
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event in the order of the timeline; `date` may be missing, such events come last."""

    id: str
    event: Event
    date: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """One fact's figure that moved: what it was, what it is now. `was` and `now` differ."""

    fact: str
    was: Answer
    now: Answer


@dataclass(frozen=True, slots=True)
class Story:
    """A briefing: its article with what the desk says about it, the YAML before the front matter.

    `slug` is unique over briefings and its page's name; `title_basis` is stated, derived or desk; `date_basis` is
    stated, inferred or unknown; `facts` are the ids of the facts that its article is evidence for or that its texts
    refer to, sorted; `shifts` are figures that changed after its date.
    """

    stem: str
    slug: str
    title: str
    article: Article
    record: Briefing = field(default_factory=Briefing)
    title_basis: str = "stated"
    date: EdtfDate | None = None
    date_basis: str = "unknown"
    dossier: str = ""
    facts: tuple[str, ...] = ()
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything computed from a desk before any text is looked at.

    `histories` by fact id; `parties` maps every entity to the party it speaks for (itself by default); `origins` maps
    every source to the document that it goes back to, or to the party that published that one; `ties` by entity id,
    sorted; `timeline` by earliest day; `stories` by stem, with `slugs` mapping slug to stem; `shifts` are
    the supersessions of the whole desk, latest first; `members` maps a dossier's id to the ids of its facts, events
    and entities and the stems of its briefings.
    """

    histories: Mapping[str, History] = field(default_factory=dict)
    parties: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    ties: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)
    timeline: tuple[TimelineEntry, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    slugs: Mapping[str, str] = field(default_factory=dict)
    shifts: tuple[Shift, ...] = ()
    members: Mapping[str, frozenset[str]] = field(default_factory=dict)
