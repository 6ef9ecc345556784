"""Dossiers and all that names them in; the members of each out."""

from collections.abc import Iterable, Mapping
from itertools import chain

from briefgen.model.desk import Desk
from briefgen.model.resolution import Story


def find_members(desk: Desk, stories: Mapping[str, Story]) -> Mapping[str, frozenset[str]]:
    """Return the ids of the facts, events and entities and the stems of the briefings that name each dossier."""
    naming: Iterable[tuple[str, str]] = chain(
        ((id_, fact.dossier) for id_, fact in desk.facts.items()),
        ((id_, event.dossier) for id_, event in desk.events.items()),
        ((id_, entity.dossier) for id_, entity in desk.entities.items()),
        ((stem, story.dossier) for stem, story in stories.items()),
    )
    found: dict[str, set[str]] = {dossier: set() for dossier in desk.dossiers}
    for member, dossier in naming:
        if dossier in found:
            found[dossier].add(member)
    return {dossier: frozenset(members) for dossier, members in found.items()}
