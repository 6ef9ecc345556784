"""Text with stand-off marks: the words a reader sees, and what is true of stretches of them."""

from dataclasses import dataclass, replace
from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark says of its stretch of text."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"  # target: an address outside the desk
    REFERENCE = "reference"  # target: an id, or `fact-id#claim-key`
    FIGURE = "figure"  # target: `fact-id#claim-key`; the text is the claim's value in words


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch `[start, end)` of a passage's text in characters; marks nest or stand apart, they never cross."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One line or paragraph: `text` is exactly what a reader sees, `marks` are sorted, outer before inner."""

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


EMPTY = Passage()

#: Marks that say something of each word; half of a name or of a figure is none, and half of a link misleads.
_OF_EACH_WORD = frozenset({MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.STRIKE, MarkKind.CODE})


def part(passage: Passage, start: int, end: int) -> Passage:
    """Return the characters `[start, end)` of a passage with the marks that still hold for them.

    Marks inside are kept, also where they begin or end with the part; of those that reach beyond it, emphasis, strike
    and code are shortened to it, links, references and figures are dropped.
    """
    inside = (mark for mark in passage.marks if mark.start < end and mark.end > start)
    whole = (mark for mark in inside if mark.kind in _OF_EACH_WORD or (start <= mark.start and mark.end <= end))
    moved = (replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start) for mark in whole)
    return Passage(passage.text[start:end], tuple(moved))
