"""A page's Markdown in; its HTML, contents and anchors, or nothing where that is Python-Markdown's task, out."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.typeset.blocks import set_blocks
from briefgen.typeset.galley import Galley, Refusal, Slot, named, tag_attributes
from briefgen.typeset.grammar import (
    ID_IN_TAG,
    LINK,
    LINK_OR_SLOT,
    LOOSE_AMPERSAND,
    SPECIAL,
    STRONG_WORDS,
    TAG_WITH_ID,
    UNSETTABLE,
)
from briefgen.typeset.toc import Contents, Token, set_headings
from briefgen.typeset.words import Proof, unread


@dataclass(frozen=True, slots=True)
class Typeset:
    """A page as HTML.

    `toc` are Python-Markdown's `toc_tokens`, `anchors` all ids of the page.
    `title` is the text of the page's first block if that is a heading of the first level, else empty.
    """

    html: str
    toc: list[Token] = field(default_factory=list)
    anchors: frozenset[str] = frozenset()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets the pages of a site whose extensions have been looked at.

    `symbols` is what they replace in texts, `barred` what they look for anywhere on a page, `strict` whether they know
    strong words only where those stand apart, `sane` whether they part lists by their marks.
    """

    contents: Contents
    symbols: re.Pattern[str] | None = None
    barred: re.Pattern[str] | None = None
    strict: bool = False
    sane: bool = False

    def typeset(
        self, markdown: str, *, link: Callable[[str], str], other: Callable[[str], str] | None = None
    ) -> Typeset | None:
        """Return the page as Python-Markdown would make it, byte for byte; None where that is not certain.

        `markdown` is without front matter.
        `link` is called with the target of every link that Python-Markdown would know as one, in the order of the page
        and only when nothing is refused any more, and returns what to write instead.
        `other` gets a paragraph that is not set directly, and returns what Python-Markdown makes of it alone, with its
        own links seen to; without it a page with such a paragraph is refused.
        """
        if UNSETTABLE.search(markdown) or (self.barred and self.barred.search(markdown)):
            return None
        suspicious = self.symbols is not None and self.symbols.search(unread(markdown)) is not None
        proof = Proof(
            self.symbols if suspicious else None, strict=self.strict, sane=self.sane, others=other is not None
        )
        galley = Galley()
        try:
            set_blocks(markdown, galley, proof)
            toc, title = set_headings(galley, self.contents, _without_links)
        except Refusal:
            return None
        page = _Finish(galley, self.contents, link, other or _refused).set_words("\n".join(galley.parts)).strip()
        anchors = galley.ids
        if ' id="' in markdown:
            # Other words may look like tags and be none.
            pattern = TAG_WITH_ID if any(slot is Slot.OTHER for slot, _ in galley.slots) else ID_IN_TAG
            anchors = anchors | {html.unescape(one) for one in pattern.findall(markdown)}
        return Typeset(page, toc, frozenset(anchors), title)


@dataclass(frozen=True, slots=True)
class _Finish:
    """Puts in what comes last: strong words, links, and what was kept aside."""

    galley: Galley
    contents: Contents
    link: Callable[[str], str]
    other: Callable[[str], str]

    def set_words(self, words: str) -> str:
        strong = _set_strong(words)
        return LINK_OR_SLOT.sub(self._put_in, strong) if self.galley.slots else LINK.sub(self._set_link, strong)

    def _set_link(self, found: re.Match[str]) -> str:
        return _link(found[1], self.link(found[2]), found[3])

    def _put_in(self, found: re.Match[str]) -> str:
        number = found[4]
        if number is None:
            return self._set_link(found)
        slot, content = self.galley.slots[int(number)]
        if slot is Slot.RAW:
            return content
        if slot is Slot.PERMALINK:
            return self.contents.link(_attribute(self.link(f"#{content}")))
        return self.other(content).removeprefix("<p>").removesuffix("</p>")


def _refused(words: str) -> str:
    """Stand in for `other` where there is none; nothing is kept aside for it then."""
    return words


def _set_strong(words: str) -> str:
    if "**" not in words:
        return words
    if "**{" not in words:
        return STRONG_WORDS.sub(r"<strong>\1</strong>", words)
    return STRONG_WORDS.sub(_strong, words)


def _strong(found: re.Match[str]) -> str:
    given = named(found[2] or "")
    return f"<strong{tag_attributes(given.style, given.id)}>{found[1]}</strong>"


def _link(label: str, target: str, title: str | None) -> str:
    if title is None:
        return f'<a href="{_attribute(target)}">{label}</a>'
    return f'<a href="{_attribute(target)}" title="{_attribute(title)}">{label}</a>'


def _attribute(text: str) -> str:
    """Return what Python-Markdown writes for the value of an attribute."""
    if not SPECIAL.search(text):
        return text
    text = LOOSE_AMPERSAND.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("\n", "&#10;")


def _without_links(words: str) -> str:
    """Return words as they stand in a table of contents: links lead where the Markdown says."""
    return LINK.sub(lambda found: _link(found[1], found[2], found[3]), _set_strong(words))
