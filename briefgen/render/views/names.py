"""Ids of entities in, a list of who is who out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.render.pen import Pen


@dataclass(frozen=True, slots=True)
class Name:
    """Someone or something that a text mentions, with one sentence about it."""

    link: str
    summary: str


def names(pen: Pen, identifiers: Iterable[str]) -> tuple[Name, ...]:
    """Return the names in the order given."""
    return tuple(Name(pen.link(one), pen.text(one, "summary")) for one in identifiers)
