"""Pointers from id to id in; where each of them ends, and the circles that never end, out."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Followed:
    """`ends` maps every id that points somewhere to the id where its way ends.

    A way into a circle ends at the first id of the circle that it meets; an id of a circle is its own end.
    `circles` lists each circle once, in pointing order, its smallest id first; circles are sorted.
    """

    ends: Mapping[str, str]
    circles: tuple[tuple[str, ...], ...] = ()


def follow(pointers: Mapping[str, str]) -> Followed:
    """Follow every pointer to its end; takes time linear in the number of pointers, whatever their order."""
    ends: dict[str, str] = {}
    circles: list[tuple[str, ...]] = []
    for start in pointers:
        place: dict[str, int] = {}
        here = start
        while here in pointers and here not in ends and here not in place:
            place[here] = len(place)
            here = pointers[here]
        path = list(place)
        if here in place:
            circle = path[place[here] :]
            path = path[: place[here]]
            ends.update((member, member) for member in circle)
            circles.append(_smallest_first(circle))
        end = ends.get(here, here)
        ends.update((member, end) for member in path)
    return Followed(ends, tuple(sorted(circles)))


def _smallest_first(circle: list[str]) -> tuple[str, ...]:
    start = circle.index(min(circle))
    return (*circle[start:], *circle[:start])


def circle_in_words(circle: tuple[str, ...]) -> str:
    """Return `a -> b -> a`, in code marks."""
    return " -> ".join(f"`{member}`" for member in (*circle, circle[0]))
