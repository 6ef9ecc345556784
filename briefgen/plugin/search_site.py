"""A build and the entries that the site's search plugin has collected in; what the site is searched with out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from briefgen.build import Build
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.plugin.search_entries import INDEX, collected_in
from briefgen.plugin.search_facets import facets_of
from briefgen.plugin.search_lean import Entry, known_of, leaned
from briefgen.plugin.search_pagefind import find_pagefind, theme_folder, write_pagefind

_log = get_plugin_logger("briefgen")
_PLUGINS: Final = frozenset({"search", "material/search"})
_INSTALL: Final = "pip install 'briefgen[search]'"
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}")


class SiteSearch:
    """Sees to it that the index of a site is lean, in a build and in a preview alike, and that a large one has another.

    `build` is asked for the build that is shown when an index is written.
    """

    def __init__(self, build: Callable[[], Build]) -> None:
        self._build = build
        self._pagefind: Path | None = None

    def begin(self, config: MkDocsConfig, options: Options, *, is_build: bool) -> None:
        """Choose what the site is searched with, before its templates are read; a preview is searched as ever."""
        self._pagefind = None
        if is_build and _is_wanted(options, len(self._build().site.pages)) and _can_change(config):
            self._pagefind = find_pagefind()
            if self._pagefind:
                config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme_folder()))
            elif options.search == "pagefind":
                _log.warning(f"search: Pagefind is not installed, `{_INSTALL}`; Material searches the site")
            else:
                _log.info(f"search: readers of so large a site would fetch less with Pagefind, `{_INSTALL}`")

    def lean(self, config: MkDocsConfig) -> None:
        """Change what the search plugin has collected, before it writes its index."""
        collected = collected_in(config)
        if collected:
            collected[:] = self.finish(collected, config)

    def finish(self, entries: list[object], config: MkDocsConfig) -> list[object]:
        """Return what is to be written of the entries of all pages."""
        return [*leaned(_entries(entries), known_of(self._build(), config))]

    def exchange(self, config: MkDocsConfig) -> None:
        """Put Pagefind's index in the place of the one that the search plugin has written, where it is chosen."""
        entries = collected_in(config)
        if self._pagefind is None or entries is None:
            return
        site, facets = Path(config.site_dir), facets_of(self._build(), config)
        try:
            write_pagefind(self._pagefind, _entries(entries), facets, site=site, language=_language(config))
        except BriefgenError as error:
            raise PluginError(f"briefgen: {error}") from None
        for name in (INDEX, f"{INDEX}.gz"):
            Path(site, name).unlink(missing_ok=True)


def _is_wanted(options: Options, pages: int) -> bool:
    return options.search == "pagefind" or (options.search == "auto" and pages >= options.pagefind_from)


def _can_change(config: MkDocsConfig) -> bool:
    """Tell whether the site has a search whose place can be taken."""
    return config.theme.name == "material" and not _PLUGINS.isdisjoint(config.plugins)


def _language(config: MkDocsConfig) -> str:
    found = _LANGUAGE.match(str(config.theme.get("language", "en")))
    return found[0].lower() if found else "en"


def _entries(collected: Iterable[object]) -> Iterator[Entry]:
    """Yield what has the form of an entry; no search plugin that we know collects anything else."""
    for entry in collected:
        if isinstance(entry, Mapping) and "location" in entry and "text" in entry:
            yield entry
