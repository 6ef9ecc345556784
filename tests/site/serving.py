"""A command that serves a site in; its pages as a browser gets them, as soon as they say something, out."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: A machine that runs other tests too is slow; nothing waits this long unless something is wrong.
PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Served:
    """A site that a process serves; `log` is the file that its words go to."""

    address: str
    process: int
    log: Path

    def page(self, path: str = "") -> str:
        """Return a page, also that of an error; an empty string while nobody answers."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return error.read().decode("utf-8")
        except OSError:
            return ""

    def until(self, path: str, *says: str, never: str = "") -> str:
        """Return the page once it says all of `says` and nothing of `never`; fail with the log when it never does."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            page = self.page(path)
            if page and all(words in page for words in says) and not (never and never in page):
                return page
            time.sleep(0.1)
        raise AssertionError(f"{path} never said {says}\n{self.log.read_text(encoding='utf-8')}\n{page[-2000:]}")


@contextmanager
def serve(folder: Path, *command: str) -> Iterator[Served]:
    """Run `python -m COMMAND… -a 127.0.0.1:PORT` in `folder`; the process is ended by its own id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder.parent / f"serve-{port}.log"
    with log.open("w", encoding="utf-8") as words:
        process = subprocess.Popen(
            [sys.executable, "-m", *command, "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            stdout=words,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            # What a shell starts in the background ignores interrupts, and so would all that it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here yet
        )
        try:
            yield Served(f"http://127.0.0.1:{port}/", process.pid, log)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
