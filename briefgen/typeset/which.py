"""A site's Markdown extensions in; what sets its pages, or nothing if one of them could change a text, out."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from briefgen.typeset.setting import Typesetter
from briefgen.typeset.toc import Contents

Options = Mapping[str, object]

#: What our pages are made of.
_NEEDED: Final = frozenset({"attr_list", "md_in_html", "tables", "toc"})
#: Extensions that find nothing to do on a page that is set directly, with the options that would change that.
_IDLE: Final = MappingProxyType(
    {
        "abbr": frozenset({"glossary"}),
        "admonition": frozenset[str](),
        "attr_list": frozenset[str](),
        "def_list": frozenset[str](),
        "fenced_code": frozenset[str](),
        "footnotes": frozenset[str](),
        "md_in_html": frozenset[str](),
        "tables": frozenset({"use_align_attribute"}),
        "pymdownx.arithmatex": frozenset[str](),
        "pymdownx.betterem": frozenset[str](),
        "pymdownx.caret": frozenset[str](),
        "pymdownx.details": frozenset[str](),
        "pymdownx.emoji": frozenset[str](),
        "pymdownx.highlight": frozenset[str](),
        "pymdownx.inlinehilite": frozenset[str](),
        "pymdownx.keys": frozenset[str](),
        "pymdownx.mark": frozenset[str](),
        "pymdownx.smartsymbols": frozenset[str](),
        "pymdownx.snippets": frozenset({"auto_append"}),
        "pymdownx.superfences": frozenset[str](),
        "pymdownx.tabbed": frozenset[str](),
        "pymdownx.tasklist": frozenset[str](),
        "pymdownx.tilde": frozenset[str](),
        "smarty": frozenset[str](),
    }
)
#: What they replace in a text.
_SYMBOLS: Final = MappingProxyType(
    {
        "pymdownx.betterem": r"(?<=\S)\*\*(?=[^\s\x04])",
        "pymdownx.emoji": r":[+\-\w]+:",
        "pymdownx.smartsymbols": r"\((?:tm|c|r)\)|\bc/o\b|[0-9](?:st|nd|rd|th)\b|-->|[1-7]/[2-8]",
        "smarty": r"['\"]|--|\.\.\.",
    }
)
#: What they look for before tags and links are found.
_BARRED: Final = MappingProxyType({"pymdownx.keys": "++"})
_TOC_OPTIONS: Final = frozenset(
    {"marker", "permalink", "permalink_title", "separator", "slugify", "title", "toc_depth"}
)
_YES: Final = frozenset({"true", "yes", "y", "on", "1"})
_NO: Final = frozenset({"false", "no", "n", "off", "0", "none"})
_MARKUP: Final = re.compile(r"[<>&\"\n\x02]")


def typesetter(extensions: Sequence[object], options: Mapping[str, Options]) -> Typesetter | None:
    """Return what sets the pages of a site with these extensions, or None if one of them is not known to be harmless.

    `extensions` are names, as in MkDocs' `markdown_extensions`, `options` are theirs by name, as in `mdx_configs`.
    An extension that is given as an object, not by name, is not known.
    """
    chosen: dict[str, Options] = {}
    for each in extensions:
        if not isinstance(each, str):
            return None
        chosen[each.removeprefix("markdown.extensions.")] = options.get(each) or {}
    if not chosen.keys() >= _NEEDED or not all(_is_idle(name, given) for name, given in chosen.items()):
        return None
    contents = _contents(chosen["toc"])
    if contents is None:
        return None
    symbols = [pattern for name, pattern in _SYMBOLS.items() if name in chosen]
    barred = [word for name, word in _BARRED.items() if name in chosen]
    marker = chosen["toc"].get("marker", "[TOC]")
    return Typesetter(
        contents,
        re.compile("|".join(symbols)) if symbols else None,
        (*barred, marker) if isinstance(marker, str) and marker else tuple(barred),
    )


def _is_idle(name: str, given: Options) -> bool:
    if name == "toc":
        return given.keys() <= _TOC_OPTIONS
    return name in _IDLE and not any(given.get(option) for option in _IDLE[name])


def _contents(given: Options) -> Contents | None:
    """Return how the table of contents is made, or None where an option is not what Python-Markdown expects."""
    title = given.get("permalink_title", "Permanent link")
    separator = given.get("separator", "-")
    slug = given.get("slugify", Contents().slug)
    shown = _permalink(given.get("permalink", False))
    levels = _levels(given.get("toc_depth", 6))
    if shown is None or levels is None or not isinstance(title, str) or not isinstance(separator, str):
        return None
    if not callable(slug) or _MARKUP.search(title):
        return None
    return Contents(shown, title, slug, separator, levels)


def _permalink(given: object) -> str | None:
    """Return what a link to a heading shows, empty where there is none; None where it cannot be said."""
    if not isinstance(given, str):
        return "&para;" if given else ""
    if given.lower() in _YES | _NO:
        return "&para;" if given.lower() in _YES else ""
    return given if given and not _MARKUP.search(given) else None


def _levels(given: object) -> range | None:
    """Return the levels of headings that a table of contents shows: down to `3`, or `2-4`."""
    words = str(given)
    top, dash, bottom = words.partition("-")
    if dash and isinstance(given, str) and top.isdecimal() and bottom.isdecimal():
        return range(int(top), int(bottom) + 1)
    return range(1, int(words) + 1) if words.isdecimal() else None
