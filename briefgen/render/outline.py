"""The outlines of the world's land and borders, as the package carries them, in; those within a box out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

#: Made from Natural Earth; `outlines/SOURCES.md` says how.
_FILE: Final = Path(__file__).parent / "outlines" / "world.txt"
_PER_DEGREE: Final = 100
_TURN: Final = 360.0
_STRETCH: Final = 32  # points
# Five bits a character, the lowest first; one more says that another follows, and 63 makes them printable.
_BITS, _MORE, _PRINTABLE = 5, 0x20, 63

Point = tuple[float, float]
"""Degrees of longitude and latitude."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box of degrees; `west` and `east` may lie beyond 180 degrees, so that it can cross the date line."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Frame") -> bool:
        """Say whether the two share ground."""
        return (
            self.west < other.east and other.west < self.east and self.south < other.north and other.south < self.north
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """A line on the map: `land` is a closed ring, `border` and `contested` lie between countries."""

    kind: str
    points: tuple[Point, ...]


def outlines(frame: Frame) -> Iterator[Outline]:
    """Yield the outlines that may have a part in the frame, shifted by whole turns of the globe to where it is.

    Within the frame they are whole; stretches beyond one of its edges are cut short, for a continent has many points.
    """
    frames = [
        (turn, Frame(frame.west - turn, frame.south, frame.east - turn, frame.north)) for turn in (-_TURN, 0.0, _TURN)
    ]
    for place, (kind, box) in enumerate(_boxes()):
        if box.north < frame.south or box.south > frame.north:
            continue
        for turn, here in frames:
            if here.meets(box):
                points = _within(place, here)
                yield Outline(kind, tuple((x + turn, y) for x, y in points) if turn else points)


def _within(place: int, frame: Frame) -> tuple[Point, ...]:
    """Return the points of an outline; of those that lie beyond one and the same edge in a row, the outer two."""
    found: list[Point] = []
    for box, points in _stretches(place):
        is_beyond = box.east < frame.west or box.west > frame.east or box.north < frame.south or box.south > frame.north
        found += (points[0], points[-1]) if is_beyond else points
    return tuple(found)


def encoded(points: Iterable[Point]) -> str:
    """Return points as text in the encoded polyline format, in hundredths of a degree, longitude first."""
    letters: list[str] = []
    last = (0, 0)
    for point in points:
        now = (round(point[0] * _PER_DEGREE), round(point[1] * _PER_DEGREE))
        for new, old in zip(now, last, strict=True):
            number = (new - old) << 1 if new >= old else ~((new - old) << 1)
            while number >= _MORE:
                letters.append(chr((number % _MORE | _MORE) + _PRINTABLE))
                number >>= _BITS
            letters.append(chr(number + _PRINTABLE))
        last = now
    return "".join(letters)


def decoded(text: str) -> tuple[Point, ...]:
    """Return the points of a text in the encoded polyline format, as `encoded` writes it."""
    numbers: list[int] = []
    number = shift = 0
    for letter in text:
        part = ord(letter) - _PRINTABLE
        number |= part % _MORE << shift
        shift += _BITS
        if part < _MORE:
            numbers.append(~(number >> 1) if number & 1 else number >> 1)
            number = shift = 0
    x = y = 0
    points = []
    for across, up in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + up
        points.append((x / _PER_DEGREE, y / _PER_DEGREE))
    return tuple(points)


@cache
def _lines() -> tuple[str, ...]:
    return tuple(_FILE.read_text(encoding="ascii").splitlines())


@cache
def _boxes() -> tuple[tuple[str, Frame], ...]:
    found = []
    for line in _lines():
        kind, west, south, east, north, _ = line.split(" ")
        found.append((kind, Frame(float(west), float(south), float(east), float(north))))
    return tuple(found)


@cache
def _stretches(place: int) -> tuple[tuple[Frame, tuple[Point, ...]], ...]:
    """Return an outline in stretches of a few points, each with its box."""
    points = decoded(_lines()[place].rpartition(" ")[2])
    found = []
    for start in range(0, len(points), _STRETCH):
        stretch = points[start : start + _STRETCH]
        across, up = [x for x, _ in stretch], [y for _, y in stretch]
        found.append((Frame(min(across), min(up), max(across), max(up)), stretch))
    return tuple(found)
