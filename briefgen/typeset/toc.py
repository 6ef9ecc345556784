"""Headings and the ids that are taken in; ids, links to them and the table of contents out."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, cast

from markdown.extensions.toc import nest_toc_tokens, slugify, unique

from briefgen.typeset.galley import Galley, Refusal, Slot, tag_attributes
from briefgen.typeset.grammar import ANY_TAG

# What a function of the site's own makes of a heading could be anything.
_ID = re.compile(r"[\w.:%~-]*")
#: An entry of the table of contents, as Python-Markdown's `toc_tokens` hold it.
Token = TypedDict(
    "Token",
    {"level": int, "id": str, "name": str, "html": str, "data-toc-label": str, "children": "list[Token]"},
    total=False,
)

# Python-Markdown's own, so that an odd order of levels is nested as it nests it.
_nest = cast("Callable[[list[Token]], list[Token]]", nest_toc_tokens)


@dataclass(frozen=True, slots=True)
class Contents:
    """How the extension `toc` is set: what a link to a heading shows (empty: there is none) and says, and the rest."""

    permalink: str = ""
    permalink_title: str = "Permanent link"
    slug: Callable[[str, str], str] = slugify
    separator: str = "-"
    levels: range = range(1, 7)

    def link(self, anchor: str) -> str:
        """Return the link that a heading ends in, its target aside."""
        title = f' title="{self.permalink_title}"' if self.permalink_title else ""
        return f'<a class="headerlink" href="{anchor}"{title}>{self.permalink}</a>'


def set_headings(galley: Galley, contents: Contents, words_of: Callable[[str], str]) -> tuple[list[Token], str]:
    """Put the headings into their places; return their tokens, nested, and the title if the page begins with it.

    `words_of` sets words whose links are left alone.
    """
    tokens: list[Token] = []
    title = ""
    for heading in galley.headings:
        words = words_of(heading.words).strip() if "*" in heading.words or "[" in heading.words else heading.words
        name = " ".join((ANY_TAG.sub("", words) if "<" in words else words).split())
        anchor = heading.id or unique(contents.slug(html.unescape(name), contents.separator), galley.ids)
        attributes = tag_attributes(heading.style, anchor)
        if not _ID.fullmatch(anchor):
            raise Refusal
        link = galley.slot(Slot.PERMALINK, anchor) if contents.permalink else ""
        galley.parts[heading.place] = f"<h{heading.level}{attributes}>{heading.words}{link}</h{heading.level}>"
        if heading.place == 0 and heading.level == 1:
            title = name
        if heading.level in contents.levels:
            tokens.append({"level": heading.level, "id": anchor, "name": name, "html": words, "data-toc-label": ""})
    return _nest(tokens), title
