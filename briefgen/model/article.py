"""An article as it was received: its title, header lines, TL;DR bullets and blocks of text."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.briefing import Briefing
from briefgen.model.edtf import EdtfDate
from briefgen.model.passage import EMPTY, Passage
from briefgen.model.span import NOWHERE, Span


class BlockKind(StrEnum):
    """What a block of an article is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"  # level 2 to 6
    BULLET = "bullet"  # level: depth from 1
    NUMBER = "number"  # level: depth from 1
    QUOTE = "quote"  # a quoted paragraph
    CODE = "code"  # passage.text keeps its line breaks
    TABLE = "table"  # rows; the first is the head
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Anchor:
    """`offset` characters into the block's text stands at `line`, `column` (both from 1) of the file."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article; `anchors` (sorted by offset, the first at 0) lead from its text back into the file."""

    kind: BlockKind
    passage: Passage = EMPTY
    anchors: tuple[Anchor, ...] = ()
    level: int = 0
    rows: tuple[tuple[Passage, ...], ...] = ()

    def span(self, path: str, start: int = 0, end: int = 0) -> Span:
        """Return the place in the file of the characters `[start, end)` of this block's text."""
        near = NOWHERE
        for anchor in self.anchors:
            if anchor.offset <= start:
                near = Span(path, anchor.line, anchor.column + start - anchor.offset, max(end - start, 0))
        return near


@dataclass(frozen=True, slots=True)
class Article:
    """What one file under the articles folder says.

    `stem` is the file's name without its ending (NFC), the key of its briefing; `path` is relative to the project;
    `title_basis` is `stated` or `derived`; `header` holds further header lines as read (byline, dateline, url,
    publisher); `front` is a Markdown article's front matter.
    """

    stem: str
    path: str
    title: str
    title_basis: str = "stated"
    date: EdtfDate | None = None
    header: tuple[tuple[str, str], ...] = ()
    tldr: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()
    front: Briefing | None = None
    words: int = 0
