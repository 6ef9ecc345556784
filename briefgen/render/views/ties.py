"""An entity's relations in, grouped by how they read on from its name, and a drawing of the closest, out."""

from dataclasses import dataclass

from briefgen.model.entity import Entity
from briefgen.model.resolution import Tie
from briefgen.render.date_words import date_said
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.network import Neighbour, network
from briefgen.render.pen import Pen
from briefgen.render.words import Words

#: How many entities one kind of relation names.
OTHERS = 40
#: How many neighbours a drawing needs to say more than the list, and how many it shows at most.
FEWEST, MOST = 3, 12
#: Ties that follow from a field of the entity say less of it than a relation that somebody wrote down.
_BY_FIELD = {"part-of": 1, "speaks-for": 1, "country": 2}


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
    return tuple(TieGroup(escape_text(pen.words.say(label)), _others(pen, found)) for label, found in groups.items())


def network_drawing(edition: Edition, identifier: str) -> str:
    """Return the entity among its neighbours as a figure of HTML; empty where it has too few.

    Of many, those are drawn that it has a relation of its own to, then those named in the most briefings with it;
    a caption says how many are left to the list.
    """
    closest: dict[str, Tie] = {}
    for tie in sorted(edition.resolution.ties.get(identifier, ()), key=lambda tie: _BY_FIELD.get(tie.type, 0)):
        closest.setdefault(tie.other, tie)
    if len(closest) < FEWEST:
        return ""
    own = frozenset(story.stem for story in edition.stories_naming.get(identifier, ()))
    chosen = sorted(closest.values(), key=lambda tie: _distance(edition, own, tie))[:MOST]
    order = {label: place for place, label in enumerate(dict.fromkeys(tie.label for tie in chosen))}
    neighbours = [
        Neighbour(edition.title(tie.other), _in_words(edition.words, tie), tie.relation.until is not None)
        for tie in sorted(chosen, key=lambda tie: order[tie.label])
    ]
    name = edition.desk.entities[identifier].name
    svg = network(
        name,
        neighbours,
        title=edition.words.say("{name} and those it is tied to", name=name),
        description="; ".join(f"{name} {one.relation}: {one.name}" for one in neighbours) + ".",
        network_id="network",
    )
    words = ""
    if len(chosen) < len(closest):
        shown, all_ = (edition.words.number(len(one)) for one in (chosen, closest))
        words = edition.words.say("The {shown} closest ties of {all}.", shown=shown, all=all_)
    caption = f'<figcaption class="bf-by">{words}</figcaption>' if words else ""
    return f'<figure class="bf-drawn" data-search-exclude>{svg}{caption}</figure>'


def _distance(edition: Edition, own: frozenset[str], tie: Tie) -> tuple[int, int]:
    shared = sum(story.stem in own for story in edition.stories_naming.get(tie.other, ()))
    return _BY_FIELD.get(tie.type, 0), -shared


def _in_words(words: Words, tie: Tie) -> str:
    """Return how the entity is tied in plain words: `is led by, since 2011`; what happened once has a day alone."""
    since, until = tie.relation.since, tie.relation.until
    happened = tie.label.startswith("was ") or tie.label.partition(" ")[0].endswith("ed")
    parts = [
        words.say(tie.label),
        words.say("{date}" if happened else "since {date}", date=date_said(since, words, short=True)) if since else "",
        words.say("until {date}", date=date_said(until, words, short=True)) if until else "",
    ]
    return ", ".join(part for part in parts if part)


def _told(entity: Entity, tie: Tie) -> bool:
    in_infobox = {"part-of": entity.part_of, "speaks-for": entity.speaks_for, "country": entity.country}
    return not tie.inverse and in_infobox.get(tie.type) == tie.other


def _others(pen: Pen, found: list[Tie]) -> str:
    shown = [_other(pen, tie) for tie in found[:OTHERS]]
    left = len(found) - len(shown)
    names = ", ".join(shown)
    return pen.words.say("{some} and {number} more", some=names, number=pen.words.number(left)) if left else names


def _other(pen: Pen, tie: Tie) -> str:
    """Return the far end with the relation's dates and sources in brackets: `[Kim] (since 2011, KCNA)`."""
    relation = tie.relation
    parts = [
        pen.words.say("since {date}", date=pen.time(relation.since)) if relation.since else "",
        pen.words.say("until {date}", date=pen.time(relation.until)) if relation.until else "",
        *dict.fromkeys(pen.publisher(one) for one in relation.sources),
    ]
    details = ", ".join(part for part in parts if part)
    return f"{pen.link(tie.other)} ({details})" if details else pen.link(tie.other)
