"""A build and the entries that the site's search plugin has collected in; what the site is searched with out."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig

from briefgen.build import Build
from briefgen.plugin.search_entries import collected_in
from briefgen.plugin.search_lean import Entry, known_of, leaned


class SiteSearch:
    """Sees to it that the index of a site is lean, in a build and in a preview alike.

    `build` is asked for the build that is shown when an index is written.
    """

    def __init__(self, build: Callable[[], Build]) -> None:
        self._build = build

    def lean(self, config: MkDocsConfig) -> None:
        """Change what the search plugin has collected, before it writes its index."""
        collected = collected_in(config)
        if collected:
            collected[:] = self.finish(collected, config)

    def finish(self, entries: list[object], config: MkDocsConfig) -> list[object]:
        """Return what is to be written of the entries of all pages."""
        return [*leaned(_entries(entries), known_of(self._build(), config))]


def _entries(collected: Iterable[object]) -> Iterator[Entry]:
    """Yield what has the form of an entry; no search plugin that we know collects anything else."""
    for entry in collected:
        if isinstance(entry, Mapping) and "location" in entry and "text" in entry:
            yield entry
