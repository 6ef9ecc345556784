"""Everything that was read: the desk, one namespace of ids over all collections."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.allowance import Allowance
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing
from briefgen.model.dossier import Dossier
from briefgen.model.entity import Entity
from briefgen.model.event import Event
from briefgen.model.fact import Fact
from briefgen.model.record import Record
from briefgen.model.source import Source
from briefgen.model.term import Term

#: The collections of the YAML, in the order of the documentation, with the record that each holds.
COLLECTIONS: dict[str, type[Record]] = {
    "sources": Source,
    "entities": Entity,
    "facts": Fact,
    "events": Event,
    "glossary": Term,
    "dossiers": Dossier,
    "briefings": Briefing,
}


@dataclass(frozen=True, slots=True)
class Desk:
    """All records by id, every mapping sorted by its key, so that reading order never matters.

    `briefings` and `articles` are keyed by file stem; every other mapping by id. An id stands in one mapping only.
    `unread` holds the ids, in small letters, of records and articles that could not be read; where `is_whole` is
    false, a file could not be read at all, and nobody knows what it holds. `allowances` stand in the
    order of their places.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    dossiers: Mapping[str, Dossier] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    is_whole: bool = True
    allowances: tuple[Allowance, ...] = ()

    def collections(self) -> tuple[tuple[str, Mapping[str, Record]], ...]:
        """Return the collections of the YAML with their names."""
        return tuple((name, getattr(self, name)) for name in COLLECTIONS)

    def find(self, identifier: str) -> Record | None:
        """Return the record with this id (a briefing by its stem), or None."""
        for _, records in self.collections():
            if identifier in records:
                return records[identifier]
        return None

    def is_text_of(self, source: str, stem: str) -> bool:
        """Return whether a source is an article itself: it names the article, or the article's briefing names it."""
        told, article = self.briefings.get(stem), self.articles.get(stem)
        named = (told.source if told else "") or (article.front.source if article and article.front else "")
        document = self.sources.get(source)
        return source == named or (document is not None and document.article == stem)

    def may_hold(self, identifier: str) -> bool:
        """Return whether the id may stand in what could not be read, so that nobody is to blame for naming it."""
        return not self.is_whole or identifier.casefold() in self.unread
