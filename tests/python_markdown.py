"""A page's Markdown in; what Python-Markdown and MkDocs make of it, and what our own typesetting does, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.structure.pages import (
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
)

from briefgen.typeset import typesetter

#: What our plugin adds to a site.
OURS = ("tables", "attr_list", "md_in_html", "toc", "admonition")


@dataclass(frozen=True)
class Set:
    """A page as HTML and all that MkDocs wants to know about it; links are those that were asked for, in order."""

    html: str
    toc: list[dict[str, Any]]
    anchors: frozenset[str]
    links: tuple[str, ...]
    title: str


def moved(target: str) -> str:
    """Return another target for a link, in which something is to be escaped."""
    return f'{target}?a&b="' if target.endswith(".md") else target


class _Links(Treeprocessor):
    """Does what MkDocs does with links, in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(str(element.tag))
            if name:
                self.found.append(element.get(name, ""))
                element.set(name, moved(element.get(name, "")))


class Judge:
    """A site with these extensions, both ways."""

    def __init__(self, extensions: Sequence[str] = OURS, options: Mapping[str, Mapping[str, Any]] | None = None):
        given = {name: dict(each) for name, each in (options or {}).items()}
        self.typesetter = typesetter(extensions, given)
        self._page = Markdown(extensions=list(extensions), extension_configs=given)
        self._part = Markdown(extensions=list(extensions), extension_configs=given)
        self._links, self._part_links = _Links(), _Links()
        self._raw, self._title = _RawHTMLPreprocessor(), _ExtractTitleTreeprocessor()
        self._anchors = _ExtractAnchorsTreeprocessor(None, None, None)
        for each in (self._raw, self._anchors, self._title):
            each._register(self._page)
        self._page.treeprocessors.register(self._links, "relpath", 0)
        self._part.treeprocessors.register(self._part_links, "relpath", 0)

    def slowly(self, markdown: str) -> Set:
        """Return the page as Python-Markdown and MkDocs have it."""
        self._links.found, self._title.title, self._anchors.present_anchor_ids = [], None, set()
        html = self._page.reset().convert(markdown)
        anchors = self._anchors.present_anchor_ids | self._raw.present_anchor_ids
        return Set(html, self._page.toc_tokens, frozenset(anchors), tuple(self._links.found), self._title.title or "")

    def directly(self, markdown: str, *, others: bool = True) -> Set | None:
        """Return the page as we set it; None where we refuse it."""
        assert self.typesetter
        links: list[str] = []

        def link(target: str) -> str:
            links.append(target)
            return moved(target)

        def other(words: str) -> str:
            self._part_links.found = links
            return self._part.reset().convert(words)

        page = self.typesetter.typeset(markdown, link=link, other=other if others else None)
        return Set(page.html, page.toc, page.anchors, tuple(links), page.title) if page else None

    def agree(self, markdown: str) -> bool:
        """Assert that the page is refused or the same both ways; return whether it was set."""
        page = self.directly(markdown)
        if page is None:
            return False
        assert page == self.slowly(markdown)
        return True
