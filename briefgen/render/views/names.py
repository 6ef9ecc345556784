"""Ids of entities in, a list of who is who out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.entity import EntityType
from briefgen.model.passage import part
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen

#: Who acts stands before what is merely named: readers know what a country is.
ACTORS = frozenset(
    {
        EntityType.PERSON,
        EntityType.ORGANIZATION,
        EntityType.GOVERNMENT,
        EntityType.UNIT,
        EntityType.GROUP,
        EntityType.POSITION,
    }
)


@dataclass(frozen=True, slots=True)
class Name:
    """Someone or something that a text mentions: `told` is one sentence with the name, a link, in it."""

    told: str


def who_is_who(pen: Pen, identifiers: Sequence[str], most: int) -> tuple[tuple[Name, ...], str]:
    """Return at most so many names with a sentence each, who acts first, and links to all others in one line."""
    entities = pen.edition.desk.entities
    ordered = sorted(identifiers, key=lambda one: one not in entities or entities[one].type not in ACTORS)
    shown = [one for one in ordered if pen.edition.plain(one, "summary")][:most]
    rest = tuple(one for one in identifiers if one not in shown)
    return tuple(Name(_told(pen, one)) for one in shown), pen.links(rest)


def _told(pen: Pen, identifier: str) -> str:
    """Return the entity's sentence with its name as the link, or behind the name where the sentence lacks it.

    `The **[Pentagon](…)** is a ministry`, not `**[Pentagon](…)**: The Pentagon is a ministry`.
    """
    summary = pen.edition.linked.text(identifier, "summary")
    name = pen.edition.title(identifier)
    start = len("The ") if summary.text.startswith(f"The {name}") else 0
    end = start + len(name)
    is_whole = summary.text[start:end] == name and not summary.text[end : end + 1].isalnum()
    if not is_whole or any(mark.start < end for mark in summary.marks):
        return f"**{pen.link(identifier)}**: {pen.passage(summary)}"
    rest = part(summary, end, len(summary.text))
    return f"{escape_text(summary.text[:start])}**{pen.link(identifier)}**{pen.passage(rest)}"
