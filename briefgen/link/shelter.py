"""A passage in; the stretches in which no name may become a link: marks that lead somewhere, code, addresses, out."""

import re
from collections.abc import Iterable, Iterator

from briefgen.model.passage import Mark, MarkKind

#: Inside these marks nothing is linked: a link holds no link, and code is quoted as it is.
CLOSED = frozenset((MarkKind.LINK, MarkKind.CODE, MarkKind.REFERENCE, MarkKind.FIGURE))
# Possessive repeats and a look-behind at every start: no character is tried more than a few times.
_ADDRESS = re.compile(
    r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*+://[^\s<>\"“”«»（）「」、。]*+"
    r"|(?<![\w.])www\.[^\s<>\"“”«»（）「」、。]*+"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)*+"
    r"|(?<!\w)@\w++"
    r"|(?<![\w.@-])(?:[\w-]++\.)++[a-z]{2,}+/[^\s<>\"“”«»（）「」、。]*+",
    re.IGNORECASE,
)
_SIGNS = ("/", "@", "www.", "WWW.")


def addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Return where web and mail addresses and `@handles` stand in running text."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    return tuple(match.span() for match in _ADDRESS.finditer(text))


def outside(stretches: Iterable[tuple[int, int]], shelters: Iterable[tuple[int, int]]) -> Iterator[bool]:
    """Tell for each stretch whether it overlaps no shelter; both are in order and free of overlaps."""
    waiting = iter(shelters)
    shelter = next(waiting, None)
    for start, end in stretches:
        while shelter is not None and shelter[1] <= start:
            shelter = next(waiting, None)
        yield shelter is None or shelter[0] >= end


def nestable(stretches: Iterable[tuple[int, int]], marks: tuple[Mark, ...]) -> Iterator[bool]:
    """Tell for each stretch whether a link there touches no closed mark and crosses no mark at all.

    Stretches are in order and free of overlaps; marks are in order and well nested.
    """
    around: list[Mark] = []
    coming = 0
    for start, end in stretches:
        while coming < len(marks) and marks[coming].start <= start:
            around.append(marks[coming])
            coming += 1
        around = [mark for mark in around if mark.end > start]
        inside = coming
        free = all(_holds(mark, start, end) for mark in around)
        while inside < len(marks) and marks[inside].start < end:
            free = free and _holds(marks[inside], start, end)
            inside += 1
        yield free


def _holds(mark: Mark, start: int, end: int) -> bool:
    """Return whether mark and stretch nest, whichever is the outer one, and the mark is an open one."""
    if mark.kind in CLOSED:
        return False
    return (mark.start <= start and end <= mark.end) or (start <= mark.start and mark.end <= end)
