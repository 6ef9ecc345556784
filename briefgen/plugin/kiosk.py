"""What MkDocs laid out in a build of everything in; each page, made when somebody asks for it, out."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, RLock

import jinja2
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from briefgen.plugin.desk_file import DeskFile
from briefgen.plugin.navigation import is_index
from briefgen.plugin.search_entries import INDEX, SearchEntries

_NOT_FOUND = "404.html"
_SITEMAP = "sitemap.xml"
#: How long the making of a search index steps aside for somebody who waits for a page.
_ASIDE = 0.001
_log = get_plugin_logger("briefgen")


@dataclass(frozen=True, slots=True)
class Laid:
    """MkDocs' own objects, with which every page is made."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment


class Closed(Exception):  # noqa: N818 - no error: the preview has ended
    """Nothing is made any more."""


class Kiosk:
    """Makes pages into the site's folder, one at a time, each at most once a state.

    Every change of what is shown begins a new `state`; what was made before it is made anew before it is served.
    """

    def __init__(self) -> None:
        self.state = 0
        self.search = SearchEntries()
        self.laid: Laid | None = None
        self.is_making = False
        self._lock = RLock()
        self._asking, self._counting = 0, Lock()
        self._fresh: set[str] = set()
        self._by_place: dict[str, File] = {}
        self._retitled: tuple[str, ...] | None = None
        self._is_closed = False

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold every request until the new state is there."""
        with self._counted(), self._lock:
            if self.laid:
                asked = len(self._fresh & self._by_place.keys())
                _log.debug(f"of {len(self._by_place)} pages {asked} were made since the last change")
            self.state += 1
            yield

    def forget(self) -> None:
        """Make nothing until everything is built and `open` is called."""
        self.laid = None
        self.search.clear()

    def open(self, laid: Laid, made: Iterable[str]) -> None:
        """Begin to make pages; `made` are the places in the site of those that the build has made."""
        with self._lock:
            self.laid, self._retitled = laid, None
            self.refresh_places()
            self._fresh = set(made)

    def make_stale(self, retitled: tuple[str, ...]) -> None:
        """Have everything made anew; `retitled` are hand-written pages that may now have another title."""
        self._fresh.clear()
        self._retitled = (*(self._retitled or ()), *retitled)

    def refresh_places(self) -> None:
        """Look again which pages there are."""
        if self.laid:
            self._by_place = {file.dest_uri: file for file in self._pages(self.laid)}

    def ready(self, place: str) -> int:
        """Return the state in which what is served at a place in the site is right; raise `Closed` at the end."""
        while place == INDEX and not self._make_index():
            pass  # another state has begun meanwhile
        with self._counted(), self._lock:
            self._make_place(place)
            return self.state

    def in_turn(self, state: int, work: Callable[[], None]) -> bool:
        """Do something small when nobody waits for a page; return false, and do nothing, where `state` has ended."""
        while self._asking and self.state == state and not self._is_closed:
            time.sleep(_ASIDE)
        with self._lock:
            if self._is_closed or self.state != state:
                return False
            work()
            return True

    def close(self) -> None:
        """Let what is being made be finished, and make nothing more."""
        with self._lock:
            self._is_closed = True

    def _pages(self, laid: Laid) -> list[File]:
        return list(laid.files.documentation_pages(inclusion=InclusionLevel.is_in_serve))

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._counting:
            self._asking += 1
        try:
            yield
        finally:
            with self._counting:
                self._asking -= 1

    def _make_place(self, place: str) -> None:
        laid = self._laid_now()
        if laid is None:
            return
        for name in (place, f"{place}/index.html".lstrip("/")):
            if name in self._by_place:
                self._make_page(self._by_place[name], laid)
                return
        name = place.removesuffix(".gz")
        if name in laid.config.theme.static_templates:
            self._make_template(name, laid)
        elif place != INDEX and not Path(laid.config.site_dir, place).is_file():
            self._make_template(_NOT_FOUND, laid)

    def _laid_now(self) -> Laid | None:
        if self._is_closed:
            raise Closed
        return self.laid

    def _make_page(self, file: File, laid: Laid) -> None:
        if file.dest_uri in self._fresh:
            return
        self._tell_titles(laid)
        page = file.page or Page(None, file, laid.config)
        started = time.perf_counter()
        self.is_making = True
        try:
            _populate_page(page, laid.config, laid.files)
            # A browser that is still reading the old page keeps it.
            Path(file.abs_dest_path).unlink(missing_ok=True)
            is_draft = file.inclusion.is_excluded()
            _build_page(page, laid.config, [*self._by_place.values()], laid.nav, laid.env, excluded=is_draft)
        finally:
            self.is_making = False
        self._fresh.add(file.dest_uri)
        _log.debug(f"{file.src_uri} is made on demand in {1000 * (time.perf_counter() - started):.0f} ms")

    def _make_template(self, name: str, laid: Laid) -> None:
        if name in self._fresh or name not in laid.config.theme.static_templates:
            return
        self._tell_titles(laid)
        for suffix in ("", ".gz"):
            Path(laid.config.site_dir, name + suffix).unlink(missing_ok=True)
        _build_theme_template(name, laid.env, laid.files, laid.config, laid.nav)
        self._fresh.add(name)

    def _tell_titles(self, laid: Laid) -> None:
        """Let the pages of the navigation know their titles, which stand on every page."""
        if self._retitled is None:
            return
        retitled, self._retitled = self._retitled, None
        self.is_making = True
        try:
            for page in laid.nav.pages:
                if page.file.src_uri in retitled:
                    _populate_page(page, laid.config, laid.files)
                elif isinstance(page.file, DeskFile) and not is_index(page.file.src_uri):
                    page.read_source(laid.config)  # What an index page is called, no edit of the desk changes.
        finally:
            self.is_making = False

    def _make_index(self) -> bool:
        """Make the search index, page by page; return whether it is that of one state."""
        with self._lock:
            state, laid = self.state, self._laid_now()
            files = list(self._by_place.values())
            if laid is None or INDEX in self._fresh:
                return True
        made = 0
        for file in files:
            while self._asking:  # Whoever waits for a page comes first.
                time.sleep(_ASIDE)
            with self._lock:
                self._laid_now()
                if self.state != state:
                    return False
                if not self._is_indexed(file):
                    self._make_page(file, laid)
                    made += 1
        with self._lock:
            if self.state != state:
                return False
            self.search.write((file.src_uri for file in files), laid.config)
            self._fresh.add(INDEX)
            _log.debug(f"the search index is made; {made} of {len(files)} pages were made for it")
            return True

    def _is_indexed(self, file: File) -> bool:
        if file.dest_uri in self._fresh:
            return True
        return isinstance(file, DeskFile) and self.search.holds(file.src_uri, file.content_string)
