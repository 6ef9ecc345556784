"""Entities in; their relations, seen from both ends, out."""

from collections.abc import Iterator, Mapping

from briefgen.model.entity import Entity, Relation
from briefgen.model.resolution import Tie
from briefgen.model.span import Places
from briefgen.resolve.wording import wording

#: Fields of an entity that say the same as a relation of this type.
_FIELDS = {"part_of": "part-of", "speaks_for": "speaks-for", "country": "country"}


def find_ties(entities: Mapping[str, Entity]) -> Mapping[str, tuple[Tie, ...]]:
    """Return the ties of every entity, by type, then start, then far end; what both ends say is told once.

    A relation to something that is no entity of the desk is left out. Where one end dates a relation and the other
    does not, the dated one is kept.
    """
    found: dict[str, list[Tie]] = {id_: [] for id_ in entities}
    for id_, entity in sorted(entities.items()):
        for relation in _relations(entity):
            if relation.target in entities and relation.target != id_:
                words = wording(relation.type)
                back = not words.is_symmetric
                found[id_].append(Tie(relation.type, words.onward, relation.target, relation))
                found[relation.target].append(Tie(relation.type, words.back, id_, relation, inverse=back))
    return {id_: tuple(_told_once(ties)) for id_, ties in found.items()}


def _relations(entity: Entity) -> Iterator[Relation]:
    yield from entity.relations
    for field, kind in _FIELDS.items():
        target = getattr(entity, field)
        if target:
            span = entity.span(field)
            yield Relation.model_construct(type=kind, target=target, at=Places(span, {"target": span}))


def _told_once(ties: list[Tie]) -> Iterator[Tie]:
    kept: dict[tuple[str, str, bool, str, str], Tie] = {}
    told: set[tuple[str, str, bool]] = set()
    for tie in sorted(ties, key=_richest_first):
        same = (tie.type, tie.other, tie.inverse)
        period = (str(tie.relation.since or ""), str(tie.relation.until or ""))
        # Undated ones come last in `_richest_first`, so any tie of that kind already says what they say.
        if period == ("", "") and same in told:
            continue
        told.add(same)
        kept.setdefault((*same, *period), tie)
    yield from sorted(kept.values(), key=_place)


def _richest_first(tie: Tie) -> tuple[bool, bool, int, str, object]:
    relation = tie.relation
    return (relation.since is None, relation.until is None, -len(relation.sources), relation.note, relation.at.record)


def _place(tie: Tie) -> tuple[str, bool, str, str, str]:
    return (tie.type, tie.inverse, str(tie.relation.since or ""), tie.other, str(tie.relation.until or ""))
