"""The words of a chart in; how wide they are, where they break, and places where none covers another out."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

#: Widths in ems, a little more than the fonts of the common systems and of Material take.
_NARROW, _MIDDLING, _BROAD, _FULL = 0.32, 0.58, 0.78, 1.0
_NARROW_LETTERS: Final = frozenset("iIjlft.,:;!'’| ()[]-")
_BROAD_LETTERS: Final = frozenset("mwMW@%—ABCDGHKNOQRUVXYZ&")


def _letter(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return _FULL
    if unicodedata.combining(character):
        return 0.0
    if character in _NARROW_LETTERS:
        return _NARROW
    return _BROAD if character in _BROAD_LETTERS else _MIDDLING


def width(text: str, size: float) -> float:
    """Return about how wide a text is at this font size, rather too much than too little."""
    return size * sum(map(_letter, text))


def broken(text: str, size: float, *, room: float, most: int) -> tuple[str, ...]:
    """Return the text as at most `most` lines no wider than `room`, broken at blanks, cut with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    if words:
        lines[-1] += "…"
    return tuple(_cut(line, size, room) for line in lines)


def _cut(line: str, size: float, room: float) -> str:
    if width(line, size) <= room:
        return line
    kept = line.removesuffix("…")
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def apart(wanted: Sequence[float], heights: Sequence[float], *, low: float, high: float) -> tuple[float, ...]:
    """Return the upper edges of labels, moved as little as it takes so that none overlaps another, in the order given.

    `wanted` are the edges they would like, in rising order; all lie from `low` to `high` where the heights fit between.
    """
    above = [sum(heights[:index]) for index in range(len(heights))]
    # Without their heights labels may touch, but not pass: pool those that would, each pool at its mean.
    pools: list[tuple[float, int]] = []
    for edge, offset in zip(wanted, above, strict=True):
        mean, count = edge - offset, 1
        while pools and pools[-1][0] > mean:
            before, others = pools.pop()
            mean, count = (mean * count + before * others) / (count + others), count + others
        pools.append((mean, count))
    lowest = max(low, high - sum(heights))
    places = [min(max(mean, low), lowest) for mean, count in pools for _ in range(count)]
    return tuple(place + offset for place, offset in zip(places, above, strict=True))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing; `top` is above `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Say whether the two share ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Say whether the other one lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


def free_places(wishes: Iterable[Sequence[Box]], taken: Iterable[Box], *, inside: Box) -> tuple[Box | None, ...]:
    """Return for each label the first place of its wishes that is free and inside, or None; earlier ones win."""
    ground = list(taken)
    places: list[Box | None] = []
    for wished in wishes:
        place = next((box for box in wished if inside.holds(box) and not any(map(box.covers, ground))), None)
        if place is not None:
            ground.append(place)
        places.append(place)
    return tuple(places)
