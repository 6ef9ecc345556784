"""A value of ours in, its bytes out: what is one object within it is one object again afterwards."""

import pickle
from typing import Protocol

from briefgen.keep.kinds import NotKept, Taker, may_be_kept, taker
from briefgen.model.span import Places


class Sink(Protocol):
    """What takes bytes."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes."""


def freeze(value: object, into: Sink) -> None:
    """Write a value; raise `NotKept` where something in it is of no kind that is ever kept."""
    try:
        _Freezer(into).dump(value)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError) as error:
        raise NotKept(str(error)) from error


class _Freezer(pickle.Pickler):
    def __init__(self, into: Sink) -> None:
        super().__init__(into, pickle.HIGHEST_PROTOCOL)
        self._takers: dict[type, Taker | None] = {}
        self._same: dict[object, object] = {}

    def reducer_override(self, value: object) -> tuple[type, tuple[object, ...]]:
        """Return the class of a value and what it is made of."""
        kind = type(value)
        if kind is type or isinstance(value, type):
            return NotImplemented  # type: ignore[no-any-return] # it is pickle's sign
        if kind not in self._takers:
            if not may_be_kept(kind):
                raise NotKept(f"{kind.__module__}.{kind.__qualname__}")
            self._takers[kind] = taker(kind)
        take = self._takers[kind]
        if take is None:
            return NotImplemented  # type: ignore[no-any-return] # it is pickle's sign
        taken = take(value)
        if kind is Places:
            # Records of one kind have the same fields: their names are written once.
            taken = tuple(self._same.setdefault(one, one) if isinstance(one, tuple) else one for one in taken)
        return kind, taken
