"""The blocks of an article in; the same blocks with links, out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefgen.link.fields import is_markdown
from briefgen.link.ledger import Where
from briefgen.link.linker import Linker
from briefgen.link.passages import EVERYTHING, Linking, Progress
from briefgen.link.references import Rewritten
from briefgen.model.article import Anchor, Article, Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.model.resolution import Story
from briefgen.model.span import NOWHERE, Span

_HEADING = Linking(names=False)


@dataclass(frozen=True, slots=True)
class _Places:
    """Leads from an offset in a block's text to the article's file, without walking over all its lines."""

    block: Block
    article: Article

    def __call__(self, offset: int, length: int) -> Span:
        index = bisect_right(self.block.anchors, offset, key=lambda anchor: anchor.offset) - 1
        if index < 0:
            return NOWHERE
        anchor = self.block.anchors[index]
        return Span(self.article.path, anchor.line, anchor.column + offset - anchor.offset, length)


def link_blocks(
    blocks: Iterable[Block], story: Story, progress: Progress, linker: Linker, *, name: str
) -> tuple[Block, ...]:
    """Return blocks with their references printed (in Markdown articles alone) and their names as links.

    A heading begins a section; headings, the head of a table and code hold no names. `name` is what mentions call
    these blocks.
    """
    progress.begin_section()
    linked = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            progress.begin_section()
        where = Where(story.stem, name, _Places(block, story.article), story.record.lang)
        linked.append(_link_block(block, progress, linker, where, referring=is_markdown(story.article)))
    return tuple(linked)


def _link_block(block: Block, progress: Progress, linker: Linker, where: Where, *, referring: bool) -> Block:
    if block.kind in {BlockKind.CODE, BlockKind.RULE}:
        return block

    def link(passage: Passage, *, head: bool) -> tuple[Passage, Rewritten]:
        # Brackets in a text that was received as it is are its own words.
        rewritten = linker.refer(passage, where) if referring else Rewritten(passage)
        return linker.link(rewritten, progress, where, linking=_HEADING if head else EVERYTHING), rewritten

    if block.kind is not BlockKind.TABLE:
        passage, rewritten = link(block.passage, head=block.kind is BlockKind.HEADING)
        if passage is block.passage:
            return block
        return replace(block, passage=passage, anchors=tuple(_anchors(block, rewritten, where)))
    rows = tuple(tuple(link(cell, head=not index)[0] for cell in row) for index, row in enumerate(block.rows))
    return replace(block, rows=rows)


def _anchors(block: Block, rewritten: Rewritten, where: Where) -> Iterator[Anchor]:
    """Yield the anchors of a block whose references are printed: what follows a reference starts afresh."""
    if not rewritten.pieces:
        yield from block.anchors
        return
    afresh = {}
    for anchor in block.anchors:
        afresh[rewritten.printed(anchor.offset)] = anchor.offset
    for piece in rewritten.pieces:
        afresh[piece.end] = piece.reference.end
    for offset, typed in sorted(afresh.items()):
        place = where.place(typed, 0)
        if place != NOWHERE:
            yield Anchor(offset, place.line, place.column)
