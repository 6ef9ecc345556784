"""What an earlier run was given and made in; whether that still holds, and which items do not, out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")


@dataclass(slots=True)
class Kept(Generic[Made]):
    """Keeps what was made last, and from what; all of it is frozen, so that the very same givens make the same."""

    given: tuple[object, ...] = ()
    made: tuple[Made, ...] = field(default=())

    def of(self, make: Callable[..., Made], *given: object) -> Made:
        """Return `make(*given)`, or what it made last where the givens are the very same objects."""
        if not self.made or not are_same(self.given, given):
            self.given, self.made = given, (make(*given),)
        return self.made[0]


def are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Return whether two rows hold the very same objects."""
    return len(before) == len(now) and all(one is other for one, other in zip(before, now, strict=True))


def differing(before: Mapping[Key, object], now: Mapping[Key, object]) -> set[Key]:
    """Return the keys under which not the very same object stands, gone and new ones too."""
    if before is now:
        return set()
    changed = {key for key, value in now.items() if before.get(key) is not value}
    return changed.union(before.keys() - now.keys())
