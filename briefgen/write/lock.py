"""A lock file in; while the block runs, nobody else holds it, and it names its owner."""

import contextlib
import os
import socket
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from briefgen.model.problem import BriefgenError

LOCK = ".briefgen.lock"
_LONGEST_OWNER = 300

if sys.platform == "win32":  # pragma: no cover - the other branch runs where the tests run
    import msvcrt

    def _try_lock(handle: int) -> bool:
        # One byte far behind the words, so that others can still read who holds the lock.
        os.lseek(handle, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@contextlib.contextmanager
def locked(file: Path, *, place: Path) -> Iterator[bool]:
    """Hold the lock on `place` for the block; yield True when the last owner died before it was done.

    Raise `BriefgenError` naming the owner when someone holds it. The system frees the lock of a process that dies,
    so nobody ever has to remove the file by hand.
    """
    handle = _take(file, place)
    try:
        died = os.fstat(handle).st_size > 0
        os.lseek(handle, 0, os.SEEK_SET)
        os.ftruncate(handle, 0)
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        os.write(handle, f"process {os.getpid()} on {socket.gethostname()}, since {now}\n".encode())
        yield died
    finally:
        # Removed while it is still held: nobody can take a lock on a file that is about to go.
        with contextlib.suppress(OSError):
            file.unlink()
        os.close(handle)


def _take(file: Path, place: Path) -> int:
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        if not _try_lock(handle):
            os.lseek(handle, 0, os.SEEK_SET)
            owner = os.read(handle, _LONGEST_OWNER).decode(errors="replace").strip() or "another process"
            os.close(handle)
            raise BriefgenError(f"`{place}` is being written by {owner}; wait until it is done")
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(handle), file.stat()):
                return handle
        os.close(handle)  # The owner before us removed the file between our opening and our lock: once more.
