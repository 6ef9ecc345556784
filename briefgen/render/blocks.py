"""The blocks of an article in, Markdown that shows their words and nothing else out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefgen.model.article import Block, BlockKind
from briefgen.model.page import Address
from briefgen.model.passage import Passage
from briefgen.model.quote import Cell
from briefgen.render.annotations import UNANNOTATED, Annotations
from briefgen.render.escape import escape_block_code
from briefgen.render.passage import render_passage

#: A block by its place (from 0), or a cell of a table in it.
Spot = tuple[int, Cell]
_LISTS = {BlockKind.BULLET: "-", BlockKind.NUMBER: "1."}
_LOWEST_HEADING = 6
#: Python-Markdown would join two lists that follow each other, bullets and numbers alike.
_BETWEEN_LISTS = "<!-- -->"


def render_blocks(
    blocks: Sequence[Block],
    *,
    page: str,
    addresses: Mapping[str, Address],
    anchors: Mapping[int, str] | None = None,
    annotations: Mapping[Spot, Annotations] | None = None,
    deeper: int = 0,
) -> str:
    """Return the blocks as Markdown for the page at that path, without a line end at the end.

    `anchors` gives the paragraphs at these places (from 0) an id, `annotations` what stands among the words of a block
    or of a cell of a table; what belongs into a block of code follows it. Headings go `deeper` levels down.
    """
    write = _Writer(page, addresses, anchors or {}, annotations or {}, deeper)
    return "\n\n".join(write.parts(blocks))


class _Writer:
    """What all blocks of one text share."""

    def __init__(
        self,
        page: str,
        addresses: Mapping[str, Address],
        anchors: Mapping[int, str],
        annotations: Mapping[Spot, Annotations],
        deeper: int,
    ) -> None:
        self._page = page
        self._addresses = addresses
        self._anchors = anchors
        self._annotations = annotations
        self._deeper = deeper

    def parts(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield what stands between blank lines."""
        after_list = False
        for family, group in groupby(enumerate(blocks), key=lambda pair: _family(pair[1])):
            members = list(group)
            if family == "list":
                for run in _runs(members):
                    if after_list:
                        yield _BETWEEN_LISTS
                    yield self._list(run)
                    after_list = True
                continue
            after_list = False
            if family == "quote":
                yield "\n>\n".join(f"> {self._line(block.passage, place)}" for place, block in members)
            else:
                yield from (part for place, block in members if (part := self._single(place, block)))

    def _line(self, passage: Passage, place: int, cell: Cell = ()) -> str:
        annotations = self._annotations.get((place, cell), UNANNOTATED)
        return render_passage(passage, page=self._page, addresses=self._addresses, annotations=annotations).strip()

    def _single(self, place: int, block: Block) -> str:
        if block.kind is BlockKind.RULE:
            return "---"
        if block.kind is BlockKind.CODE:
            notes = "".join(one.markdown for one in self._annotations.get((place, ()), UNANNOTATED).notes)
            code = escape_block_code(block.passage.text)
            return f"{code}\n\n{notes}" if notes else code
        if block.kind is BlockKind.TABLE:
            return self._table(place, block)
        line = self._line(block.passage, place)
        if block.kind is BlockKind.HEADING and line:
            return f"{'#' * min(block.level + self._deeper, _LOWEST_HEADING)} {line}"
        anchor = self._anchors.get(place, "")
        return f"{line}\n{{: #{anchor} }}" if anchor and line else line

    def _list(self, run: Sequence[tuple[int, Block]]) -> str:
        lines, depth = [], 0
        for place, block in run:
            depth = min(max(block.level, 1), depth + 1)
            lines.append(f"{'    ' * (depth - 1)}{_LISTS[block.kind]} {self._line(block.passage, place)}")
        return "\n".join(lines)

    def _table(self, place: int, block: Block) -> str:
        width = max((len(row) for row in block.rows), default=0)
        if not width:
            return ""
        rows = [
            [self._line(cell, place, (line, column)) for column, cell in enumerate(row)] + [""] * (width - len(row))
            for line, row in enumerate(block.rows)
        ]
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        lines.insert(1, f"|{' --- |' * width}")
        return "\n".join(lines)


def _family(block: Block) -> str:
    return "list" if block.kind in _LISTS else str(block.kind)


def _runs(blocks: Sequence[tuple[int, Block]]) -> Iterator[list[tuple[int, Block]]]:
    """Part a list where its outermost items change between bullets and numbers."""
    run: list[tuple[int, Block]] = []
    outer = None
    for place, block in blocks:
        if block.level <= 1 and outer is not None and block.kind is not outer:
            yield run
            run = []
        if block.level <= 1 or not run:
            outer = block.kind
        run.append((place, block))
    if run:
        yield run
