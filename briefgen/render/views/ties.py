"""An entity's relations in, grouped by how they read on from its name, out."""

from dataclasses import dataclass

from briefgen.model.entity import Entity
from briefgen.model.resolution import Tie
from briefgen.render.dates import time_element
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen

#: How many entities one kind of relation names.
OTHERS = 40


@dataclass(frozen=True, slots=True)
class TieGroup:
    """All relations of one kind: `label` reads on from the entity's name, `others` names the far ends."""

    label: str
    others: str


def ties(pen: Pen, identifier: str) -> tuple[TieGroup, ...]:
    """Return the relations of an entity, except those that its infobox tells already."""
    entity = pen.edition.desk.entities[identifier]
    groups: dict[str, list[Tie]] = {}
    for tie in pen.edition.resolution.ties.get(identifier, ()):
        if not _told(entity, tie):
            groups.setdefault(tie.label, []).append(tie)
    return tuple(TieGroup(escape_text(label), _others(pen, found)) for label, found in groups.items())


def _told(entity: Entity, tie: Tie) -> bool:
    in_infobox = {"part-of": entity.part_of, "speaks-for": entity.speaks_for, "country": entity.country}
    return not tie.inverse and in_infobox.get(tie.type) == tie.other


def _others(pen: Pen, found: list[Tie]) -> str:
    shown = [_other(pen, tie) for tie in found[:OTHERS]]
    left = len(found) - len(shown)
    return f"{', '.join(shown)} and {left:,} more" if left else ", ".join(shown)


def _other(pen: Pen, tie: Tie) -> str:
    """Return the far end with the relation's dates and sources in brackets: `[Kim] (since 2011, KCNA)`."""
    relation = tie.relation
    parts = [
        f"since {time_element(relation.since)}" if relation.since else "",
        f"until {time_element(relation.until)}" if relation.until else "",
        *dict.fromkeys(pen.publisher(one) for one in relation.sources),
    ]
    details = ", ".join(part for part in parts if part)
    return f"{pen.link(tie.other)} ({details})" if details else pen.link(tie.other)
