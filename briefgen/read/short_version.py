"""The blocks of a Markdown article in; its header lines, its TL;DR and its body, told apart, out."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.passage import Mark, Passage
from briefgen.read.article_text import ArticleText
from briefgen.read.header_lines import header_line
from briefgen.read.tldr_words import behind_tldr, names_tldr, opens_tldr

_ITEMS = frozenset({BlockKind.BULLET, BlockKind.NUMBER})
_NAMES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


def take_header(blocks: list[Block], path: str, article: ArticleText) -> list[Block]:
    """Return the blocks behind the header lines at their beginning; put what these state into the article."""
    for index, block in enumerate(blocks):
        found = header_line(block.passage.text) if block.kind is BlockKind.PARAGRAPH else None
        if found is None:
            return blocks[index:]
        article.state(found, block.span(path, found.offset, found.offset + len(found.value)))
    return []


def split_tldr(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Return the blocks of the TL;DR and those of the body; the words that only name the TL;DR are in neither."""
    for index, block in enumerate(blocks):
        if block.kind in _NAMES:
            tldr, end = _opened(blocks, index)
            if tldr:
                return tldr, blocks[:index] + blocks[end:]
    return [], blocks


def _opened(blocks: Sequence[Block], index: int) -> tuple[list[Block], int]:
    """Return the TL;DR that a block opens, and the index of the block behind it; nothing when it opens none."""
    words = blocks[index].passage.text
    at_top = all(other.kind is BlockKind.RULE for other in blocks[:index])
    end = index + 1
    while end < len(blocks) and blocks[end].kind in _ITEMS:
        end += 1
    items = list(blocks[index + 1 : end])
    rest = behind_tldr(words) if at_top else ""
    if rest:
        return [_from(blocks[index], len(words) - len(rest)), *items], end
    named = names_tldr(words, at_top=at_top and bool(items))
    if items:
        return (items, end) if named or (at_top and opens_tldr(words)) else ([], index)
    if at_top and (named or opens_tldr(words)) and end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH:
        return [replace(blocks[end], kind=BlockKind.BULLET, level=1)], end + 1
    return [], index


def _from(block: Block, start: int) -> Block:
    """Return the rest of a paragraph from a character on, as a bullet."""
    marks = tuple(
        Mark(max(mark.start - start, 0), mark.end - start, mark.kind, mark.target)
        for mark in block.passage.marks
        if mark.end > start
    )
    before = [anchor for anchor in block.anchors if anchor.offset <= start][-1:]
    first = [Anchor(0, near.line, near.column + start - near.offset) for near in before]
    after = [replace(anchor, offset=anchor.offset - start) for anchor in block.anchors if anchor.offset > start]
    return Block(BlockKind.BULLET, Passage(block.passage.text[start:], marks), (*first, *after), 1)
