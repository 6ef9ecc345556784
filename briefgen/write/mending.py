"""Fixes and a folder in; the files that they change, before and after, out, and on request on the disk."""

import codecs
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.fix import Fix
from briefgen.model.problem import BriefgenError
from briefgen.write.disk import Disk, discard_staged
from briefgen.write.fixes import mend

_DISK = Disk()


@dataclass(frozen=True, slots=True)
class MendedFile:
    """One file that fixes change: `path` as the problems name it, `place` the file itself, its texts, what was fixed.

    The texts have the file's own line ends; `mark` is its byte order mark, or empty.
    """

    path: str
    place: Path
    before: str
    after: str
    done: tuple[Fix, ...]
    mark: bytes = b""


def plan_mending(fixes: Iterable[Fix], *, root: Path, folder: Path) -> tuple[MendedFile, ...]:
    """Return the files that the fixes change, in the order of their paths; nothing is written.

    Only ordinary files that lie in `folder`, links followed, and that are UTF-8 are changed.
    """
    by_path: dict[str, list[Fix]] = {}
    for fix in fixes:
        paths = {edit.span.path for edit in fix.edits}
        if len(paths) == 1:
            by_path.setdefault(paths.pop(), []).append(fix)
    planned = (_planned(path, by_path[path], root, folder) for path in sorted(by_path))
    return tuple(file for file in planned if file is not None)


def write_mended(files: Iterable[MendedFile], *, disk: Disk = _DISK) -> None:
    """Put the mended texts in place of the old ones, each in one step; permissions stay.

    Raise `BriefgenError` when one of the files was changed since it was planned, and `OSError` when one may not be
    written; then none is.
    """
    wanted = {file.place: file for file in files}
    staged: dict[Path, Path] = {}
    try:
        for place, file in wanted.items():
            with place.open("r+b") as held:  # a file that nobody may write stays as it is
                if held.read() != _bytes(file, file.before):
                    raise BriefgenError(f"`{file.path}` was changed while it was being fixed; run the command again")
            staged[place] = disk.stage(place, _bytes(file, file.after))
            shutil.copymode(place, staged[place])
        for place, source in staged.items():
            disk.replace(source, place)
    finally:
        discard_staged(wanted)


def _planned(path: str, fixes: list[Fix], root: Path, folder: Path) -> MendedFile | None:
    place = Path(os.path.realpath(root / path))
    if not place.is_relative_to(os.path.realpath(folder)) or not place.is_file():
        return None
    data = place.read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode()
    except UnicodeDecodeError:
        return None
    mended = mend(text, fixes)
    return MendedFile(path, place, text, mended.text, mended.done, mark) if mended.text != text else None


def _bytes(file: MendedFile, text: str) -> bytes:
    return file.mark + text.encode()
