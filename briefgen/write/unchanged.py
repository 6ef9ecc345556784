"""Two folders in; the very files of the old one in the new one wherever both hold the same bytes, out.

Whoever sends a site on by the times of its files, or by what git sees of them, sends only what has changed.
"""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

_CHUNK = 1 << 20
_LINKED = ".briefgen-kept"


def keep_unchanged(new: Path, old: Path) -> bool:
    """Return whether two folders hold the same; where they differ, put the old files that are wanted into `new`.

    `old` is left as it is, but for a second name of some of its files. A file that cannot have one, or that differs in
    its permissions, keeps its new self; where only the name is refused, it gets the time of the old one.
    """
    pairs: list[tuple[str, str]] = []
    if _compare(os.fspath(new), os.fspath(old), pairs):
        return True
    for path, kept in pairs:
        with contextlib.suppress(OSError):
            _take(path, kept)
    return False


def _compare(new: str, old: str, pairs: list[tuple[str, str]]) -> bool:
    """Add the files of two folders that are the same; return whether all are, and none is in one of them alone."""
    ours, theirs = _entries(new), _entries(old)
    is_same = ours.keys() == theirs.keys()
    for name, entry in ours.items():
        other = theirs.get(name)
        if other is None:
            continue
        if entry.is_dir(follow_symlinks=False):
            is_there = other.is_dir(follow_symlinks=False) and _compare(entry.path, other.path, pairs)
            is_same = is_there and is_same
        elif _are_equal(entry, other):
            pairs.append((entry.path, other.path))
        else:
            is_same = False
    return is_same


def _entries(folder: str) -> dict[str, os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return {entry.name: entry for entry in found}


def _are_equal(entry: os.DirEntry[str], other: os.DirEntry[str]) -> bool:
    ours, theirs = entry.stat(follow_symlinks=False), other.stat(follow_symlinks=False)
    if not stat.S_ISREG(ours.st_mode) or (ours.st_mode, ours.st_size) != (theirs.st_mode, theirs.st_size):
        return False
    with Path(entry).open("rb") as one, Path(other).open("rb") as another:
        return all(here == there for here, there in _chunks(one.read, another.read))


def _chunks(*readers: Callable[[int], bytes]) -> Iterator[tuple[bytes, ...]]:
    while any(pieces := tuple(read(_CHUNK) for read in readers)):
        yield pieces


def _take(path: str, kept: str) -> None:
    """Put a file in the place of another that holds the same."""
    linked = path + _LINKED
    try:
        os.link(kept, linked, follow_symlinks=False)
        os.replace(linked, path)  # noqa: PTH105 - a Path for every file of a site costs more than the work
    except OSError:  # a system without links, or as many names as a file may have
        times = os.stat(kept)  # noqa: PTH116
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
