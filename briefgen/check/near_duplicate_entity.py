"""Two entities whose names are probably two spellings of one."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.check.rule import Finding, Known, Rule
from briefgen.check.spelling import are_spellings, sound, words_of
from briefgen.model.entity import Entity, EntityType, Sense
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.span import Span

#: Names that sound alike are compared with so many earlier ones, so that a thousand of them stay cheap.
_COMPARED = 20


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    entity: Entity
    text: str
    words: tuple[str, ...]
    span: Span


def _find(known: Known) -> Iterator[Finding]:
    alike: dict[tuple[EntityType, str], list[_Named]] = {}
    reported: set[str] = set()
    for id_, entity in known.desk.entities.items():
        for name in _names(id_, entity):
            for key in sorted({"".join(name.words), "-".join(map(sound, name.words))}):
                same = alike.setdefault((entity.type, key), [])
                earlier = next((one for one in same[:_COMPARED] if _may_be_one(one, name, known)), None)
                same.append(name)
                if earlier is not None and id_ not in reported:
                    reported.add(id_)
                    yield _finding(earlier, name)


def _names(id_: str, entity: Entity) -> Iterator[_Named]:
    name = words_of(entity.name)
    if name:
        yield _Named(id_, entity, entity.name, name, entity.span("name"))
    for index, alias in enumerate(entity.aliases):
        words = words_of(alias.text)
        # A surname alone is no name to know a person by; nor is what another word or context has to tell apart.
        telling = len(words) > 1 or (words and entity.type is not EntityType.PERSON)
        if telling and alias.sense is Sense.NAME and not alias.context:
            yield _Named(id_, entity, alias.text, words, entity.span("aliases", index))


def _may_be_one(one: _Named, other: _Named, known: Known) -> bool:
    if one.id == other.id or not are_spellings(one.words, other.words):
        return False
    if _typed_names(one.entity) & _typed_names(other.entity):
        return False  # `ambiguous-alias` has said so
    if any(tie.other == other.id for tie in known.resolution.ties.get(one.id, ())):
        return False
    return not any(
        left and right and left != right
        for left, right in (
            (one.entity.wikidata, other.entity.wikidata),
            (one.entity.country, other.entity.country),
        )
    )


def _typed_names(entity: Entity) -> frozenset[str]:
    return frozenset(text.casefold() for text in (entity.name, *(alias.text for alias in entity.aliases)))


def _finding(earlier: _Named, name: _Named) -> Finding:
    return Finding(
        f"`{earlier.id}` and `{name.id}` may be one: “{earlier.text}” and “{name.text}”",
        name.span,
        "keep one, with the other's name among its `aliases`; if they are two, tie them with a relation, or give each"
        " its `wikidata` id",
        (Elsewhere(f"`{earlier.id}` has it here", earlier.span),),
    )


def _looks_at(known: Known) -> tuple[object, ...]:
    return (known.desk.entities, known.resolution.ties)


RULE = Rule(
    "near-duplicate-entity",
    Level.WARNING,
    "Two entities have names that may be spellings of one.",
    _find,
    looks_at=_looks_at,
)
