"""The marks of a passage, and what stands in it without being of its words, in; all in the order of printing out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Wrap(NamedTuple):
    """What goes around the words `[start, end)`; without words, `opening` alone stands there."""

    start: int
    end: int
    opening: str
    closing: str
    is_link: bool = False
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown of the desk's own that stands before the character at `offset`; `is_words` where it is to be read."""

    offset: int
    markdown: str
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class Annotations:
    """`notes` in the order in which they are to stand; `stale` are stretches of words that no longer hold."""

    notes: tuple[Note, ...] = ()
    stale: tuple[tuple[int, int], ...] = ()


UNANNOTATED = Annotations()


def annotated(wraps: Iterable[Wrap], annotations: Annotations) -> tuple[Wrap, ...]:
    """Return the wraps with the annotations among them, outer before inner; nothing crosses.

    A note that would fall inside a link or code stands behind it, and behind what ends where it is. A stale stretch is
    parted wherever anything else begins or ends.
    """
    around = tuple(wraps)
    shut = [wrap for wrap in around if wrap.is_link or wrap.is_code]
    notes = [
        Wrap(place, place, one.markdown, "") for one in annotations.notes for place in (_behind(shut, one.offset),)
    ]
    edges = sorted({edge for wrap in (*around, *notes) for edge in (wrap.start, wrap.end)})
    pieces = [
        Wrap(start, end, '<span class="bf-stale">', "</span>")
        for first, last in _joined(annotations.stale)
        for start, end in _parted(first, last, edges)
    ]
    # Sorting is stable: a piece stands inside a mark of the same words, and notes keep their order.
    return tuple(sorted((*around, *pieces, *notes), key=lambda wrap: (wrap.start, wrap.start < wrap.end, -wrap.end)))


def _behind(shut: Sequence[Wrap], offset: int) -> int:
    return max((wrap.end for wrap in shut if wrap.start < offset < wrap.end), default=offset)


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches as few that stand apart."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _parted(first: int, last: int, edges: Sequence[int]) -> list[tuple[int, int]]:
    cuts = [first, *(edge for edge in edges if first < edge < last), last]
    return list(pairwise(cuts))
