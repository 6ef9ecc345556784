"""All entities in, the A-Z page ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.render.alphabet import letter, place
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.paths import names_path
from briefgen.render.pen import Pen
from briefgen.render.uses import uses_of
from briefgen.render.views.entity import other_names
from briefgen.render.views.head import Head, head

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
    """Names by the alphabet; `pages` leads to the letters of a long list."""

    head: Head
    title: str
    intro: str
    letters: tuple[Letter, ...]
    pages: tuple[str, ...]


def names_view(edition: Edition) -> NamesView:
    """Return the A-Z page with all names."""
    pen = Pen(edition, "entities/index.md")
    letters = tuple(_letter(pen, title, group) for title, group in by_letter(edition))
    title = pen.words.say("Names A–Z")
    return NamesView(head(title, _intro(edition)), title, _intro(edition), letters, ())


def names_contents_view(edition: Edition) -> NamesView:
    """Return the page that leads to the letters of a long list of names."""
    pen = Pen(edition, "entities/index.md")
    links = tuple(
        f"[{title}]({pen.to(letter_path(edition, group))}), {pen.words.count(len(group), 'name')}"
        for title, group in by_letter(edition)
    )
    title = pen.words.say("Names A–Z")
    return NamesView(head(title, _intro(edition)), title, _intro(edition), (), links)


def names_letter_view(edition: Edition, title: str, group: Sequence[str]) -> NamesView:
    """Return one letter of a long list of names."""
    pen = Pen(edition, letter_path(edition, group))
    name = pen.words.say("Names: {letter}", letter=title)
    intro = f"{pen.words.count(len(group), 'name')}. [{pen.words.say('All letters')}]({pen.to('entities/index.md')})"
    return NamesView(head(name, _described(edition, len(group))), name, intro, (_letter(pen, "", group),), ())


def by_letter(edition: Edition) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ids of all entities by the letter that their names stand under."""
    entities = edition.desk.entities
    ordered = sorted(entities, key=lambda one: (place(entities[one].name), one))
    return tuple((title, tuple(group)) for title, group in groupby(ordered, key=lambda one: letter(entities[one].name)))


def letter_path(edition: Edition, group: Sequence[str]) -> str:
    """Return the path of the page of one letter of a long list."""
    return names_path(edition.desk.entities[group[0]], paged=True)


def _intro(edition: Edition) -> str:
    return _described(edition, len(edition.desk.entities))


def _described(edition: Edition, names: int) -> str:
    return edition.words.count(
        names,
        "{count} name of people, organizations, places and other things.",
        "{count} names of people, organizations, places and other things.",
    )


def _letter(pen: Pen, title: str, group: Sequence[str]) -> Letter:
    return Letter(title, tuple(_item(pen, one) for one in group))


def _item(pen: Pen, identifier: str) -> NameItem:
    edition = pen.edition
    entity = edition.desk.entities[identifier]
    own = identifier in edition.with_page
    return NameItem(
        name=pen.link(identifier) if own else escape_text(entity.name),
        anchor="" if own else identifier,
        type=pen.words.say(str(entity.type)),
        aliases="" if own else other_names(edition, entity),
        summary=pen.text(identifier, "summary"),
        mentioned="" if own else _mentioned(pen, list(uses_of(edition, identifier))),
    )


def _mentioned(pen: Pen, owners: Sequence[str]) -> str:
    stories = pen.edition.resolution.stories
    links = [pen.story_link(stories[one]) if one in stories else pen.link(one) for one in owners[:MENTIONED]]
    return ", ".join(links)
