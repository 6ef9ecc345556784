"""Text with stand-off marks: the words a reader sees, and what is true of stretches of them."""

from dataclasses import dataclass
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
