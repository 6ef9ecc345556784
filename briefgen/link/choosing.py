"""The names that a stretch of text may be, and what stands around it, in; the one that is meant, out."""

from collections.abc import Iterable, Sequence
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

    A name with context words needs one of them `near`, in the same paragraph. An entity goes before a glossary term.
    Between several entities, the one that was mentioned `earlier` by a name of its own is meant, if it is the only one.
    """
    possible = _one_each(match)
    if len(possible) == 1:
        name = possible[0]
        return Choice(name if _fits(name, near) else None)
    fitting = [name for name in possible if _fits(name, near)]
    if not fitting and all(name.context for name in possible):
        fitting = list(possible)
        settled = _mentioned(fitting, earlier)
        return Choice(settled, () if settled else tuple(fitting))
    fitting = [name for name in fitting if not name.is_term] or fitting
    if len(fitting) == 1:
        return Choice(fitting[0])
    settled = _mentioned(fitting, earlier)
    return Choice(settled, () if settled else tuple(fitting))


def _fits(name: Name, near: AbstractSet[int]) -> bool:
    return not name.context or not name.context.isdisjoint(near)


def _mentioned(names: Sequence[Name], earlier: AbstractSet[str]) -> Name | None:
    before = [name for name in names if name.target in earlier]
    return before[0] if len(before) == 1 else None


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
