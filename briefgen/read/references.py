"""Everything that was read in; every reference to an id that is not there, or not of the right sort, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.briefing import Briefing, Correction
from briefgen.model.desk import COLLECTIONS
from briefgen.model.dossier import Dossier
from briefgen.model.entity import Entity, Relation
from briefgen.model.event import Event
from briefgen.model.fact import Citation, Claim, Evidence, Fact
from briefgen.model.problem import Problem
from briefgen.model.record import Record
from briefgen.model.source import Source
from briefgen.model.span import Span
from briefgen.model.term import Term
from briefgen.read.drafts import echo
from briefgen.read.findings import error
from briefgen.read.shapes import shapes
from briefgen.read.suggestions import did_you_mean

_ENTITIES, _FACTS, _SOURCES = frozenset({"entities"}), frozenset({"facts"}), frozenset({"sources"})
_DOSSIERS, _ARTICLES, _ANY = frozenset({"dossiers"}), frozenset({"articles"}), frozenset(COLLECTIONS)
_CLAIM = {"by": _ENTITIES}

#: Which field of which record names what; nested records have a row of their own.
REFERENCES: Mapping[type[Record], Mapping[str, frozenset[str]]] = {
    Source: {"article": _ARTICLES, "origin": _SOURCES},
    Entity: {"part_of": _ENTITIES, "speaks_for": _ENTITIES, "country": _ENTITIES, "dossier": _DOSSIERS},
    Relation: {"target": _ENTITIES, "sources": _SOURCES},
    Fact: {**_CLAIM, "about": _ENTITIES, "dossier": _DOSSIERS},
    Claim: _CLAIM,
    Citation: {"id": _SOURCES},
    Evidence: {"article": _ARTICLES},
    Event: {"place": _ENTITIES, "entities": _ENTITIES, "facts": _FACTS, "sources": _SOURCES, "dossier": _DOSSIERS},
    Term: {"see": _ANY, "sources": _SOURCES},
    Dossier: {"lead": _ENTITIES},
    Briefing: {"dossier": _DOSSIERS, "source": _SOURCES, "related": _ARTICLES},
    Correction: {"claims": _FACTS},
}
#: One thing of a collection, as a message calls it.
_ONE = {
    "sources": "a source", "entities": "an entity", "facts": "a fact", "events": "an event",
    "glossary": "a glossary term", "dossiers": "a dossier", "briefings": "a briefing", "articles": "an article",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """All ids by collection, of failed records and unreadable articles too; `articles` holds stems and slugs."""

    ids: Mapping[str, frozenset[str]]

    def collection(self, identifier: str) -> str:
        """Return the collection that holds an id, or an empty string."""
        return next((name for name, ids in self.ids.items() if identifier in ids), "")

    def among(self, collections: Iterable[str]) -> frozenset[str]:
        """Return all ids of some collections."""
        return frozenset().union(*(self.ids.get(name, frozenset()) for name in collections))


def check_references(records: Iterable[Record], known: Known) -> tuple[Problem, ...]:
    """Return a problem for every reference of the records that leads nowhere, or to something of the wrong sort."""
    return tuple(problem for record in records for problem in _check(record, known))


def _check(record: Record, known: Known) -> Iterator[Problem]:
    allowed = REFERENCES.get(type(record), {})
    for name in record.model_fields_set - {"at"}:
        value = getattr(record, name)
        if name in allowed:
            named = enumerate(value) if isinstance(value, tuple) else ((None, value),)
            for index, target in named:
                path = (name,) if index is None else (name, index)
                yield from _check_one(target, allowed[name], record.span(*path), name, known)
        elif shapes(type(record))[name].record is not None and value is not None:
            for nested in value if isinstance(value, tuple) else (value,):
                yield from _check(nested, known)


def _check_one(target: str, allowed: frozenset[str], span: Span, name: str, known: Known) -> Iterator[Problem]:
    identifier = target.partition("#")[0] if name == "claims" else target
    if not identifier or any(identifier in known.ids.get(collection, ()) for collection in allowed):
        return
    found = known.collection(identifier)
    wanted = " or ".join(_ONE[collection] for collection in sorted(allowed)) if allowed != _ANY else "an id"
    if found:
        message = f"`{echo(identifier)}` is {_ONE[found]}; `{name}` names {wanted}"
        hint = did_you_mean(identifier, known.among(allowed)) or f"write the id of {wanted}"
        yield error("wrong-collection", message, span, hint)
        return
    message = f"`{name}` names `{echo(identifier)}`, and there is no such {wanted.partition(' ')[2]}"
    hint = did_you_mean(identifier, known.among(allowed)) or did_you_mean(identifier, known.among(known.ids))
    yield error("unknown-id", message, span, hint or f"add it, or write the id of {wanted}")
