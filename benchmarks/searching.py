"""A synthetic newsroom in; what a browser fetches of its site to open a page, and for a first search, out."""

import gzip
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Page, sync_playwright

WAYS = ("material", "pagefind")
_RESULT = ".md-search-result__item a"
_PATIENCE = 300_000


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many files, how many bytes of them, and how many of those where the server compresses what shrinks by it."""

    files: int
    bytes: int
    compressed: int


@dataclass(frozen=True, slots=True)
class Search:
    """What one site fetches to open its home page and, after that, to show the first results of one query."""

    way: str
    opening: Fetched
    query: Fetched
    seconds: float


class _Noted(SimpleHTTPRequestHandler):
    """Serves files and notes which; workers of a page ask as well, and only the server sees all."""

    asked: ClassVar[list[Path]] = []

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        self.asked.append(path / "index.html" if path.is_dir() else path)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Say nothing of single requests."""


def measure_searches(desk: Path, *, query: str, say: Callable[[str], None]) -> Iterator[Search]:
    """Build the desk once for every way and search it for these words in a browser of its own."""
    settings = (desk / "mkdocs.yml").read_text(encoding="utf-8")
    for way in WAYS:
        say(f"build, {way}")
        chosen = settings.replace("plugins: [search, briefgen]", f"plugins: [search, {{briefgen: {{search: {way}}}}}]")
        (desk / "mkdocs.yml").write_text(chosen, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=desk, check=True)
        yield search(desk / "site", way, query)


def often_named(desk: Path) -> str:
    """Return the name of the place that comes up most in a newsroom."""
    records = "".join(file.read_text(encoding="utf-8") for file in sorted((desk / "seeds/facts").glob("*.yml")))
    return records.partition("  place-0:\n")[2].partition("name: ")[2].partition("\n")[0]


def search(site: Path, way: str, query: str) -> Search:
    """Open a site's home page, search it, and return what was fetched for both."""
    with _served(site) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        _Noted.asked.clear()
        page.goto(address, wait_until="networkidle")
        opening = _fetched(_Noted.asked)
        _Noted.asked.clear()
        seconds = _ask(page, query)
        page.wait_for_load_state("networkidle")
        found = Search(way, opening, _fetched(_Noted.asked), seconds)
        browser.close()
    return found


def _ask(page: Page, query: str) -> float:
    started = page.evaluate("performance.now()")
    page.locator(".md-search__input").press_sequentially(query)
    page.locator(_RESULT).first.wait_for(timeout=_PATIENCE)
    ended = page.evaluate("performance.now()")
    return float(ended - started) / 1000


def _fetched(paths: list[Path]) -> Fetched:
    bodies = [path.read_bytes() for path in paths if path.is_file()]
    packed = [min(len(body), len(gzip.compress(body, 6))) for body in bodies]
    return Fetched(len(bodies), sum(map(len, bodies)), sum(packed))


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Noted, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
