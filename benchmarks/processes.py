"""Commands in; what each has spent, children included, out. Reads /proc, so it needs Linux."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_KIBIBYTE, _MEBIBYTE = 1024, 1024 * 1024
_LOOK_EVERY = 0.25
#: One day for all builds, so that a run of tomorrow makes the same pages.
TODAY = "1767225600"


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of CPU of a command and its children, seconds on the clock, and its greatest memory in MiB."""

    cpu: float
    wall: float
    peak: float


class CommandFailed(Exception):  # noqa: N818 - said in words
    """A command ended with a fault; the message is what it printed last."""


def environment() -> dict[str, str]:
    """Return the environment that every measured command runs in."""
    return {**os.environ, "SOURCE_DATE_EPOCH": TODAY, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def run(command: Sequence[str], folder: Path) -> Spent:
    """Run a command in a folder and return what it has spent; raise `CommandFailed` where it fails."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        child = subprocess.Popen(command, cwd=folder, env=environment(), stdout=log, stderr=log)
        together = _Together(child.pid)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        together.stop()
        if child.returncode:
            log.seek(0)
            raise CommandFailed(f"{' '.join(command)}: {log.read().decode(errors='replace')[-2000:]}")
    alone = usage.ru_maxrss / _KIBIBYTE
    return Spent(usage.ru_utime + usage.ru_stime, wall, max(alone, together.peak))


def cpu_now(pid: int) -> float:
    """Return the CPU seconds that a process, its living children and those that it has waited for have used."""
    return sum(_cpu(each) for each in _family(pid))


def peak_now(pid: int) -> float:
    """Return the greatest memory in MiB that a process has held until now, added to that of its living children."""
    return sum(_status(each, "VmHWM") for each in _family(pid))


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> Iterator[int]:
    yield pid
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = tasks.read_text(encoding="utf-8").split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _status(pid: int, key: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(f"{key}:")) / _KIBIBYTE


class _Together:
    """Watches the memory of a process that has children at work; what they share counts once."""

    def __init__(self, pid: int) -> None:
        self.peak = 0.0
        self._pid, self._done = pid, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(_LOOK_EVERY):
            family = tuple(_family(self._pid))
            if len(family) > 1:
                self.peak = max(self.peak, sum(map(_shared_out, family)))


def _shared_out(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / _KIBIBYTE


def size_of(folder: Path, *suffixes: str) -> tuple[int, float]:
    """Return how many files, of these suffixes or all, lie under a folder, and their size in MiB."""
    sizes = [
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and (not suffixes or path.suffix in suffixes)
    ]
    return len(sizes), sum(sizes) / _MEBIBYTE
