"""The names that one spelling may be in; the one that is meant where a text is known, out."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from briefgen.model.entity import LinkMode
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


@dataclass(frozen=True, slots=True, eq=False)
class Namesakes:
    """All names that a text with one spelling may mean, one for each target, by target.

    Two are equal only if they are the same, so that counting by them costs nothing, however many share a name.
    """

    names: tuple[Name, ...]
    contexts: frozenset[int]
    _fitting: dict[frozenset[int], Mapping[str, Name]] = field(default_factory=dict)

    def fitting(self, near: AbstractSet[int]) -> Mapping[str, Name]:
        """Return the names that fit a paragraph with the context words `near`, by target.

        A name with context words needs one of them, and then goes before names without. Where several have context
        words and none is near, all of them are left. An entity goes before a glossary term.
        """
        backing = self.contexts & near if self.contexts else self.contexts
        found = self._fitting.get(backing)
        if found is None:
            found = self._fitting[backing] = {name.target: name for name in self._choose(backing)}
        return found

    def _choose(self, backing: frozenset[int]) -> Sequence[Name]:
        backed = [name for name in self.names if name.context & backing]
        fitting = backed or [name for name in self.names if not name.context]
        if not fitting and len(self.names) > 1:
            return self.names
        return [name for name in fitting if not name.is_term] or fitting

    def meant(self, near: AbstractSet[int], earlier: AbstractSet[str]) -> Name | None:
        """Return the one name that fits, or, of several, the only one whose target was mentioned `earlier`."""
        fitting = self.fitting(near)
        if len(fitting) == 1:
            return next(iter(fitting.values()))
        before = fitting.keys() & earlier
        return fitting[before.pop()] if len(before) == 1 else None


def namesakes(names: Sequence[Name]) -> Namesakes:
    """Return names that share a spelling; of a target's names, the first that was typed."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.target, name)
    sorted_names = tuple(first[target] for target in sorted(first))
    return Namesakes(sorted_names, frozenset(number for name in sorted_names for number in name.context))
