"""A place's coordinates in; how much of the world around it to show, and the land and borders of that, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians
from typing import Final

from briefgen.render.chart_labels import Box
from briefgen.render.map_paths import Place, cut_line, cut_ring, thinned
from briefgen.render.outline import Frame, Point, outlines

WIDTH: Final = 640.0
HEIGHT: Final = 400.0
_EDGE: Final = 8.0  # lines are cut this far outside, so that no cut is seen
#: From the middle to the upper edge, in degrees: the first that shows enough coasts and borders to know the place by.
_REACHES: Final = (5.0, 7.0, 10.0, 14.0, 20.0)
_ENOUGH: Final = 1600.0
_FARTHEST_NORTH: Final = 75.0  # beyond, a degree of longitude is drawn no narrower


@dataclass(frozen=True, slots=True)
class Pin:
    """A place by name, at degrees of latitude and longitude."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class View:
    """Where degrees lie on the drawing: `frame` fills it."""

    frame: Frame

    def at(self, point: Point) -> Place:
        across = (point[0] - self.frame.west) / (self.frame.east - self.frame.west)
        down = (self.frame.north - point[1]) / (self.frame.north - self.frame.south)
        return across * WIDTH, down * HEIGHT

    def pin(self, pin: Pin) -> Place:
        longitude = pin.longitude + next(
            (turn for turn in (-360, 360) if self.frame.west <= pin.longitude + turn <= self.frame.east), 0
        )
        return self.at((longitude, pin.latitude))


@dataclass(frozen=True, slots=True)
class Ground:
    """What of land and borders lies in a view, in units of the drawing."""

    rings: tuple[Sequence[Place], ...]
    lines: tuple[tuple[str, Sequence[Place]], ...]

    @property
    def is_enough(self) -> bool:
        """Say whether there is enough to know the place by."""
        drawn = [*self.rings, *(line for _, line in self.lines)]
        seen = (pair for line in drawn for pair in pairwise(line) if all(map(_is_inside, pair)))
        return sum(hypot(u - x, v - y) for (x, y), (u, v) in seen) >= _ENOUGH


def chosen_view(place: Pin) -> tuple[View, Ground]:
    """Return the closest view of those that show enough, and what lies in it; the widest where none does."""
    for reach in _REACHES:
        view = _view(place, reach)
        ground = _ground(view)
        if ground.is_enough:
            break
    return view, ground


def _view(place: Pin, reach: float) -> View:
    middle = min(max(place.latitude, reach - 90), 90 - reach)
    narrow = cos(radians(min(abs(middle), _FARTHEST_NORTH)))
    aside = reach * WIDTH / HEIGHT / narrow
    return View(Frame(place.longitude - aside, middle - reach, place.longitude + aside, middle + reach))


def _ground(view: View) -> Ground:
    inside = Box(-_EDGE, -_EDGE, WIDTH + _EDGE, HEIGHT + _EDGE)
    rings: list[Sequence[Place]] = []
    lines: list[tuple[str, Sequence[Place]]] = []
    for outline in outlines(view.frame):
        places = [view.at(point) for point in outline.points]
        if outline.kind == "land":
            cut = cut_ring(places, inside)
            rings += [thinned([*cut, cut[0]])] if cut else []
        else:
            lines += ((outline.kind, thinned(part)) for part in cut_line(places, inside))
    return Ground(tuple(rings), tuple(lines))


def _is_inside(at: Place) -> bool:
    return 0 <= at[0] <= WIDTH and 0 <= at[1] <= HEIGHT
