"""A collection in, the list of its pages ready to print out: briefings, dossiers, facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.history import History
from briefgen.render.alphabet import place
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen
from briefgen.render.views.dossier import facts_of
from briefgen.render.views.figures import Figure, figure
from briefgen.render.views.head import Head, capital, head
from briefgen.render.views.home import dossiers_in_order
from briefgen.render.views.listing import BriefingItem, DossierItem, briefing_items, dossier_item

#: More briefings than this are found through the archive, more facts of one story than this through its briefings.
BRIEFINGS, FACTS = 100, 300
ELSEWHERE = "Outside of the dossiers"


@dataclass(frozen=True, slots=True)
class BriefingsView:
    """The newest briefings, and the way to all others."""

    head: Head
    title: str
    intro: str
    briefings: tuple[BriefingItem, ...]


@dataclass(frozen=True, slots=True)
class DossiersView:
    """All dossiers."""

    head: Head
    title: str
    intro: str
    dossiers: tuple[DossierItem, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The facts of one story on one topic; `title` is empty where the story has no topics."""

    title: str
    facts: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one story; `anchor` is the story's id."""

    anchor: str
    title: str
    count: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class FactsView:
    """All facts, by story."""

    head: Head
    title: str
    intro: str
    groups: tuple[FactGroup, ...]


def briefings_view(edition: Edition) -> BriefingsView:
    """Return the list of briefings, newest first."""
    pen = Pen(edition, "briefings/index.md")
    words = edition.words
    total = words.count(len(edition.stories), "briefing")
    shown = (
        words.say("The newest {number} of {count}", number=words.number(BRIEFINGS), count=total)
        if len(edition.stories) > BRIEFINGS
        else words.say("{count}, newest first", count=total)
    )
    return BriefingsView(
        head=head(words.say("Briefings"), f"{shown}."),
        title=words.say("Briefings"),
        intro=f"{shown}. [{words.say('Briefings by month')}]({pen.to('archive/index.md')})",
        briefings=briefing_items(pen, edition.stories[:BRIEFINGS]),
    )


def dossiers_view(edition: Edition) -> DossiersView:
    """Return the list of dossiers."""
    pen = Pen(edition, "dossiers/index.md")
    items = tuple(dossier_item(pen, one) for one in dossiers_in_order(edition))
    title = pen.words.say("Dossiers")
    intro = pen.words.count(
        len(items),
        "{count} story that this desk follows, those that still move first.",
        "{count} stories that this desk follows, those that still move first.",
    )
    return DossiersView(head(title, intro), title, intro, items)


def facts_view(edition: Edition) -> FactsView:
    """Return the list of facts by story, with the answer that stands."""
    pen = Pen(edition, "facts/index.md")
    histories, words = edition.resolution.histories, edition.words
    groups = [(one, pen.name(one), facts_of(edition, one)) for one in dossiers_in_order(edition)]
    placed = {history.id for *_, found in groups for history in found}
    groups.append(("", words.say(ELSEWHERE), tuple(one for one in histories.values() if one.id not in placed)))
    claims = sum(len(history.answers) for history in histories.values())
    intro = words.say(
        "{questions} with {claims} by named speakers and sources.",
        questions=words.count(len(histories), "question"),
        claims=words.count(claims, "claim"),
    )
    alone = len([1 for *_, found in groups if found]) == 1
    return FactsView(
        head=head(words.say("Facts"), intro),
        title=words.say("Facts"),
        intro=intro,
        groups=tuple(_group(pen, anchor, "" if alone else title, found) for anchor, title, found in groups if found),
    )


def _group(pen: Pen, anchor: str, title: str, histories: tuple[History, ...]) -> FactGroup:
    ordered = sorted(histories, key=lambda one: (place(one.fact.topic), place(pen.edition.title(one.id)), one.id))
    shown = ordered[:FACTS]
    return FactGroup(
        anchor=anchor or "other",
        title=title,
        count=pen.words.count(
            len(ordered),
            "The first {number} of {count} fact.",
            "The first {number} of {count} facts.",
            number=pen.words.number(FACTS),
        )
        if len(shown) < len(ordered)
        else "",
        topics=tuple(
            Topic(escape_text(capital(topic)), _figures(pen, group))
            for topic, group in groupby(shown, key=lambda one: one.fact.topic)
        ),
    )


def _figures(pen: Pen, histories: Iterable[History]) -> tuple[Figure, ...]:
    return tuple(found for history in histories if (found := figure(pen, history)))
