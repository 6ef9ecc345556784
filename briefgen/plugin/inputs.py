"""Folders and files in; what of them has changed since they were last looked at, out."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

#: Inode, size, times of content and of anything.
Signature = tuple[int, int, int, int]
#: By absolute path; a folder has no entry of its own.
Inputs = Mapping[str, Signature]


def look(config: MkDocsConfig, *, also: Path, but: Path) -> Inputs:
    """Return the state of everything that a site is made of and of `also`, but for what lies in the folder `but`."""
    named = [config.docs_dir, config.config_file_path, config.theme.custom_dir or "", str(also)]
    roots = [*named, *map(str, config.watch)]
    left_out = os.path.abspath(but)  # noqa: PTH100 - links are not followed, as MkDocs does
    found: dict[str, Signature] = {}
    for root in dict.fromkeys(os.path.abspath(root) for root in roots if root):  # noqa: PTH100
        for path in _files(root, left_out):
            signature = _signature(path)
            if signature:
                found[path] = signature
    return found


def changed(before: Inputs, after: Inputs) -> tuple[str, ...]:
    """Return the paths that came, went or changed, in order."""
    return tuple(path for path in sorted({*before, *after}) if before.get(path) != after.get(path))


def _files(root: str, left_out: str) -> Iterator[str]:
    if root == left_out:
        return
    if not os.path.isdir(root):  # noqa: PTH112
        yield root
        return
    for folder, names, files in os.walk(root, followlinks=True):
        names[:] = _entered(folder, names, left_out)
        yield from (f"{folder}/{name}" for name in files)


def _entered(folder: str, names: Iterable[str], left_out: str) -> list[str]:
    return [name for name in names if f"{folder}/{name}" != left_out]


def _signature(path: str) -> Signature | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path costs more than the look at the file
    except OSError:
        return None
    return (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
