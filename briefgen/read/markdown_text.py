"""The text of a .md article in; its front matter, title, TL;DR and blocks, each anchored in the file, out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.passage import Mark, Passage
from briefgen.model.span import Span
from briefgen.read.article_text import ArticleText
from briefgen.read.findings import Findings, error
from briefgen.read.header_lines import dateline
from briefgen.read.markdown_inline import Source, read_inline
from briefgen.read.nodes import BrokenNode, MapNode
from briefgen.read.records import read_record
from briefgen.read.repair import read_yaml
from briefgen.read.tldr_words import behind_tldr, names_tldr, opens_tldr

_FENCE = re.compile(r"---[ \t]*\Z")
_END = re.compile(r"(---|\.\.\.)[ \t]*\Z")
_ITEMS = frozenset({BlockKind.BULLET, BlockKind.NUMBER})


def read_markdown(text: str, path: str) -> ArticleText:
    """Return what a Markdown article says; `front` is None when there is no front matter, or it has errors."""
    article = ArticleText()
    lines = text.split("\n")
    first, article.front = _front_matter(lines, path, article.findings)
    blocks = _Blocks(lines[first:], first + 1).read()
    heading = next(
        (index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1), None
    )
    if heading is not None:
        article.title = blocks.pop(heading).passage.text
    blocks = [
        replace(block, level=2) if block.kind is BlockKind.HEADING and block.level == 1 else block for block in blocks
    ]
    article.tldr, article.body = _split_tldr(blocks)
    opening = next((block for block in article.body if block.kind is BlockKind.PARAGRAPH), None)
    if opening and dateline(opening.passage.text).value:
        article.header.append(("dateline", dateline(opening.passage.text).value))
    return article


def _front_matter(lines: Sequence[str], path: str, findings: Findings) -> tuple[int, Briefing | None]:
    """Return the index of the first line behind the front matter, and the front matter."""
    if not _FENCE.match(lines[0]):
        return 0, None
    end = next((number for number, line in enumerate(lines[1:], 1) if _END.match(line)), None)
    if end is None:
        return 0, None
    node, found = read_yaml("\n".join(lines[1:end]), path, 2)
    findings.problems.extend(found)
    if isinstance(node, MapNode):
        return end + 1, read_record(node, Briefing, Span(path, 1, 1, 3), findings)
    if node is not None and not isinstance(node, BrokenNode):
        message = "front matter is a mapping: `title: …`"
        findings.problems.append(error("wrong-type", message, node.span, "write `key: value` lines"))
    return end + 1, None


@dataclass(slots=True)
class _List:
    """A list that is open: whether it counts, and the number of its next item."""

    counts: bool
    number: int
    fresh: bool = True


@dataclass(slots=True)
class _Table:
    """A table that is open."""

    rows: list[tuple[Passage, ...]] = field(default_factory=list)
    cells: list[Passage] = field(default_factory=list)
    anchors: tuple[Anchor, ...] = ()


class _Blocks:
    """One pass over the block tokens of a Markdown text whose first line is the file's line `first`."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self.lines = lines
        self.first = first
        self.blocks: list[Block] = []
        self.lists: list[_List] = []
        self.quotes = 0
        self.heading = 0
        self.table: _Table | None = None

    def read(self) -> list[Block]:
        parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
        for token in parser.parse("\n".join(self.lines)):
            self.take(token)
        return self.blocks

    def take(self, token: Token) -> None:
        match token.type:
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open":
                self.heading = int(token.tag[1:])
            case "heading_close":
                self.heading = 0
            case "inline":
                self.inline(token)
            case "fence" | "code_block":
                line = (token.map or [0])[0] + (token.type == "fence")
                anchor = Anchor(0, self.first + line, 1)
                self.blocks.append(Block(BlockKind.CODE, Passage(token.content.rstrip("\n")), (anchor,)))
            case "hr":
                self.blocks.append(Block(BlockKind.RULE))
            case _:
                self.take_list(token)
                self.take_table(token.type)

    def take_list(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self.lists.append(_List(token.type.startswith("ordered"), int(token.attrs.get("start", 1))))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif token.type == "list_item_open":
            self.lists[-1].fresh = True
        elif token.type == "list_item_close":
            self.lists[-1].number += 1

    def take_table(self, kind: str) -> None:
        if kind == "table_open":
            self.table = _Table()
        elif self.table and kind == "tr_close":
            self.table.rows.append(tuple(self.table.cells))
            self.table.cells.clear()
        elif self.table and kind == "table_close":
            self.blocks.append(Block(BlockKind.TABLE, anchors=self.table.anchors, rows=tuple(self.table.rows)))
            self.table = None

    def inline(self, token: Token) -> None:
        start, end = token.map or [0, 0]
        source = Source(self.lines[start:end], self.first + start)
        passage, anchors = read_inline(token.children or (), source)
        if self.table is not None:
            self.table.cells.append(passage)
            self.table.anchors = self.table.anchors or anchors
        elif passage:
            self.blocks.append(self.block(passage, anchors))

    def block(self, passage: Passage, anchors: tuple[Anchor, ...]) -> Block:
        if self.heading:
            return Block(BlockKind.HEADING, passage, anchors, self.heading)
        if self.lists and self.lists[-1].fresh:
            around = self.lists[-1]
            around.fresh = False
            return Block(BlockKind.NUMBER if around.counts else BlockKind.BULLET, passage, anchors, len(self.lists))
        return Block(BlockKind.QUOTE if self.quotes else BlockKind.PARAGRAPH, passage, anchors)


def _split_tldr(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Return the blocks of the TL;DR and those of the body; the words that name the TL;DR are in neither."""
    for index, block in enumerate(blocks):
        at_top = all(other.kind is BlockKind.RULE for other in blocks[:index])
        listed = index + 1 < len(blocks) and blocks[index + 1].kind in _ITEMS
        words = block.passage.text
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            continue
        named = names_tldr(words, at_top=at_top) and (listed or at_top)
        if not named and not (at_top and opens_tldr(words)):
            continue
        rest = behind_tldr(words)
        said = [_from(block, len(words) - len(rest))] if rest else []
        end = index + 1
        while end < len(blocks) and blocks[end].kind in _ITEMS:
            end += 1
        if end == index + 1 and not said and end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH:
            said, end = [replace(blocks[end], kind=BlockKind.BULLET, level=1)], end + 1
        if said or end > index + 1:
            return [*said, *blocks[index + 1 + (end > index + 1 and bool(said) and not rest) : end]], blocks[
                :index
            ] + blocks[end:]
    return [], blocks


def _from(block: Block, start: int) -> Block:
    """Return the rest of a paragraph from a character on, as a bullet."""
    marks = tuple(
        Mark(max(mark.start - start, 0), mark.end - start, mark.kind, mark.target)
        for mark in block.passage.marks
        if mark.end > start
    )
    before = [anchor for anchor in block.anchors if anchor.offset <= start]
    after = [
        Anchor(anchor.offset - start, anchor.line, anchor.column) for anchor in block.anchors if anchor.offset > start
    ]
    first = [Anchor(0, near.line, near.column + start - near.offset) for near in before[-1:]]
    return Block(BlockKind.BULLET, Passage(block.passage.text[start:], marks), (*first, *after), 1)
