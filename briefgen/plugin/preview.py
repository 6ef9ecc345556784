"""Builds of everything, and changes between them, in; what a watching person is shown, made on demand, out."""

from collections.abc import Callable
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from briefgen.model.options import Options
from briefgen.model.page import Site
from briefgen.plugin.desk_file import DeskFile, Pages
from briefgen.plugin.eligible import is_reloading, why_whole
from briefgen.plugin.inputs import Inputs, changed
from briefgen.plugin.kiosk import Kiosk, Laid
from briefgen.plugin.navigation import tie_to_parents
from briefgen.plugin.pages import exchange_files

_log = get_plugin_logger("briefgen")
_MOST_NAMED = 3


class Preview:
    """What `mkdocs serve` shows from one build of everything to the next.

    Where the site cannot be shown page by page, `is_on_demand` is false and nothing here does anything.
    """

    def __init__(self) -> None:
        self.kiosk = Kiosk()
        self.is_on_demand = False
        self.config = MkDocsConfig()
        self.env: jinja2.Environment | None = None
        #: What was seen of the inputs before the configuration was read.
        self.before: Inputs = {}
        self._inputs: Inputs = {}
        self._nav: Navigation | None = None
        self._files: Files | None = None
        self._attended: bool | None = None
        self._written: dict[str, tuple[File, str, str]] = {}
        self._edited: frozenset[str] = frozenset()

    def begin(self, config: MkDocsConfig, inputs: Inputs, *, is_dirty: bool, options: Options) -> None:
        """Begin a build of everything with this configuration; decide whether pages may be made on demand."""
        self.config = config
        self._inputs = {**inputs, **self.before}
        self._written.clear()
        self._edited = frozenset()
        if self._attended is None:
            self._attended = options.fast and not is_dirty and is_reloading()
        why = why_whole(config) if self._attended and options.fast else ""
        self.is_on_demand = self._attended and options.fast and not why
        if why:
            _log.info(f"every edit builds everything: {why}")

    def leave_for_later(self, nav: Navigation, files: Files) -> None:
        """Let the build pass by every page of ours but those of the navigation, whose titles stand on every page."""
        if not self.is_on_demand:
            return
        self._nav, self._files = nav, files
        at_once = {page.file.src_uri for page in nav.pages}
        for file in files:
            if isinstance(file, DeskFile):
                file.is_waiting = file.src_uri not in at_once

    def open(self, config: MkDocsConfig) -> None:
        """End a build of everything: what it has not made is made when it is asked for."""
        if not self.is_on_demand or self._files is None or self._nav is None or self.env is None:
            return
        made = [file.dest_uri for file in self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)]
        for file in self._files:
            if isinstance(file, DeskFile):
                file.is_waiting = False
        self.kiosk.open(Laid(config, self._files, self._nav, self.env), made)

    def take_entries(self, page: Page, config: MkDocsConfig) -> None:
        """Keep what the search plugin has collected of a page."""
        if self.is_on_demand:
            text = page.file.content_string if isinstance(page.file, DeskFile) else ""
            self.kiosk.search.take(page.file.src_uri, text, config)

    def note(self, file: File, markdown: str, text: str) -> None:
        """Note what became of a hand-written page's Markdown."""
        if self.is_on_demand:
            self._written[file.src_uri] = (file, markdown, text)

    def why_all(self, now: Inputs) -> str:
        """Return why everything must be built; an empty string where only the desk and texts of pages have changed."""
        if self.kiosk.laid is None:
            return "the build before this one was not finished"
        paths = changed(self._inputs, now)
        by_place = {file.abs_src_path: path for path, (file, _, _) in self._written.items()}
        edited = [path for path in paths if path in by_place and path in self._inputs and path in now]
        if len(edited) == len(paths):
            self._inputs = now
            self._edited = frozenset(by_place[path] for path in edited)
            return ""
        paths = tuple(path for path in paths if path not in edited)
        root = Path(self.config.config_file_path).parent
        names = [Path(path).relative_to(root).as_posix() if Path(path).is_relative_to(root) else path for path in paths]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        return f"{', '.join(names[:_MOST_NAMED])}{more} changed"

    def exchange(self, laid: Laid, site: Site, *, root: Path, seeds: Path, pages: Pages) -> frozenset[str]:
        """Show the pages of a later site, other paths than before among them; return the paths of ours."""
        ours, gone = exchange_files(laid.files, laid.config, site, root=root, seeds=seeds, pages=pages)
        for file in gone:
            Path(file.abs_dest_path).unlink(missing_ok=True)
        tie_to_parents(laid.nav, laid.files, ours)
        self.kiosk.refresh_places()
        return ours

    def make_stale(self, with_links: Callable[[str, File], str]) -> None:
        """Have every page made anew; `with_links` is asked for each hand-written one what its text is now."""
        changed_texts = []
        edited, self._edited = self._edited, frozenset()
        for path, (file, before, text) in [*self._written.items()]:
            markdown = self._read(file) if path in edited else before
            if with_links(markdown, file) != text or path in edited:
                changed_texts.append(path)
        self.kiosk.make_stale(tuple(changed_texts))
        _log.info("the desk is built; pages are made when they are asked for")

    def _read(self, file: File) -> str:
        """Return the Markdown of a hand-written page as it is now; its page knows its front matter then."""
        page = file.page
        if page is None:
            return file.content_string
        page.read_source(self.config)
        return page.markdown or ""
