"""A builder and a port in; its preview server, started, asked for pages and ended, out."""

import contextlib
import http.client
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import Builder
from benchmarks.processes import CommandFailed, cpu_now, environment, peak_now

#: How often the page that is waited for, and the home page beside it, are asked for.
_ASK_EVERY, _HOME_EVERY = 0.01, 0.1
_LONGEST = 900.0
_TO_END = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said; status 0 where it did not."""

    status: int
    text: str


class Server:
    """A preview server on this machine alone; the process is ours and is ended by its own number."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.port = free_port()
        self.started = time.perf_counter()
        self._log = (builder.folder / ".serve-log").open("wb")
        self._process = subprocess.Popen(
            [part.format(port=self.port) for part in builder.serve],
            cwd=builder.folder,
            env=environment(),
            stdout=self._log,
            stderr=self._log,
            stdin=subprocess.DEVNULL,
        )

    def log(self) -> str:
        """Return what the server has printed."""
        return Path(self._log.name).read_text(encoding="utf-8", errors="replace")

    def fetch(self, page: str) -> Answer:
        """Return the answer to one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_LONGEST)
        try:
            connection.request("GET", f"/{page}")
            response = connection.getresponse()
            return Answer(response.status, response.read().decode("utf-8", errors="replace"))
        except (OSError, http.client.HTTPException):
            return Answer(0, "")
        finally:
            connection.close()

    def wait_for(self, page: str, holds: Callable[[Answer], bool], *, longest: float = _LONGEST) -> float:
        """Ask for a page until it is as it should be; return the seconds that this took."""
        started = time.perf_counter()
        while not holds(self.fetch(page)):
            if self._process.poll() is not None:
                raise CommandFailed(f"the server of {self.builder.name} has ended:\n{self.log()[-2000:]}")
            if time.perf_counter() - started > longest:
                raise CommandFailed(f"{page} has not changed in {longest:.0f} s under {self.builder.name}")
            time.sleep(_ASK_EVERY)
        return time.perf_counter() - started

    def cpu(self) -> float:
        """Return the CPU seconds used until now."""
        return cpu_now(self._process.pid)

    def peak(self) -> float:
        """Return the greatest memory held until now, in MiB."""
        return peak_now(self._process.pid)

    def end(self) -> None:
        """End the server as a person does, by an interrupt."""
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        Path(self._log.name).unlink(missing_ok=True)


@contextlib.contextmanager
def serving(builder: Builder) -> Iterator[tuple[Server, float]]:
    """Start a server and yield it with the seconds until its home page was served; end it whatever happens."""
    server = Server(builder)
    try:
        server.wait_for("", lambda answer: answer.status == 200)
        yield server, time.perf_counter() - server.started
    finally:
        server.end()


@contextlib.contextmanager
def home_page_asked_for(server: Server) -> Iterator[None]:
    """Ask for the home page again and again meanwhile, as other open tabs do."""
    done = threading.Event()

    def ask() -> None:
        while not done.wait(_HOME_EVERY):
            server.fetch("")

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
