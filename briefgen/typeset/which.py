"""A site's Markdown extensions in; what sets its pages, or nothing if one of them could change a text, out."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import markdown

from briefgen.typeset.setting import Typesetter
from briefgen.typeset.toc import Contents

Options = Mapping[str, object]

#: The releases of Python-Markdown that say what we say; older ones list headings in another way.
_OLDEST, _NEXT = (3, 6), (4,)
#: What our pages are made of.
_NEEDED: Final = frozenset({"attr_list", "md_in_html", "tables", "toc"})
#: Extensions that find nothing to do on a page that is set directly, but for what the tables below say.
_IDLE: Final = frozenset(
    {
        *"abbr admonition attr_list codehilite def_list fenced_code footnotes md_in_html".split(),
        *"sane_lists smarty tables".split(),
        *(
            f"pymdownx.{name}"
            for name in (
                "arithmatex betterem blocks.admonition blocks.caption blocks.definition blocks.details blocks.html "
                "blocks.tab caret details emoji highlight inlinehilite keys magiclink mark smartsymbols snippets "
                "superfences tabbed tasklist tilde"
            ).split()
        ),
    }
)
#: Extensions that stand for others.
_BUNDLES: Final = MappingProxyType(
    {
        "extra": "abbr attr_list def_list fenced_code footnotes md_in_html tables",
        "pymdownx.extra": (
            "abbr attr_list def_list footnotes md_in_html tables pymdownx.betterem pymdownx.superfences"
        ),
    }
)
#: Options that put something on every page, print our tables in another way, or take `#2024` for an issue.
_CHANGED_BY: Final = MappingProxyType(
    {
        "abbr": ("glossary",),
        "pymdownx.magiclink": ("repo_url_shorthand", "social_url_shorthand"),
        "pymdownx.snippets": ("auto_append",),
        "tables": ("use_align_attribute",),
    }
)
#: What they replace in a text, as `unread` returns it.
_SYMBOLS: Final = MappingProxyType(
    {
        "pymdownx.emoji": r":[+\-\w]+:",
        "pymdownx.magiclink": r"://|[wW]{3}\.|@",
        "pymdownx.smartsymbols": (
            r"\((?:tm|c|r)\)|\bc/o\b|[0-9](?:st|nd|rd|th)\b|-->"
            r"|(?<!\d)(?:1/[234568]|2/[35]|3/[458]|4/5|5/[68]|7/8)(?!\d)"
        ),
        "smarty": r"['\"]|--|\.\.\.",
    }
)
#: What they look for before tags and links are found.
_BARRED: Final = MappingProxyType({"pymdownx.keys": r"(?s:\+\+.*\+\+)"})
_TOC_OPTIONS: Final = frozenset(
    {"marker", "permalink", "permalink_title", "separator", "slugify", "title", "toc_depth"}
)
_YES: Final = frozenset({"true", "yes", "y", "on", "1"})
_NO: Final = frozenset({"false", "no", "n", "off", "0", "none"})
_MARKUP: Final = re.compile(r"[<>&\"\n\x00-\x1f]")


def typesetter(extensions: Sequence[object], options: Mapping[str, Options]) -> Typesetter | None:
    """Return what sets the pages of a site with these extensions, or None if one of them is not known to be harmless.

    `extensions` are names, as in MkDocs' `markdown_extensions`, `options` are theirs by name, as in `mdx_configs`.
    An extension that is given as an object, not by name, is not known.
    """
    if not _OLDEST <= markdown.__version_info__ < _NEXT:
        return None
    chosen = _chosen(extensions, options)
    if not chosen.keys() >= _NEEDED or not all(_is_idle(name, given) for name, given in chosen.items()):
        return None
    contents = _contents(chosen["toc"])
    marker = chosen["toc"].get("marker", "[TOC]")
    if contents is None or not isinstance(marker, str):
        return None
    symbols = [pattern for name, pattern in _SYMBOLS.items() if name in chosen]
    barred = [pattern for name, pattern in _BARRED.items() if name in chosen] + [re.escape(marker)] * bool(marker)
    return Typesetter(
        contents,
        symbols=re.compile("|".join(symbols)) if symbols else None,
        barred=re.compile("|".join(barred)) if barred else None,
        strict="pymdownx.betterem" in chosen,
        sane="sane_lists" in chosen,
    )


def _chosen(extensions: Sequence[object], options: Mapping[str, Options]) -> Mapping[str, Options]:
    """Return the options of each extension by its name; one that is not known by name is there as an empty name."""
    chosen: dict[str, Options] = {}
    for each in extensions:
        name = each.removeprefix("markdown.extensions.") if isinstance(each, str) else ""
        given = options.get(each, {}) if isinstance(each, str) else {}
        if name in _BUNDLES and not given:
            for one in _BUNDLES[name].split():
                chosen.setdefault(one, {})
        else:
            chosen[name] = given or {}
    return chosen


def _is_idle(name: str, given: Options) -> bool:
    if name == "toc":
        return given.keys() <= _TOC_OPTIONS
    return name in _IDLE and not any(given.get(option) for option in _CHANGED_BY.get(name, ()))


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
