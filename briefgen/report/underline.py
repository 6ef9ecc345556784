"""A line of a file and a stretch of it in; what to print of it, and the carets under it, out."""

from briefgen.report.visible import cells, shown

_TAB = 4
_WIDTH = 100  # an article's paragraph is one long line; only what is near the stretch is shown
_BEFORE = 40
_CUT = "…"


def underline(line: str, *, column: int, length: int) -> tuple[str, str]:
    """Return the printable line, and carets that stand under `length` characters from `column` (from 1).

    Tabs become blanks up to the next fourth cell. A long line is cut around the stretch. What lies behind the end of
    the line gets one caret behind it.
    """
    pieces = _pieces(line.rstrip("\r\n"))
    start = min(max(column - 1, 0), len(pieces))
    end = min(start + length, len(pieces))
    first, last = _cut(pieces, start)
    before = (_CUT if first else "") + "".join(pieces[first:start])
    middle = "".join(pieces[start : min(end, last)])
    after = "".join(pieces[min(end, last) : last]) + (_CUT if last < len(pieces) else "")
    return before + middle + after, " " * cells(before) + "^" * max(cells(middle), 1)


def _pieces(line: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    for character in line:
        piece = " " * (_TAB - at % _TAB) if character == "\t" else shown(character)
        pieces.append(piece)
        at += cells(piece)
    return pieces


def _cut(pieces: list[str], start: int) -> tuple[int, int]:
    """Return the stretch of pieces to print: all where they fit, else the place with some words before it."""
    widths = [cells(piece) for piece in pieces]
    if sum(widths) <= _WIDTH:
        return 0, len(pieces)
    first, room = start, _BEFORE
    while first and widths[first - 1] <= room:
        first -= 1
        room -= widths[first]
    last, room = first, _WIDTH
    while last < len(pieces) and widths[last] <= room:
        room -= widths[last]
        last += 1
    return first, last
