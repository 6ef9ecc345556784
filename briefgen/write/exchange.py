"""Two folders in; the new one in the place of the old one, in one step where the system can, out."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

#: From linux/fs.h and fcntl.h.
_EXCHANGE, _FROM_HERE = 2, -100
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one step and return True; return False where this system has no such step."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    if rename(_FROM_HERE, os.fsencode(one), _FROM_HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in _CANNOT:
        return False
    raise OSError(fault, os.strerror(fault), str(other))


def put_in_place(new: Path, place: Path, *, aside: Path, exchange: Callable[[Path, Path], bool] = exchanged) -> None:
    """Make `place` the folder that `new` was; what stood there is gone, and so are `new` and `aside`.

    All three lie in one folder. Whoever looks finds the old folder or the new one at `place`. Where the system cannot
    exchange two names, there is an instant with neither; `recover` puts the old one back if we die in it.
    """
    if not place.exists():
        new.rename(place)
    elif exchange(new, place):
        shutil.rmtree(new)
    else:
        shutil.rmtree(aside, ignore_errors=True)
        place.rename(aside)
        new.rename(place)
    shutil.rmtree(aside, ignore_errors=True)


def recover(place: Path, *, aside: Path) -> None:
    """Put back a folder that was set aside by somebody who died before the new one was in place."""
    if aside.is_dir() and not place.exists():
        aside.rename(place)
