"""A desk in; every name that texts may mention, in one automaton that finds them all in one pass, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from briefgen.link.folding import EDGE, pattern, spelled
from briefgen.model.desk import Desk
from briefgen.model.entity import Alias, Entity, LinkMode, Sense
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one target as typed; `context` holds the patterns of which one must stand in the same paragraph."""

    target: str
    text: str
    span: Span
    case: str = ""
    link: LinkMode = "first"
    context: frozenset[int] = frozenset()
    is_term: bool = False

    def spellings(self) -> tuple[str, ...]:
        """Return the forms in which a text may hold this name, unless it is `case: any`.

        By default a name with a capital wants its own capitals, or all of them as in headlines; a name that starts
        small may start a sentence. `case: exact` takes it as typed.
        """
        if self.case == "exact":
            return (self.text,)
        sentence_start = self.text[0].upper() + self.text[1:]
        headline = self.text.upper() if self.text != self.text.lower() else self.text
        return tuple(dict.fromkeys((self.text, sentence_start, headline)))

    def accepts(self, words: str) -> bool:
        """Return whether `words`, the same name but for capitals, has the capitals that this name wants."""
        return self.case == "any" or words in self.spellings()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names: `automaton` finds pattern numbers, `lengths` counts their folded characters.

    `names` lists the names that share a pattern, by target; a pattern of a mere context word has none. `spelled` has
    the names by each form in which a text may hold them, `loose` the patterns of names that any form will do for.
    `contexts` are the patterns of context words. The order of records in the desk makes no difference.
    """

    automaton: AhoCorasick
    lengths: tuple[int, ...]
    names: tuple[tuple[Name, ...], ...]
    spelled: Mapping[str, tuple[Name, ...]]
    loose: frozenset[int]
    contexts: frozenset[int]

    def called(self, number: int, words: str) -> tuple[Name, ...]:
        """Return the names of a pattern that a text with these very words means, sorted by target."""
        if number in self.loose:
            plain = spelled(words)
            return tuple(name for name in self.names[number] if name.accepts(plain))
        names = self.spelled.get(words)
        if names is None and (plain := spelled(words)) != words:
            names = self.spelled.get(plain)
        return names or ()


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
    return Gazetteer(
        automaton=AhoCorasick(list(patterns.numbers)),
        lengths=tuple(len(text) - text.count(EDGE) for text in patterns.numbers),
        names=names,
        spelled=_by_spelling(names),
        loose=frozenset(number for number, sharing in enumerate(names) if any(name.case == "any" for name in sharing)),
        contexts=frozenset(number for sharing in names for name in sharing for number in name.context),
    )


def _by_spelling(names: tuple[tuple[Name, ...], ...]) -> Mapping[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = {}
    for sharing in names:
        for name in sharing:
            for spelling in name.spellings():
                found.setdefault(spelling, []).append(name)
    return {spelling: tuple(sharing) for spelling, sharing in found.items()}


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
