"""A name and its neighbours in, a drawing of how they are tied as inline SVG out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.render.chart_labels import broken, width
from briefgen.render.chart_marks import PAPER, QUIET, at
from briefgen.render.escape import escape_attribute, escape_text

_WIDTH: Final = 640.0
_FONT: Final = 22.0
_BOLD_FONT: Final = _FONT * 1.08  # as wide as letters of this size that are not bold
_ROW: Final = 1.15  # from one line of text to the next, in ems
_LIFT: Final = 0.35  # from the middle of a line of text to its foot, in ems
_MOST_ROWS: Final = 3
_ROOM: Final = 200.0  # for the words of a neighbour, at either edge
_AIR: Final = 18.0  # between two neighbours
_GAP: Final = 10.0  # from words to a dot
_DOT: Final = 4.5
_MIDDLE_ROOMS: Final = (110.0, 137.0, 164.0, 188.0)  # for the name in the middle: the first that holds all its words
_LEAST_HEIGHT: Final = 120.0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One end of a tie: its name, how the middle is tied to it in words, whether that is over."""

    name: str
    relation: str
    is_over: bool = False

    @property
    def rows(self) -> tuple[str, ...]:
        """The name as it is broken into rows."""
        return broken(self.name, _BOLD_FONT, room=_ROOM, most=_MOST_ROWS)

    @property
    def words(self) -> tuple[str, ...]:
        """The relation as it is broken into rows."""
        return broken(self.relation, _FONT, room=_ROOM, most=_MOST_ROWS)

    @property
    def height(self) -> float:
        """How high its words are, with the air below."""
        return (len(self.rows) + len(self.words)) * _FONT * _ROW + _AIR


def network(name: str, neighbours: Sequence[Neighbour], *, title: str, description: str, network_id: str) -> str:
    """Return the drawing as one line of SVG: the name in the middle, its neighbours in their order on both sides.

    The first half stands on the left, the rest on the right, each below the one before; a dashed line is a tie that is
    over. The same neighbours give the same bytes; `network_id` keeps its ids apart from those of other drawings.
    """
    left, right = _halves(neighbours)
    height = max(_LEAST_HEIGHT, *(sum(one.height for one in side) for side in (left, right)))
    rows = _middle_rows(name)
    half = max((width(row, _BOLD_FONT) for row in rows), default=0.0) / 2 + _GAP
    places = [(one, y, -1) for one, y in _stacked(left, height)] + [(one, y, 1) for one, y in _stacked(right, height)]
    parts = (
        *(_line(y, side, half=half, middle=height / 2, is_over=one.is_over) for one, y, side in places),
        *(_neighbour(one, y, side) for one, y, side in places),
        _middle(rows, half=half, middle=height / 2),
    )
    own = escape_attribute(network_id)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bf-drawing" role="img" viewBox="0 0 {at(_WIDTH)} {at(height)}"'
        f' aria-labelledby="{own}-title {own}-description" fill="currentColor" font-size="22">'
        f'<title id="{own}-title">{escape_text(title)}</title>'
        f'<desc id="{own}-description">{escape_text(description)}</desc>{"".join(parts)}</svg>'
    )


def _middle_rows(name: str) -> tuple[str, ...]:
    """Return the name in rows that leave as much room as they can to the lines on both sides."""
    broken_ways = [broken(name, _BOLD_FONT, room=room, most=_MOST_ROWS + 1) for room in _MIDDLE_ROOMS]
    return next((rows for rows in broken_ways if not any(row.endswith("…") for row in rows)), broken_ways[-1])


def _halves(neighbours: Sequence[Neighbour]) -> tuple[Sequence[Neighbour], Sequence[Neighbour]]:
    """Return the neighbours in two parts, about as high as each other."""
    whole = sum(one.height for one in neighbours)
    differences = [abs(2 * sum(one.height for one in neighbours[:cut]) - whole) for cut in range(len(neighbours) + 1)]
    cut = differences.index(min(differences))
    return neighbours[:cut], neighbours[cut:]


def _stacked(side: Sequence[Neighbour], height: float) -> list[tuple[Neighbour, float]]:
    """Return the neighbours of one side with the height of their dots, about the middle of the drawing."""
    top = (height - sum(one.height for one in side)) / 2
    found = []
    for one in side:
        found.append((one, top + one.height / 2))
        top += one.height
    return found


def _line(y: float, side: int, *, half: float, middle: float, is_over: bool) -> str:
    """Return the line from the name in the middle to a dot."""
    start, end = _WIDTH / 2 + side * half, _WIDTH / 2 + side * (_WIDTH / 2 - _ROOM - _GAP)
    bend = start + (end - start) * 0.5
    dashes = ' stroke-dasharray="5 5"' if is_over else ""
    return (
        f'<path d="M{at(start)} {at(middle)}C{at(bend)} {at(middle)} {at(bend)} {at(y)} {at(end)} {at(y)}" fill="none"'
        f' stroke="currentColor" stroke-opacity=".5" stroke-width="1.5"{dashes}/>'
    )


def _neighbour(one: Neighbour, y: float, side: int) -> str:
    edge = _WIDTH / 2 + side * (_WIDTH / 2 - _ROOM)
    rows = (*one.rows, *one.words)
    look = ' text-anchor="end"' if side < 0 else ""
    spans = "".join(
        f'<text x="{at(edge)}" y="{at(y)}" dy="{(place - (len(rows) - 1) / 2) * _ROW + _LIFT:.2f}em"{look}'
        + (' font-weight="700">' if place < len(one.rows) else f' class="{QUIET}">')
        + f"{escape_text(row)}</text>"
        for place, row in enumerate(rows)
    )
    return f'<circle cx="{at(edge - side * _GAP)}" cy="{at(y)}" r="{_DOT:g}"/>{spans}'


def _middle(rows: Sequence[str], *, half: float, middle: float) -> str:
    """Return the name in the middle, in a frame."""
    high = len(rows) * _FONT * _ROW + _GAP
    frame = (
        f'<rect x="{at(_WIDTH / 2 - half)}" y="{at(middle - high / 2)}" width="{at(2 * half)}" height="{at(high)}"'
        f' rx="8" stroke="currentColor" stroke-width="2"{PAPER}/>'
    )
    return frame + "".join(
        f'<text x="{at(_WIDTH / 2)}" y="{at(middle)}" dy="{(place - (len(rows) - 1) / 2) * _ROW + _LIFT:.2f}em"'
        f' text-anchor="middle" font-weight="700">{escape_text(row)}</text>'
        for place, row in enumerate(rows)
    )
