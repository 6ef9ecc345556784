"""The model in; which of its fields name another record, and of which collections, out."""

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.model.briefing import Briefing, Correction
from briefgen.model.desk import COLLECTIONS
from briefgen.model.dossier import Dossier
from briefgen.model.entity import Entity, Relation
from briefgen.model.event import Event
from briefgen.model.fact import Citation, Claim, Evidence, Fact
from briefgen.model.record import Record
from briefgen.model.source import Source
from briefgen.model.span import Span
from briefgen.model.term import Term

_ENTITIES, _FACTS, _SOURCES = frozenset({"entities"}), frozenset({"facts"}), frozenset({"sources"})
_DOSSIERS, _ARTICLES, ANY = frozenset({"dossiers"}), frozenset({"articles"}), frozenset(COLLECTIONS)
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
    Term: {"see": ANY, "sources": _SOURCES},
    Dossier: {"lead": _ENTITIES},
    Briefing: {"dossier": _DOSSIERS, "source": _SOURCES, "related": _ARTICLES},
    Correction: {"claims": _FACTS},
}


class Named(NamedTuple):
    """One reference as typed: the `target` that `field` names, which must stand in one of the `allowed` collections."""

    field: str
    target: str
    allowed: frozenset[str]
    span: Span
