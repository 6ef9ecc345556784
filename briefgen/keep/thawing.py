"""Bytes in, the value that was frozen out: nothing in them can call anything but the makers of our own values."""

import pickle
from typing import Protocol

from briefgen.keep.kinds import NotKept, find_kind, maker


class Source(Protocol):
    """What gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return so many bytes."""

    def readline(self) -> bytes:
        """Return the bytes of a line."""


def thaw(frozen: Source) -> object:
    """Return the value; raise `NotKept` for whatever `freeze` has not written."""
    try:
        return _Thawer(frozen).load()
    except NotKept:
        raise
    except Exception as error:
        # Foreign bytes may fail in any way; nothing of ours runs here but makers.
        raise NotKept(str(error)) from error


class _Thawer(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        """Return what makes a value of the class of this name."""
        return maker(find_kind(module, name))

    def persistent_load(self, _id: object) -> object:
        """Refuse what we never write."""
        raise NotKept("a reference to something outside")
