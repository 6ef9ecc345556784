"""A world atlas in TopoJSON in; the outlines of land and the borders that locator maps are drawn from, out.

`python -m benchmarks.outlines ATLAS briefgen/render/outlines/world.txt` makes the file anew. ATLAS is the folder of the
npm package `world-atlas` with `land-50m.json` and `countries-50m.json`, made from Natural Earth.

Each line of the file is `KIND WEST SOUTH EAST NORTH POINTS`: `land` is a closed ring, `border` and `contested` are
lines, the box is in whole degrees, and the points are hundredths of a degree of longitude and latitude, each less the
one before, in the characters of the encoded polyline format.
"""

import heapq
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import ceil, cos, floor, radians
from pathlib import Path
from typing import TypeAlias, TypedDict

from briefgen.render.outline import encoded

#: A point goes where the triangle with its neighbours is smaller than this, an island where it is, in square degrees.
DETAIL, ISLAND = 0.0045, 0.004
#: Pairs of countries whose border, as Natural Earth has it, one of the two does not accept.
CONTESTED = {
    frozenset(pair.split("/"))
    for pair in (
        "Kosovo/Serbia",
        "Somalia/Somaliland",
        "Cyprus/N. Cyprus",
        "Morocco/W. Sahara",
        "Israel/Palestine",
        "Israel/Syria",
        "India/Pakistan",
        "China/India",
        "China/Siachen Glacier",
        "India/Siachen Glacier",
        "Pakistan/Siachen Glacier",
        "Egypt/Sudan",
    )
}
#: Of the border between these two, what lies south of this parallel cuts off Crimea.
PENINSULA, PARALLEL = frozenset({"Russia", "Ukraine"}), 46.3
TURN = 360.0

Point = tuple[float, float]
Arcs: TypeAlias = "list[int | Arcs]"


class Geometry(TypedDict):
    """A shape of the atlas: numbers of arcs, in lists in lists; `~number` is an arc from its end to its beginning."""

    arcs: Arcs
    properties: dict[str, str]


class Collection(TypedDict):
    """The shapes of one kind."""

    geometries: list[Geometry]


class Transform(TypedDict):
    """How whole numbers become degrees."""

    scale: tuple[float, float]
    translate: tuple[float, float]


class Topology(TypedDict):
    """A file of the atlas; of an arc each point is less the one before."""

    objects: dict[str, Collection]
    arcs: list[list[tuple[int, int]]]
    transform: Transform


def main(atlas: Path, target: Path) -> None:
    """Write the file of outlines."""
    land = json.loads((atlas / "land-50m.json").read_text(encoding="utf-8"))
    countries = json.loads((atlas / "countries-50m.json").read_text(encoding="utf-8"))
    lines = [("land", thinned(ring)) for ring in _rings(land) if abs(_area(ring)) >= ISLAND]
    lines += [(kind, thinned(line)) for kind, line in _borders(countries)]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(_line(kind, points) for kind, points in lines), encoding="ascii")


def _line(kind: str, points: list[Point]) -> str:
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    box = floor(min(longitudes)), floor(min(latitudes)), ceil(max(longitudes)), ceil(max(latitudes))
    return " ".join([kind, *map(str, box), encoded(points)]) + "\n"


def _rings(topology: Topology) -> Iterator[list[Point]]:
    arcs = _arcs(topology)
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in _lists(geometry["arcs"]):
            for ring in _lists(polygon):
                points: list[Point] = []
                for number in _numbers(ring, turned=True):
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    points += arc[1:] if points else arc
                yield _unrolled(points)


def _unrolled(ring: list[Point]) -> list[Point]:
    """Return the ring without leaps at the date line; one that goes round the globe is closed along its pole."""
    turn = 0.0
    points = ring[:1]
    for (before, _), (x, y) in pairwise(ring):
        turn += TURN if x - before < -TURN / 2 else -TURN if x - before > TURN / 2 else 0.0
        points.append((x + turn, y))
    if turn:
        points += ((points[-1][0], -90.0), (points[0][0], -90.0), points[0])
    return points


def _borders(topology: Topology) -> Iterator[tuple[str, list[Point]]]:
    """Yield the lines that two countries share, and whether they are contested."""
    owners: defaultdict[int, set[str]] = defaultdict(set)
    for country in topology["objects"]["countries"]["geometries"]:
        for number in _numbers(country["arcs"]):
            owners[number].add(country["properties"]["name"])
    for number, arc in enumerate(_arcs(topology)):
        if len(owners[number]) > 1:
            pair = frozenset(owners[number])
            is_contested = pair in CONTESTED or (pair == PENINSULA and max(y for _, y in arc) < PARALLEL)
            yield "contested" if is_contested else "border", arc


def _numbers(arcs: Arcs, *, turned: bool = False) -> Iterator[int]:
    """Yield the numbers of arcs; those of arcs that run the other way as they are only where that is asked for."""
    for one in arcs:
        if isinstance(one, list):
            yield from _numbers(one, turned=turned)
        else:
            yield one if one >= 0 or turned else ~one


def _lists(arcs: Arcs) -> Iterator[Arcs]:
    return (one for one in arcs if isinstance(one, list))


def _arcs(topology: Topology) -> list[list[Point]]:
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for across, up in arc:
            x, y = x + across, y + up
            points.append((x * wide + west, y * high + south))
        found.append(points)
    return found


def thinned(points: list[Point]) -> list[Point]:
    """Return the line without the points that matter least, after Visvalingam and Whyatt; both ends stay."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    kept = [True] * len(points)
    sizes = [0.0, *(_triangle(points, i - 1, i, i + 1) for i in range(1, len(points) - 1)), 0.0]
    heap = [(sizes[i], i) for i in range(1, len(points) - 1)]
    heapq.heapify(heap)
    left = len(points)
    while heap and left > 4:
        size, i = heapq.heappop(heap)
        if size >= DETAIL:
            break
        if not kept[i] or size != sizes[i]:
            continue
        kept[i], left = False, left - 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(points) - 1:
                sizes[j] = max(size, _triangle(points, before[j], j, after[j]))
                heapq.heappush(heap, (sizes[j], j))
    return [point for point, stays in zip(points, kept, strict=True) if stays]


def _triangle(points: list[Point], i: int, j: int, k: int) -> float:
    return abs(_area([points[i], points[j], points[k], points[i]]))


def _area(ring: list[Point]) -> float:
    """Return the area of a closed ring in square degrees of the equator."""
    twice = sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))
    return twice / 2 * cos(radians(sum(y for _, y in ring) / len(ring)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
