"""All entities in, the A-Z page ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.render.alphabet import letter, place
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen
from briefgen.render.views.entity import other_names
from briefgen.render.views.head import Head, counted, head
from briefgen.render.views.mentions import mentioning

#: Of a name without a page of its own, so many pages that mention it are named.
MENTIONED = 3


@dataclass(frozen=True, slots=True)
class NameItem:
    """A name: a link where it has a page of its own, else plain with an `anchor` and where it is mentioned."""

    name: str
    anchor: str
    type: str
    aliases: str
    summary: str
    mentioned: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The names under one letter."""

    title: str
    names: tuple[NameItem, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    """All names by the alphabet."""

    head: Head
    title: str
    intro: str
    letters: tuple[Letter, ...]


def names_view(edition: Edition) -> NamesView:
    """Return the A-Z page."""
    pen = Pen(edition, "entities/index.md")
    ordered = sorted(edition.desk.entities, key=lambda one: (place(edition.desk.entities[one].name), one))
    letters = groupby(ordered, key=lambda one: letter(edition.desk.entities[one].name))
    intro = f"{counted(len(ordered), 'name')} of people, organizations, places and other things."
    return NamesView(
        head=head("Names A–Z", intro),
        title="Names A–Z",
        intro=intro,
        letters=tuple(Letter(title, tuple(_item(pen, one) for one in group)) for title, group in letters),
    )


def _item(pen: Pen, identifier: str) -> NameItem:
    edition = pen.edition
    entity = edition.desk.entities[identifier]
    own = identifier in edition.with_page
    return NameItem(
        name=pen.link(identifier) if own else escape_text(entity.name),
        anchor="" if own else identifier,
        type=str(entity.type),
        aliases="" if own else other_names(entity),
        summary=pen.text(identifier, "summary"),
        mentioned="" if own else _mentioned(pen, list(mentioning(edition, identifier))),
    )


def _mentioned(pen: Pen, owners: Sequence[str]) -> str:
    stories = pen.edition.resolution.stories
    links = [pen.story_link(stories[one]) if one in stories else pen.link(one) for one in owners[:MENTIONED]]
    return ", ".join(links)
