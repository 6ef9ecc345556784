"""A desk in; every name that texts may mention, in one automaton that finds them all in one pass, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from briefgen.link.folding import EDGE, pattern, spelled
from briefgen.link.namesakes import Name, Namesakes, namesakes
from briefgen.model.desk import Desk
from briefgen.model.entity import Alias, Entity, LinkMode, Sense


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names: `automaton` finds pattern numbers, `lengths` counts their folded characters.

    `names` lists the names that share a pattern, by target; a pattern of a mere context word has none. `loose` are the
    patterns of names that any capitals will do for, `contexts` those of context words. The order of records in the
    desk makes no difference.
    """

    automaton: AhoCorasick
    lengths: tuple[int, ...]
    names: tuple[tuple[Name, ...], ...]
    loose: frozenset[int]
    contexts: frozenset[int]
    _spelled: dict[str, Namesakes | None]

    def called(self, number: int, words: str) -> Namesakes | None:
        """Return what a text with these very words, which are of this pattern, may mean; None for nothing."""
        found = self._spelled.get(words)
        if found is None and words not in self._spelled and (plain := spelled(words)) != words:
            return self.called(number, plain)
        if number in self.loose and words not in self._spelled:
            found = self._spelled[words] = namesakes([name for name in self.names[number] if name.accepts(words)])
        return found


class _Patterns:
    """Numbers patterns in the order in which they come up."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, text: str) -> int | None:
        """Return the number of a name's pattern, None for a name that leaves nothing to search for."""
        wanted = pattern(text)
        return self.numbers.setdefault(wanted, len(self.numbers)) if wanted else None


def gather_names(desk: Desk) -> Gazetteer:
    """Return the names and aliases of all entities and glossary terms."""
    patterns = _Patterns()
    shared: dict[int, list[Name]] = {}
    for name in (*_entity_names(desk.entities, patterns), *_term_names(desk)):
        number = patterns.number(name.text)
        if number is not None:
            shared.setdefault(number, []).append(name)
    names = tuple(
        tuple(sorted(shared.get(number, ()), key=lambda name: name.target)) for number in range(len(patterns.numbers))
    )
    loose = frozenset(number for number, sharing in enumerate(names) if any(name.case == "any" for name in sharing))
    return Gazetteer(
        automaton=AhoCorasick(list(patterns.numbers)),
        lengths=tuple(len(text) - text.count(EDGE) for text in patterns.numbers),
        names=names,
        loose=loose,
        contexts=frozenset(number for sharing in names for name in sharing for number in name.context),
        _spelled=_by_spelling(sharing for number, sharing in enumerate(names) if number not in loose),
    )


def _by_spelling(names: Iterable[tuple[Name, ...]]) -> dict[str, Namesakes | None]:
    found: dict[str, list[Name]] = {}
    for sharing in names:
        for name in sharing:
            for spelling in name.spellings():
                found.setdefault(spelling, []).append(name)
    return {spelling: namesakes(sharing) for spelling, sharing in found.items()}


def _entity_names(entities: Mapping[str, Entity], patterns: _Patterns) -> Iterator[Name]:
    for target, entity in entities.items():
        yield Name(target, spelled(entity.name), entity.span("name"), case=entity.case, link=entity.link)
        for index, alias in enumerate(entity.aliases):
            yield Name(
                target,
                spelled(alias.text),
                entity.span("aliases", index),
                case=alias.case or entity.case,
                link=_mode(alias, entity),
                context=frozenset(number for word in alias.context if (number := patterns.number(word)) is not None),
            )


def _mode(alias: Alias, entity: Entity) -> LinkMode:
    if alias.link:
        return alias.link
    # "North Korean" in "North Korean troops" speaks of the troops.
    return "never" if alias.sense is Sense.DEMONYM else entity.link


def _term_names(desk: Desk) -> Iterator[Name]:
    for target, term in desk.glossary.items():
        yield Name(target, spelled(term.term), term.span("term"), is_term=True)
        for index, alias in enumerate(term.aliases):
            yield Name(target, spelled(alias), term.span("aliases", index), is_term=True)
