"""A Markdown page as typed in; the stretches that are code or comments, in which brackets mean nothing, out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
#: What indented lines below belong to, so that they are no code: lists, admonitions, tabs, definitions, footnotes.
_OPENER = re.compile(r"[ \t>]*(?:[-*+] |\d{1,9}[.)] |!!! |\?\?\?\+? |===[!+]? |: |\[\^[^\]\s]{1,80}\]:)")
_SHORT_CODE = re.compile(r"`[^`]*`")
_TOKEN = re.compile(r"(?<![\\`])`+|<!--")
_TICKS = re.compile("`+")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_INDENT = 4

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        """Return the columns of blanks before the first character, a tab reaching to the next multiple of four."""
        expanded = self.text.expandtabs(_INDENT)
        return len(expanded) - len(expanded.lstrip())


def silent_stretches(markdown: str) -> tuple[Stretch, ...]:
    """Return where a page has fenced or indented code, inline code and HTML comments, in order, never overlapping."""
    blocks = list(_code_blocks(markdown))
    inline = list(_comments_and_inline_code(markdown, blocks))
    merged: list[Stretch] = []
    for start, end in sorted((*blocks, *inline)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _code_blocks(markdown: str) -> Iterator[Stretch]:
    """Yield fenced code and lines of indented code; a fence that is never closed runs to the end of the page."""
    fence, begun = "", 0
    in_comment = False
    indented = _Indentation()
    for line in _lines(markdown):
        fenced = _FENCE.match(line.text)
        if in_comment:
            in_comment = "-->" not in line.text
        elif fence:
            if fenced and fenced[1].startswith(fence) and not fenced[2].strip():
                yield begun, line.end
                fence = ""
        elif fenced and not (fenced[1][0] == "`" and "`" in fenced[2]):
            fence, begun = fenced[1], line.start
            indented.blank = True
        elif indented.is_code(line):
            yield line.start, line.end
        else:
            visible = _SHORT_CODE.sub("", line.text)
            in_comment = visible.rfind("<!--") > visible.rfind("-->")
    if fence:
        yield begun, len(markdown)


class _Indentation:
    """Follows the page line by line: after a blank line, four columns beyond what a list or note asks for are code."""

    def __init__(self) -> None:
        self.blank = True
        self._containers = [0]

    def is_code(self, line: _Line) -> bool:
        """Return whether the next line is indented code."""
        if not line.text.strip():
            self.blank = True
            return False
        indent = line.indent
        opens = _OPENER.match(line.text) is not None
        while (self.blank or opens) and len(self._containers) > 1 and indent < self._containers[-1]:
            self._containers.pop()
        if self.blank and indent >= self._containers[-1] + _INDENT:
            return True
        if opens:
            self._containers.append(indent + _INDENT)
        self.blank = False
        return False


def _lines(markdown: str) -> Iterator[_Line]:
    start = 0
    for text in markdown.split("\n"):
        yield _Line(start, text)
        start += len(text) + 1


def _comments_and_inline_code(markdown: str, blocks: Sequence[Stretch]) -> Iterator[Stretch]:
    # Inline code ends in its paragraph, which a blank line or a block of code ends.
    limits = sorted((*(gap.start() for gap in _PARAGRAPH_END.finditer(markdown)), *(start for start, _ in blocks)))
    position = 0
    while token := _TOKEN.search(markdown, position):
        index = bisect_right(blocks, (token.start(), len(markdown))) - 1
        if index >= 0 and token.start() < blocks[index][1]:
            position = blocks[index][1]
            continue
        if token[0] == "<!--":
            end = markdown.find("-->", token.end())
            end = end + len("-->") if end >= 0 else len(markdown)
        else:
            limit = bisect_right(limits, token.start())
            end = _closed(markdown, token, limits[limit] if limit < len(limits) else len(markdown))
        if end:
            yield token.start(), end
        position = end or token.end()


def _closed(markdown: str, ticks: re.Match[str], limit: int) -> int:
    """Return the end of the inline code that some backticks open, 0 if as many do not follow before the limit."""
    # Of each number of backticks at most one run in a paragraph finds no partner, so few searches go the whole way.
    runs = _TICKS.finditer(markdown, ticks.end(), limit)
    return next((run.end() for run in runs if len(run[0]) == len(ticks[0])), 0)
