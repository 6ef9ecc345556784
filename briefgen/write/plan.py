"""What is wanted, what stands on disk and what we wrote before, in; what is to be written and removed, out."""

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.problem import BriefgenError
from briefgen.write.manifest import Manifest, digest_of

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths relative to the folder, each sorted; a path is in one of the three."""

    write: tuple[str, ...]
    keep: tuple[str, ...]
    remove: tuple[str, ...]


def plan_writes(wanted: Mapping[str, bytes], folder: Path, manifest: Manifest, *, force: bool) -> Plan:
    """Return what has to be done so that `folder` holds `wanted` and nothing else that we wrote.

    Raise `BriefgenError`, naming every such file, when a hand-written file stands where a page belongs, or (unless
    `force`) when a file that we wrote was edited since.
    """
    write: list[str] = []
    keep: list[str] = []
    foreign: list[str] = []
    edited: list[str] = []
    for path in sorted(wanted):
        held = _held(folder / path)
        if held is None:
            write.append(path)
        elif held == wanted[path]:
            keep.append(path)
        else:
            write.append(path)
            if not manifest.knows(path):
                foreign.append(path)
            elif not manifest.is_ours(path, digest_of(held)):
                edited.append(path)
    remove: list[str] = []
    for path in sorted((manifest.files.keys() | manifest.replaced.keys()) - wanted.keys()):
        held = _held(folder / path)
        if held is not None:
            remove.append(path)
            if not manifest.is_ours(path, digest_of(held)):
                edited.append(path)
    _refuse(folder, foreign, "stand where pages belong and were not written by briefgen; rename or remove them")
    if not force:
        _refuse(folder, sorted(edited), "were edited after briefgen wrote them; move the edits away, or use --force")
    return Plan(tuple(write), tuple(keep), tuple(remove))


def _held(path: Path) -> bytes | None:
    """Return the bytes of a regular file, None where nothing stands; anything else is in the way."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(mode):
        kind = "link" if stat.S_ISLNK(mode) else "folder" if stat.S_ISDIR(mode) else "special file"
        raise BriefgenError(f"a {kind} stands where a page belongs: {path}; rename or remove it")
    return path.read_bytes()


def _refuse(folder: Path, paths: list[str], why: str) -> None:
    if paths:
        shown = ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else "")
        raise BriefgenError(f"nothing was written to `{folder}`: these files {why}: {shown}")
