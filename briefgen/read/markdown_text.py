"""The text of a .md article in; its front matter, title, TL;DR and blocks, each anchored in the file, out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.passage import Passage
from briefgen.model.span import Span
from briefgen.read.allowances import read_allowances
from briefgen.read.article_text import ArticleText
from briefgen.read.findings import error
from briefgen.read.markdown_allowances import read_markdown_allowances
from briefgen.read.markdown_inline import Source, read_inline
from briefgen.read.nodes import BrokenNode, MapNode
from briefgen.read.records import read_record
from briefgen.read.repair import read_yaml
from briefgen.read.short_version import split_tldr, take_header

_FENCE = re.compile(r"---[ \t]*\Z")
_END = re.compile(r"(---|\.\.\.)[ \t]*\Z")


def read_markdown(text: str, path: str) -> ArticleText:
    """Return what a Markdown article says; `front` is None when there is no front matter, or it has errors."""
    article = ArticleText()
    lines = text.split("\n")
    first, article.front = _front_matter(lines, path, article)
    allowances, faults, body = read_markdown_allowances("\n".join(lines[first:]), path, first + 1)
    article.allowances.extend(allowances)
    article.findings.problems.extend(faults)
    blocks = _Blocks(body.split("\n"), first + 1).read()
    title = _title_index(blocks)
    if title is not None:
        article.title = blocks.pop(title).passage.text
    blocks = take_header(blocks, path, article)
    article.tldr, article.body = split_tldr([_below_title(block) for block in blocks])
    article.note_dateline()
    return article


def _title_index(blocks: Sequence[Block]) -> int | None:
    """Return which block is the title: a heading of the first level that comes first, or is the only one."""
    tops = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1]
    return tops[0] if tops and (tops[0] == 0 or len(tops) == 1) else None


def _below_title(block: Block) -> Block:
    return replace(block, level=2) if block.kind is BlockKind.HEADING and block.level == 1 else block


def _front_matter(lines: Sequence[str], path: str, article: ArticleText) -> tuple[int, Briefing | None]:
    """Return the index of the first line behind the front matter, and the front matter."""
    if not _FENCE.match(lines[0]):
        return 0, None
    end = next((number for number, line in enumerate(lines[1:], 1) if _END.match(line)), None)
    if end is None:
        return 0, None
    text, findings = "\n".join(lines[1:end]), article.findings
    node, found = read_yaml(text, path, 2)
    allowances, faults = read_allowances(text, path, 2)
    article.allowances.extend(allowances)
    findings.problems.extend((*found, *faults))
    if isinstance(node, MapNode):
        return end + 1, read_record(node, Briefing, Span(path, 1, 1, 3), findings)
    if node is not None and not isinstance(node, BrokenNode):
        message = "front matter is a mapping: `title: …`"
        findings.problems.append(error("wrong-type", message, node.span, "write `key: value` lines"))
    return end + 1, None


@dataclass(slots=True)
class _List:
    """A list that is open: whether it counts, from which number, and the sign of its present item."""

    counts: bool
    start: int
    sign: str = ""
    fresh: bool = False


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
            start = int(token.attrs.get("start", 1))
            self.lists.append(_List(token.type.startswith("ordered"), start))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif token.type == "list_item_open":
            self.lists[-1].fresh = True
            self.lists[-1].sign = f"{token.info}{token.markup}"

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
            if around.counts and around.start != 1:
                return self.numbered(Block(BlockKind.PARAGRAPH, passage, anchors), around.sign)
            kind = BlockKind.NUMBER if around.counts else BlockKind.BULLET
            return Block(kind, passage, anchors, len(self.lists))
        return Block(BlockKind.QUOTE if self.quotes else BlockKind.PARAGRAPH, passage, anchors)

    def numbered(self, block: Block, sign: str) -> Block:
        """Return a paragraph with its number before its words: only a list that starts at 1 counts by itself."""
        by = len(sign) + 1
        marks = tuple(replace(mark, start=mark.start + by, end=mark.end + by) for mark in block.passage.marks)
        anchors = [replace(anchor, offset=anchor.offset + by) for anchor in block.anchors]
        if anchors:
            column = self.lines[anchors[0].line - self.first].find(sign) + 1
            anchors.insert(0, Anchor(0, anchors[0].line, max(column, 1)))
        return replace(block, passage=Passage(f"{sign} {block.passage.text}", marks), anchors=tuple(anchors))
