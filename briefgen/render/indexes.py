"""What an index is made from in; the index, of which only what a page asks for is made, out."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from briefgen.model.linked import Linked, Mention
from briefgen.model.remembered import differing

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")
_ByOwner = Mapping[str, Mapping[str, tuple[Mention, ...]]]


class Whole(Mapping[Key, Made]):
    """A mapping that is made, whole, when somebody first looks at it."""

    def __init__(self, make: Callable[[], Mapping[Key, Made]]) -> None:
        self._make: Callable[[], Mapping[Key, Made]] | None = make
        self._made: Mapping[Key, Made] = {}

    def __getitem__(self, key: Key) -> Made:
        return self._now()[key]

    def __contains__(self, key: object) -> bool:
        return key in self._now()

    def __iter__(self) -> Iterator[Key]:
        return iter(self._now())

    def __len__(self) -> int:
        return len(self._now())

    def _now(self) -> Mapping[Key, Made]:
        make = self._make
        if make is not None:
            self._made = make()
            self._make = None
        return self._made


class OneByOne(Mapping[Key, Made]):
    """A mapping of which each value is made when it is first looked up."""

    def __init__(self, keys: Mapping[Key, object], make: Callable[[Key], Made]) -> None:
        self._keys, self._make = keys, make
        self._made: dict[Key, Made] = {}

    def __getitem__(self, key: Key) -> Made:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


@dataclass(slots=True)
class MentionMemory:
    """The mentions that were turned round last, and what came of it: by owner, then by target."""

    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    by_owner: _ByOwner = field(default_factory=dict)


def mentions_by_owner(linked: Linked, memory: MentionMemory) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions in the texts of each owner, in the order of their targets.

    Only the mentions of targets that have changed since the last time are gone through.
    """
    now: dict[str, Mapping[str, tuple[Mention, ...]]] = dict(memory.by_owner)
    for target in differing(memory.mentions, linked.mentions):
        before, after = memory.mentions.get(target, ()), _grouped(linked.mentions.get(target, ()))
        for owner in {*(one.owner for one in before), *after}:
            others = {key: found for key, found in now.get(owner, {}).items() if key != target}
            now[owner] = {**others, **({target: after[owner]} if owner in after else {})}
            if not now[owner]:
                del now[owner]
    memory.mentions, memory.by_owner = linked.mentions, now
    rank = Whole(lambda: {target: number for number, target in enumerate(linked.mentions)})

    def of(owner: str) -> tuple[Mention, ...]:
        found = now[owner]
        return tuple(one for target in sorted(found, key=rank.__getitem__) for one in found[target])

    return OneByOne(now, of)


def _grouped(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.owner, []).append(one)
    return {owner: tuple(ones) for owner, ones in found.items()}
