"""A folder and a value's name in; the value that an earlier process left there, or nothing, out.

The folder may go, be full, be read-only or hold anything at any time: whatever is not whole is not there.
"""

import contextlib
import gzip
import io
import os
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from briefgen.keep.freezing import freeze
from briefgen.keep.kinds import NotKept
from briefgen.keep.thawing import thaw

_MAGIC: Final = b"briefgen kept 1\n"
_DIGEST: Final = 32
_ENDING, _UNFINISHED = ".kept", ".unfinished"
#: More than a desk of 50,000 briefings needs.
MOST_BYTES: Final = 1_000_000_000
#: Desks, or programs, of which something is kept: as many as a person goes back and forth between.
MOST_FILES: Final = 4
_LIGHTLY: Final = 1  # the rest of the gain costs many times the time


@dataclass(frozen=True, slots=True)
class Drawer:
    """Keeps values in a folder, each in one file; those that nobody has asked for longest go first.

    Several processes may use one folder at once: each file is written aside and put in its place in one step.
    """

    folder: Path
    most_bytes: int = MOST_BYTES
    most_files: int = MOST_FILES

    def get(self, name: str) -> object:
        """Return the value of this name, None where there is none; a file that is not whole is taken away."""
        path = self._path(name)
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                return None
            kept = path.read_bytes()
            os.utime(path)
        except OSError:
            kept = b""
        if not kept:
            return None
        body = memoryview(kept)[len(_MAGIC) + _DIGEST :]
        if kept[: -len(body) or None] == _MAGIC + _digest(body):
            # What is wrong with it now is told by nothing but the bytes themselves.
            with contextlib.suppress(NotKept), gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
                return thaw(io.BufferedReader(file))
        with contextlib.suppress(OSError):
            path.unlink()
        return None

    def put(self, name: str, value: object) -> int:
        """Keep a value and return how many bytes it takes; 0 where it could not be kept, and then nothing changes."""
        unfinished: Path | None = None
        try:
            self._open()
            handle, written = tempfile.mkstemp(_UNFINISHED, "", self.folder)
            unfinished = Path(written)
            with os.fdopen(handle, "w+b") as file:
                file.write(_MAGIC + bytes(_DIGEST))
                with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=_LIGHTLY, filename="", mtime=0) as into:
                    freeze(value, into)
                size = file.tell()
                if size > self.most_bytes:
                    return 0
                file.seek(len(_MAGIC) + _DIGEST)
                digest = _digest_of_file(file)
                file.seek(len(_MAGIC))
                file.write(digest)
            unfinished.replace(self._path(name))
            unfinished = None
            self._make_room()
        except (OSError, NotKept):
            return 0
        else:
            return size
        finally:
            if unfinished:
                with contextlib.suppress(OSError):
                    unfinished.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_ENDING}"

    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        ignored = self.folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")

    def _make_room(self) -> None:
        """Take away what nobody has asked for longest, and what processes that died have left unfinished."""
        left, number = self.most_bytes, 0
        for path, status in sorted(self._files(), key=lambda one: -one[1].st_mtime_ns):
            left, number = left - status.st_size, number + 1
            if left < 0 or number > self.most_files:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for path in self.folder.iterdir():
            if path.suffix in {_ENDING, _UNFINISHED}:
                with contextlib.suppress(OSError):
                    yield path, path.lstat()


def _digest(body: memoryview) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()


def _digest_of_file(file: io.BufferedRandom) -> bytes:
    found = blake2b(digest_size=_DIGEST)
    while block := file.read(1 << 20):
        found.update(block)
    return found.digest()
