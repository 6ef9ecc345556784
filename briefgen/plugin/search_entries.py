"""Pages as they are made in; what the search index holds of each, and the index of all, out.

The search plugins collect entries over a whole build; here they are kept page by page, so that a page made anew
replaces its own.
"""

from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

#: Where both search plugins write, in the site.
INDEX = "search/search_index.json"
_PLUGINS = ("search", "material/search")


class SearchEntries:
    """What the index holds of each page, by the page's path, with a digest of the text that it was made from."""

    def __init__(self) -> None:
        self._entries: dict[str, list[object]] = {}
        self._digests: dict[str, bytes] = {}
        #: What is done with the entries of all pages before they are written.
        self.finish: Callable[[list[object], MkDocsConfig], list[object]] = lambda entries, _: entries

    def clear(self) -> None:
        """Forget everything, for a build of everything."""
        self._entries.clear()
        self._digests.clear()

    def take(self, path: str, markdown: str, config: MkDocsConfig) -> None:
        """Take over what the search plugin has just collected; it must be called for every page in turn."""
        collected = collected_in(config)
        if collected is not None:
            self._entries[path] = collected.copy()
            self._digests[path] = _digest(markdown)
            collected.clear()

    def holds(self, path: str, markdown: str) -> bool:
        """Tell whether the entries of a page were made from this very text."""
        return self._digests.get(path) == _digest(markdown)

    def write(self, paths: Iterable[str], config: MkDocsConfig) -> None:
        """Let the search plugin write its index of these pages as it does at the end of a build."""
        collected = collected_in(config)
        if collected is None:
            return
        collected[:] = self.finish([entry for path in paths for entry in self._entries.get(path, ())], config)
        # A browser that is still reading the old index keeps it.
        Path(config.site_dir, INDEX).unlink(missing_ok=True)
        for name in _PLUGINS:
            if name in config.plugins:
                config.plugins[name].on_post_build(config=config)
        collected.clear()


def collected_in(config: MkDocsConfig) -> list[object] | None:
    """Return the list that the site's search plugin collects in; None where there is no search."""
    for name in _PLUGINS:
        index: object = getattr(config.plugins.get(name), "search_index", None)
        for kept in ("entries", "_entries"):
            entries: object = getattr(index, kept, None)
            if isinstance(entries, list):
                return entries
    return None


def _digest(text: str) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest()
