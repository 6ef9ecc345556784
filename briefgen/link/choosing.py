"""The names that a stretch of text may be, and what stands around it, in; the one that is meant, out."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefgen.link.matching import Match
from briefgen.link.names import Name


@dataclass(frozen=True, slots=True)
class Choice:
    """`name` is the one that is meant; without one, `rivals` are those between which nothing decides."""

    name: Name | None = None
    rivals: tuple[Name, ...] = ()


def choose(match: Match, *, near: AbstractSet[int], earlier: AbstractSet[str]) -> Choice:
    """Return which of a match's names is meant.

    A name with context words needs one of them `near`, in the same paragraph, and then goes before names without. An
    entity goes before a glossary term. Between several entities, the one that was mentioned `earlier` by a name of its
    own is meant, if it is the only one.
    """
    possible = _one_each(match)
    backed = [name for name in possible if name.context and not name.context.isdisjoint(near)]
    fitting = backed or [name for name in possible if not name.context]
    if not fitting and len(possible) > 1:
        fitting = list(possible)
    fitting = [name for name in fitting if not name.is_term] or fitting
    if len(fitting) == 1:
        return Choice(fitting[0])
    before = [name for name in fitting if name.target in earlier]
    return Choice(before[0]) if len(before) == 1 else Choice(rivals=tuple(fitting))


def _one_each(match: Match) -> tuple[Name, ...]:
    """Return one name per target: of an entity's names, the first that was typed."""
    if len(match.names) == 1:
        return match.names
    return tuple(_first_by_target(match.names))


def _first_by_target(names: Iterable[Name]) -> Iterable[Name]:
    last = ""
    for name in names:  # sorted by target
        if name.target != last:
            last = name.target
            yield name
