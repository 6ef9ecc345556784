"""The page of a rule in; the page as a terminal shows it, without the signs of Markdown, out."""

import re
import textwrap
from collections.abc import Iterable, Iterator

from briefgen.report.paint import Paint
from briefgen.report.rule_page import RulePage, parse_rule_page
from briefgen.report.visible import visible

_FENCE = re.compile(r"(?P<fence>`{3,})\w*(?: title=\"(?P<title>[^\"]*)\")?\s*\Z")
_LINK = re.compile(r"\[([^\]\[]+)\]\([^)]+\)")
_ITEM = re.compile(r"(?:[-*]|\d+\.) ")


def explain(page: str, *, paint: Paint, width: int = 100) -> str:
    """Return a page of docs/checks for reading in a terminal of `width` columns; lines of examples are never broken.

    Its name and headings are bold where colour is wanted; examples stand indented under their file's name.
    """
    parts = parse_rule_page(page)
    if parts is None:
        return "".join(f"{line}\n" for line in _body(page, paint, width))
    head = f"{paint.strong(parts.name)} ({' or '.join(_painted(parts, paint))})"
    lines = [head, "", *_wrapped(parts.summary, width), "", *_body(parts.body, paint, width)]
    return "".join(f"{line}\n" for line in lines)


def list_rules(pages: Iterable[RulePage], *, paint: Paint) -> str:
    """Return a line for each rule: its name, its levels and its sentence, in columns."""
    rows = [(page, " or ".join(page.levels)) for page in pages]
    widest = max((len(page.name) for page, _ in rows), default=0)
    levels = max((len(level) for _, level in rows), default=0)
    return "".join(
        f"{paint.strong(page.name)}{' ' * (widest - len(page.name))}  {level:{levels}}  {_plain(page.summary)}\n"
        for page, level in rows
    )


def _painted(page: RulePage, paint: Paint) -> Iterator[str]:
    return (paint.level(level, str(level)) for level in page.levels)


def _body(markdown: str, paint: Paint, width: int) -> Iterator[str]:
    """Yield the lines of a page's Markdown: headings, and under them sentences, lists and fenced blocks.

    Comments are left out with the blank line behind them, for they tell how the page is made; so is a blank line
    under a heading.
    """
    fence, takes_blank = "", False
    for line in markdown.rstrip("\n").split("\n"):
        opening = None if fence else _FENCE.match(line)
        if fence and line.strip() == fence:
            fence = ""
        elif fence:
            yield f"    {visible(line)}".rstrip()
        elif opening:
            fence = opening["fence"]
            yield from (f"  {paint.frame(visible(title))}" for title in [opening["title"]] if title)
        elif line.startswith("#"):
            yield paint.strong(_plain(line.lstrip("#").strip()))
        elif line.strip() and not line.startswith("<!--"):
            yield from (f"  {part}" for part in _wrapped(line, width - 2))
        elif not line.strip() and takes_blank:
            yield ""
        takes_blank = bool(line.strip()) and (bool(fence) or not line.startswith(("#", "<!--")))


def _wrapped(line: str, width: int) -> list[str]:
    item = _ITEM.match(line)
    indent = " " * len(item[0]) if item else ""
    return textwrap.wrap(_plain(line), width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _plain(line: str) -> str:
    """Return a line of Markdown as words; backticks stay, as they do in every message."""
    return visible(_LINK.sub(r"\1", line).replace("**", ""))
