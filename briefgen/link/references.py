"""A passage with `[[…]]` in; the passage as a reader sees it, and the way back to what was typed, out."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import compress

from briefgen.link.shelter import outside
from briefgen.link.targets import Printed, Targets
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.problem import Level, Problem
from briefgen.model.reference import Reference, references

_OPEN = "[["


@dataclass(frozen=True, slots=True)
class Piece:
    """A reference at `[start, end)` of the printed text, and what it was printed from."""

    start: int
    end: int
    reference: Reference
    printed: Printed


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A passage with its references printed; `broken` are the offsets, as typed, of brackets that are no reference."""

    passage: Passage
    pieces: tuple[Piece, ...] = ()
    broken: tuple[int, ...] = ()

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a printed stretch was typed; what touches a reference reaches to its brackets."""
        if not self.pieces:
            return start, end
        first, last = self._piece_at(start), self._piece_at(end - 1)
        typed_start = start if first is None else first.reference.end + start - first.end
        typed_end = end if last is None else last.reference.end + end - last.end
        if first is not None and start < first.end:
            typed_start = first.reference.start
        if last is not None and end <= last.end:
            typed_end = last.reference.end
        return typed_start, typed_end

    def _piece_at(self, offset: int) -> Piece | None:
        """Return the last piece that starts at or before a printed character."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        return self.pieces[index] if index >= 0 else None

    def printed(self, offset: int) -> int:
        """Return where a character as typed stands in print; one inside a reference moves to its end."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.reference.start) - 1
        if index < 0:
            return offset
        piece = self.pieces[index]
        if offset == piece.reference.start:
            return piece.start
        return piece.end if offset < piece.reference.end else piece.end + offset - piece.reference.end


def rewrite(passage: Passage, targets: Targets) -> Rewritten:
    """Return the passage with every reference outside code printed and marked.

    A passage without brackets comes back as it is. Inside a link the words are printed without a mark.
    """
    text = passage.text
    if _OPEN not in text:
        return Rewritten(passage)
    code = _stretches(passage.marks, MarkKind.CODE)
    typed = [each for each in references(text) if each.target]
    found = list(compress(typed, outside(((each.start, each.end) for each in typed), code)))
    pieces, parts, position, length = [], [], 0, 0
    for reference in found:
        printed = targets.printed(reference)
        start = length + reference.start - position
        parts += [text[position : reference.start], printed.text]
        position, length = reference.end, start + len(printed.text)
        pieces.append(Piece(start, length, reference, printed))
    shown = "".join((*parts, text[position:]))
    taken = [*((each.start, each.end) for each in found), *code]
    rewritten = Rewritten(Passage(shown), tuple(pieces), tuple(broken_references(text, taken)))
    return Rewritten(Passage(shown, _marks(passage.marks, rewritten)), rewritten.pieces, rewritten.broken)


def broken_references(text: str, taken: list[tuple[int, int]]) -> Iterator[int]:
    """Yield the offsets of `[[` that open no reference and stand in no taken stretch."""
    taken = sorted(taken)
    position = text.find(_OPEN)
    while position >= 0:
        index = bisect_right(taken, (position + 1, len(text))) - 1
        if index >= 0 and position < taken[index][1]:
            position = text.find(_OPEN, max(taken[index][1], position + 1))
            continue
        yield position
        # A run of brackets is one slip of the hand.
        while text.startswith("[", position):
            position += 1
        position = text.find(_OPEN, position)


def broken_reference(text: str, offset: int) -> Problem:
    """Return the finding about brackets that are no reference."""
    shown = text[offset : offset + 24].partition("\n")[0]
    return Problem(
        rule="broken-reference",
        level=Level.WARNING,
        message=f"`{shown}` is no reference and is printed as it stands",
        help="write [[id]], [[id|words]], [[fact:id]] or [[fact:id@2024-10-23]] on one line",
    )


def _stretches(marks: tuple[Mark, ...], kind: MarkKind) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in marks if mark.kind is kind]


def _marks(marks: tuple[Mark, ...], rewritten: Rewritten) -> tuple[Mark, ...]:
    """Return the old marks where they now stand and a mark for each reference that leads somewhere.

    No mark crosses a reference: an end inside its brackets has moved to its end.
    """
    moved = [replace(mark, start=rewritten.printed(mark.start), end=rewritten.printed(mark.end)) for mark in marks]
    kept = tuple(mark for mark in moved if mark.start < mark.end)
    leading = [
        Mark(piece.start, piece.end, piece.printed.kind, piece.printed.target)
        for piece in rewritten.pieces
        if piece.printed.target
    ]
    free = outside(((mark.start, mark.end) for mark in leading), _stretches(kept, MarkKind.LINK))
    return tuple(sorted((*kept, *compress(leading, free)), key=lambda mark: (mark.start, -mark.end)))
