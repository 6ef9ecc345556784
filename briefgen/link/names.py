"""A desk in; every name that texts may mention, in one automaton that finds them all in one pass, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from briefgen.link.folding import EDGE, pattern, spelled
from briefgen.link.namesakes import Name, Namesakes, namesakes
from briefgen.model.desk import Desk
from briefgen.model.entity import Alias, Entity, LinkMode, Sense


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names: `automaton` finds pattern numbers, `lengths` counts their folded characters.

    `names` lists the names that share a pattern, by target; a pattern of a mere context word has none. `contexts` are
    the patterns of context words; `numbers` has the number of every pattern. The order of records in the desk makes no
    difference. `called_by` keeps what words were found to mean, with the number of their pattern.
    """

    automaton: AhoCorasick
    lengths: tuple[int, ...]
    names: tuple[tuple[Name, ...], ...]
    contexts: frozenset[int]
    numbers: Mapping[str, int]
    called_by: dict[str, tuple[int, Namesakes | None]] = field(default_factory=dict)

    def called(self, number: int, words: str) -> Namesakes | None:
        """Return what a text with these very words, which are of this pattern, may mean; None for nothing."""
        known = self.called_by.get(words)
        if known is None:
            plain = spelled(words)
            names = [name for name in self.names[number] if name.accepts(plain)]
            known = self.called_by[words] = (number, namesakes(names) if names else None)
        return known[1]


class _Patterns:
    """Numbers patterns in the order in which they come up, those of an earlier gazetteer as there."""

    def __init__(self, earlier: Mapping[str, int]) -> None:
        self.numbers = dict(earlier)

    def number(self, text: str) -> int | None:
        """Return the number of a name's pattern, None for a name that leaves nothing to search for."""
        wanted = pattern(text)
        return self.numbers.setdefault(wanted, len(self.numbers)) if wanted else None


def gather_names(desk: Desk, earlier: Gazetteer | None = None) -> Gazetteer:
    """Return the names and aliases of all entities and glossary terms.

    Patterns that an `earlier` gazetteer has keep their numbers, and words that mean the same as there their namesakes.
    """
    patterns = _Patterns(earlier.numbers if earlier else {})
    shared: dict[int, list[Name]] = {}
    for name in (*_entity_names(desk.entities, patterns), *_term_names(desk)):
        number = patterns.number(name.text)
        if number is not None:
            shared.setdefault(number, []).append(name)
    names = tuple(
        tuple(sorted(shared.get(number, ()), key=lambda name: name.target)) for number in range(len(patterns.numbers))
    )
    found = Gazetteer(
        automaton=AhoCorasick(list(patterns.numbers)),
        lengths=tuple(len(text) - text.count(EDGE) for text in patterns.numbers),
        names=names,
        contexts=frozenset(number for sharing in names for name in sharing for number in name.context),
        numbers=patterns.numbers,
    )
    if earlier is not None:
        changed = {found.numbers[text] for text in renamed(earlier, found)}
        kept = {words: known for words, known in earlier.called_by.items() if known[0] not in changed}
        found.called_by.update(kept)
    return found


def renamed(before: Gazetteer, now: Gazetteer) -> frozenset[str]:
    """Return the patterns that a text may mean something else by; places in the files are of no account.

    `now` keeps the numbers of `before`.
    """
    return frozenset(
        text
        for text, number in now.numbers.items()
        if (number in before.contexts) != (number in now.contexts)
        or _meant(before.names[number] if number < len(before.names) else ()) != _meant(now.names[number])
    )


def _meant(names: tuple[Name, ...]) -> tuple[object, ...]:
    return tuple((name.target, name.text, name.case, name.link, name.context, name.is_term) for name in names)


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
