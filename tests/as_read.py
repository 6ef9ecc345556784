"""Markdown in, what a reader sees of it out: the extensions that sites run, and HTML reduced to its tags and text."""

import re
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from typing import Any

from markdown import Markdown
from material.extensions import emoji

#: What Material recommends, with the options that it recommends; permalinks are off, for they add text of their own.
RECOMMENDED: Mapping[str, Mapping[str, Any]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.betterem": {},
    "pymdownx.caret": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {"emoji_index": emoji.twemoji, "emoji_generator": emoji.to_svg},
    "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span", "pygments_lang_class": True},
    "pymdownx.inlinehilite": {},
    "pymdownx.keys": {},
    "pymdownx.mark": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.snippets": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {},
}
#: Nearly everything else that could change a text, with the options that change most.
WIDE: Mapping[str, Mapping[str, Any]] = {
    **RECOMMENDED,
    "legacy_attrs": {},
    "meta": {},
    "nl2br": {},
    "sane_lists": {},
    "smarty": {"smart_angled_quotes": True},
    "wikilinks": {},
    "pymdownx.arithmatex": {"smart_dollar": False},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.blocks.definition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.html": {},
    "pymdownx.blocks.tab": {},
    "pymdownx.bracketspan": {},
    "pymdownx.critic": {},
    "pymdownx.escapeall": {"hardbreak": True, "nbsp": True},
    "pymdownx.fancylists": {"additional_ordered_styles": ["roman", "alpha", "generic"]},
    "pymdownx.magiclink": {
        "normalize_issue_symbols": True,
        "repo": "desk",
        "repo_url_shorthand": True,
        "repo_url_shortener": True,
        "social_url_shorthand": True,
        "user": "news",
    },
    "pymdownx.pathconverter": {},
    "pymdownx.progressbar": {},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.saneheaders": {},
    "pymdownx.striphtml": {},
}
SETS = {"recommended": RECOMMENDED, "wide": WIDE}

_BLOCKS = frozenset(
    "blockquote dd details div dl dt h1 h2 h3 h4 hr li ol p pre summary table tbody td th thead tr ul".split(),
)
#: Made up by the table of contents; said by fancylists of every list.
_LEFT_OUT = frozenset({"id", "type"})
_BLANKS = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
_BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


class _Reader(HTMLParser):
    """Collect tags, each between two control characters that no text can hold, and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = "".join(f" {name}={value}" for name, value in sorted(attrs, key=str) if name not in _LEFT_OUT)
        self._tag(f"{tag}{said}", block=tag in _BLOCKS)

    def handle_endtag(self, tag: str) -> None:
        self._tag(f"/{tag}", block=tag in _BLOCKS)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self._tag(f"!{data}", block=False)

    def handle_decl(self, decl: str) -> None:
        self._tag(f"!{decl}", block=False)

    def unknown_decl(self, data: str) -> None:
        self._tag(f"!{data}", block=False)

    def handle_pi(self, data: str) -> None:
        self._tag(f"?{data}", block=False)

    def _tag(self, words: str, *, block: bool) -> None:
        self.parts.append(f"\x0e{words}\x0f" if block else f"\x01{words}\x02")


def as_read(page: str) -> str:
    """Return the tags and the text of HTML, blanks folded as browsers fold them, ids left out."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return folded("".join(reader.parts))


def folded(text: str) -> str:
    """Return a text as a browser shows it: runs of blanks are one, and none stands at the edge of a block."""
    return re.sub(r" ?([\x0e\x0f]) ?", r"\1", _BLANKS.sub(" ", text)).strip(" ")


def marked(text: str) -> str:
    """Return a text with U+FFFD for each character that no HTML can hold."""
    return _BROKEN.sub("\ufffd", text)


def carried(text: str) -> str:
    """Return what of a text can reach a reader at all: blanks folded, broken characters marked."""
    return _BLANKS.sub(" ", marked(text))


@cache
def _converter(name: str) -> Markdown:
    return Markdown(
        extensions=list(SETS[name]), extension_configs={key: dict(value) for key, value in SETS[name].items()}
    )


def rendered(markdown: str, *, extensions: str = "wide") -> str:
    """Return the HTML that Python-Markdown makes of a page under one of the sets."""
    return _converter(extensions).reset().convert(markdown)
