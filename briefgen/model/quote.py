"""The words of an article that a record rests on, and where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.model.article import Block, BlockKind
from briefgen.model.fact import Evidence


class Part(StrEnum):
    """The two parts of an article; its own summary is no source for itself."""

    BODY = "body"
    TLDR = "tldr"


Cell = tuple[int, int] | tuple[()]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters `[start, end)` of the text of the block at `block` (from 0) in one part of an article.

    In a table they are those of one `cell`, its row and column from 0; elsewhere `cell` is empty. The text is that of
    the linked article (`Linked.articles`), or, for a TL;DR that the desk replaced, of the article as it was received.
    """

    part: Part
    block: int
    cell: Cell = field(default=(), kw_only=True)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """One `evidence` of a record, held against its article.

    `owner` is a claim as `fact-id#claim-key`, or an event's id. `places` are all places where the words stand, in the
    order of the text, the body first; `place` is the one that is meant, None where the words are not found or do not
    stand as often as `occurrence` says. `is_ambiguous` says that it is only the first of several. `written` holds the
    article's own characters at `place`; `is_exact` is false where quotation marks, dashes, blanks or composed letters
    are typed otherwise there.
    """

    owner: str
    evidence: Evidence
    places: tuple[Place, ...] = ()
    place: Place | None = None
    is_ambiguous: bool = False
    is_exact: bool = True
    written: str = ""


def texts_of(blocks: Iterable[Block]) -> Iterator[tuple[int, Cell, str]]:
    """Yield all texts that places count in: the number of the block, the cell of a table, and the text."""
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.TABLE:
            yield number, (), block.passage.text
        for row, cells in enumerate(block.rows):
            for column, cell in enumerate(cells):
                yield number, (row, column), cell.text
