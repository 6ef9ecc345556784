"""Pages of ours in; what Material's search would collect of them, found the short way where that is sure, out."""

import posixpath
import sys
from collections.abc import Callable
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from briefgen.plugin.desk_file import DeskFile
from briefgen.plugin.handed_over import Entry, HandedOver
from briefgen.typeset import sections

_log = get_plugin_logger("briefgen")
_PLUGINS: Final = ("search", "material/search")
_HOME: Final = "material.plugins.search.plugin"
#: Of every so many pages one is parsed as well, and the first of every kind.
_EVERY: Final = 500


class DirectSearch:
    """Stands in for the parser of one build's search index, page by page; goes back to it at the first difference."""

    def __init__(self) -> None:
        self.found = self.parsed = 0
        self._is_on = True
        self._kinds: set[object] = set()
        self._shipped: Callable[[Page], None] | None = None
        self._index: object = None

    def begin(self, config: MkDocsConfig) -> None:
        """Take the place of the parser where Material's own plugin collects entries in its own way."""
        for name in _PLUGINS:
            index: object = getattr(config.plugins.get(name), "search_index", None)
            entries: object = getattr(index, "entries", None)
            if isinstance(entries, list) and _is_as_shipped(index):
                self._shipped = index.add_entry_from_context  # type: ignore[attr-defined] # seen to be Material's
                index.add_entry_from_context = self.add  # type: ignore[attr-defined]
                self._index = index
                return

    def add(self, page: Page) -> None:
        """Add the entries of a page, as Material's index would."""
        shipped = self._shipped
        if shipped is None:
            return
        into = self.entries()
        handed_over: object = getattr(page, "handed_over", None)
        if isinstance(handed_over, HandedOver):
            into += handed_over.entries
            return
        ours = _entries(page) if self._is_on and isinstance(page.file, DeskFile) else None
        if ours is None or self._is_sampled(page):
            before = len(into)
            shipped(page)
            self.parsed += isinstance(page.file, DeskFile)
            if ours is not None and into[before:] != ours:
                self._is_on = False
                # No warning: the index is right, only slower to make.
                _log.info(f"Material parses every page for its search: {page.file.src_uri} would not be the same")
        else:
            into += ours
            self.found += 1

    def entries(self) -> list[Entry]:
        """Return the list that entries are collected in; a new one where there is no index of Material's."""
        entries: list[Entry] = getattr(self._index, "entries", [])  # a new list with every build
        return entries

    def is_alone(self, config: MkDocsConfig) -> bool:
        """Tell whether nobody else collects entries."""
        return self._shipped is not None or not any(name in config.plugins for name in _PLUGINS)

    def ways(self) -> str:
        """Return how many pages went which way; empty where there is no search of Material's."""
        return f"{self.found} were searched directly, {self.parsed} parsed" if self._shipped else ""

    def _is_sampled(self, page: Page) -> bool:
        path = page.file.src_uri
        kind = (page.meta.get("kind"), posixpath.dirname(path).partition("/")[0])
        is_new = kind not in self._kinds
        self._kinds.add(kind)
        return is_new or (self.found + self.parsed) % _EVERY == 0


def _entries(page: Page) -> list[Entry] | None:
    """Return a page's entries; None where Material has more to look at than its text."""
    if "search" in page.meta or "tags" in page.meta:
        return None
    found = sections(page.content or "")
    if found is None:
        return None
    default = str(page.meta.get("title", page.title))
    return [
        {
            "location": f"{page.url}#{section.id}" if section.id else page.url,
            "title": ("".join(section.title) if section.title else default).strip(),
            "text": "".join(section.text).strip(),
        }
        for section in found
    ]


def _is_as_shipped(index: object) -> bool:
    """Tell whether an index is Material's, and no other plugin, nor a list of Chinese words, has a hand in it."""
    kind = type(index)
    home = sys.modules.get(kind.__module__)
    return (
        home is not None
        and kind.__module__ == _HOME
        and kind.__qualname__ == "SearchIndex"
        and "add_entry_from_context" not in vars(index)
        and getattr(home, "jieba", None) is None
        and all(
            getattr(getattr(kind, name, None), "__globals__", None) is vars(home)
            for name in ("add_entry_from_context", "create_entry_for_section")
        )
    )
