"""Lines of a map in; the same cut to a rectangle, without points that no eye can tell, as the path of an SVG, out."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from briefgen.render.chart_labels import Box

_NEAR: Final = 1.1  # a point less than this beside the line between its neighbours goes

Place = tuple[float, float]
"""Units of the drawing, to the right and down."""


def cut_ring(ring: Sequence[Place], inside: Box) -> list[Place]:
    """Return what of a closed ring lies inside, after Sutherland and Hodgman; empty where nothing does."""
    found = list(ring)
    for axis, limit, above in (
        (0, inside.left, True),
        (0, inside.right, False),
        (1, inside.top, True),
        (1, inside.bottom, False),
    ):
        kept: list[Place] = []
        for before, point in zip([*found[-1:], *found[:-1]], found, strict=True):
            was_in, is_in = (before[axis] >= limit) == above, (point[axis] >= limit) == above
            if was_in != is_in:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append(_between(before, point, share))
            if is_in:
                kept.append(point)
        found = kept
    return found


def _between(one: Place, other: Place, share: float) -> Place:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def cut_line(line: Sequence[Place], inside: Box) -> list[list[Place]]:
    """Return the parts of a line that reach inside; their ends may lie beyond the edge."""
    parts: list[list[Place]] = []
    joined = False
    for before, point in pairwise(line):
        (left, right), (top, bottom) = (sorted(pair) for pair in zip(before, point, strict=True))
        touches = left <= inside.right and right >= inside.left and top <= inside.bottom and bottom >= inside.top
        if touches and joined:
            parts[-1].append(point)
        elif touches:
            parts.append([before, point])
        joined = touches
    return parts


def thinned(line: Sequence[Place]) -> list[Place]:
    """Return the line without points that change its course by less than is seen, after Douglas and Peucker."""
    kept = {0, len(line) - 1}
    open_ends = [(0, len(line) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        farthest, place = _NEAR, 0
        for number in range(first + 1, last):
            distance = _distance(line[number], line[first], line[last])
            if distance > farthest:
                farthest, place = distance, number
        if place:
            kept.add(place)
            open_ends += ((first, place), (place, last))
    return [line[number] for number in sorted(kept)]


def _distance(point: Place, start: Place, end: Place) -> float:
    """Return how far a point lies from the stretch between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length if length else 0.0
    nearest = _between(start, end, min(max(share, 0.0), 1.0))
    return float(((point[0] - nearest[0]) ** 2 + (point[1] - nearest[1]) ** 2) ** 0.5)


def path(lines: Iterable[Sequence[Place]], *, closed: bool) -> str:
    """Return lines as the `d` of an SVG path, in whole units; what shrinks to a point is left out."""
    parts = []
    for line in lines:
        places = [(round(x), round(y)) for x, y in line]
        steps = [
            f"{across}{down}" if down < 0 else f"{across} {down}"
            for (x, y), (u, v) in pairwise(places)
            if (across := u - x, down := v - y) != (0, 0)
        ]
        if len(steps) > (1 if closed else 0):
            joined = " ".join(steps).replace(" -", "-")
            parts.append(f"M{places[0][0]} {places[0][1]}l{joined}{'z' if closed else ''}")
    return "".join(parts)
