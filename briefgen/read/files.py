"""A folder in; the texts of its files, and a problem for every file that is not what it should be, out."""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from briefgen.model.problem import BriefgenError, Problem
from briefgen.model.span import Span
from briefgen.read.characters import is_foreign, printable, unprintable
from briefgen.read.findings import error, warning
from briefgen.read.limits import FILE_BYTES

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ZERO_SHARE = 8  # one zero byte in so many: not text, or UTF-16 without its mark
_REPORTED = 20  # places of unprintable characters that are named per file


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text: printable, with line feeds only, so that lines are the file's lines.

    `path` is relative to the project; `text` is empty and `failed` true when the file could not be read;
    `guess` is then its text as far as it can be guessed.
    """

    path: str
    text: str = ""
    problems: tuple[Problem, ...] = ()
    failed: bool = False
    guess: str = ""


def project_folder(root: Path, typed: str, option: str) -> Path:
    """Return the folder that an option names; raise `BriefgenError` when it is not inside the project."""
    folder = root / typed
    if not folder.resolve().is_relative_to(root.resolve()):
        raise BriefgenError(f"the option `{option}: {typed}` leads out of the project; name a folder inside it")
    return folder


def find_files(root: Path, folder: Path, wanted: Callable[[str], bool]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Return the files under a folder whose name is wanted, sorted by path, and what could not be entered.

    Names that start with a dot or end in `~` are left out; a folder that is not there has no files.
    """
    names, problems = find_names(root, folder, wanted)
    return tuple(root / name for name in names), problems


def find_names(root: Path, folder: Path, wanted: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the same files as `find_files`, as paths relative to `root` with forward slashes."""
    found: list[str] = []
    problems: list[Problem] = []
    waiting = [_relative(root, folder)] if folder.is_dir() else []
    while waiting:
        here = waiting.pop()
        try:
            entries = tuple(os.scandir(root / here))
        except OSError as failure:
            problems.append(_refused(here, f"this folder cannot be read: {failure.strerror}", "unreadable"))
            continue
        for entry in entries:
            name = entry.name if here == "." else f"{here}/{entry.name}"
            if entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            if not _is_utf_8(name):
                shown = name.encode("utf-8", "replace").decode()
                problems.append(_refused(shown, "the name of this file is not UTF-8", "encoding"))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(name)
            elif entry.is_symlink() and Path(entry.path).is_dir():
                problems.append(_refused(name, "a link to a folder is not followed", "not-a-file"))
            elif wanted(entry.name):
                found.append(name)
    return tuple(sorted(found)), tuple(problems)


def _is_utf_8(name: str) -> bool:
    """Return whether a name was UTF-8 on the disk; what was not comes as lone surrogates."""
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def read_file(root: Path, path: Path) -> TextFile:
    """Return a file's text, or why there is none; never waits on a pipe and never leaves the project."""
    name = _relative(root, path)
    data = read_bytes(root, path, FILE_BYTES)
    if isinstance(data, Problem):
        return TextFile(name, problems=(data,), failed=True)
    return decode(data, name)


def decode(data: bytes, path: str) -> TextFile:
    """Return the text of a file's bytes: UTF-8, with or without a byte order mark."""
    if data.startswith(_UTF_16) or data.count(0) * _ZERO_SHARE > len(data):
        problem = error("encoding", "this file is UTF-16, or no text at all", Span(path), "save it as UTF-8")
        return TextFile(path, problems=(problem,), failed=True)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        offset = failure.start + (len(data) - len(failure.object))
        problem = _not_utf_8(data, offset, path)
        return TextFile(path, problems=(problem,), failed=True, guess=_clean(data.decode("cp1252", "replace"), path)[0])
    clean, problems = _clean(text, path)
    return TextFile(path, clean, problems)


def _clean(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_foreign(text):
        return text, ()
    problems = tuple(_unprintable(text, offset, path) for offset in islice(unprintable(text), _REPORTED))
    return printable(text), problems


def _unprintable(text: str, offset: int, path: str) -> Problem:
    line = text.count("\n", 0, offset) + 1
    span = Span(path, line, offset - text.rfind("\n", 0, offset), 1)
    help_ = "take it out; it was read as \N{REPLACEMENT CHARACTER}"
    return warning("unprintable-character", f"the character U+{ord(text[offset]):04X} cannot be printed", span, help_)


def _not_utf_8(data: bytes, offset: int, path: str) -> Problem:
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    span = Span(path, before.count(b"\n") + 1, len(before[start:].decode("utf-8-sig", "replace")) + 1, 1)
    message = f"byte {offset + 1:,} (0x{data[offset]:02X}) is not UTF-8"
    cut = offset + 4 > len(data) and data[offset] >= 0xC0  # noqa: PLR2004 - the first byte of a longer character
    help_ = (
        "the file seems to be cut off in the middle of a character"
        if cut
        else ("save it as UTF-8; it may be Windows-1252 or Latin-1 now")
    )
    return error("encoding", message, span, help_)


def read_bytes(root: Path, path: Path, limit: int) -> bytes | Problem:
    """Return what an ordinary file inside the project holds, at most `limit` bytes, or why it was not read."""
    name = _relative(root, path)
    try:
        real = os.path.realpath(path, strict=True)
        if not real.startswith(_real_root(root)):
            return _refused(name, "this link leads out of the project", "not-a-file")
        if not stat.S_ISREG(path.stat().st_mode):
            return _refused(name, "this is not an ordinary file", "not-a-file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as failure:
        if path.is_symlink() and not path.exists():
            return _refused(name, "this link leads nowhere", "not-a-file")
        return _refused(name, f"this file cannot be read: {failure.strerror}", "unreadable")
    if len(data) > limit:
        return _refused(name, f"this file is larger than {limit:,} bytes", "too-large")
    return data


@cache
def _real_root(root: Path) -> str:
    # A project does not move while it is read, and looking its folder up for every file costs more than reading them.
    return os.path.realpath(root).rstrip(os.sep) + os.sep


_HELP = {
    "not-a-file": "put the file itself here, or take it out",
    "unreadable": "check its permissions",
    "too-large": "split it",
    "encoding": "give it another name",
}


def _refused(name: str, message: str, rule: str) -> Problem:
    return error(rule, message, Span(name), _HELP[rule])


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
