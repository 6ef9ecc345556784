"""A running story in, its page ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.event import EventStatus
from briefgen.model.history import History
from briefgen.model.resolution import TimelineEntry
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.paths import dossier_path, dossier_timeline_path
from briefgen.render.pen import Pen
from briefgen.render.views.dossier_news import News, Start, news, where_to_start
from briefgen.render.views.figures import (
    Dispute,
    Figure,
    Move,
    disputes,
    figure,
    in_dispute,
    is_number,
    moves,
    newest_by_fact,
)
from briefgen.render.views.footer import Cited, Footer, footer
from briefgen.render.views.happenings import Happening, happenings
from briefgen.render.views.head import Head, head
from briefgen.render.views.listing import BriefingItem, briefing_items, dossier_status, holdings
from briefgen.render.views.names import Name, who_is_who
from briefgen.render.views.unknown import Unknown, open_questions, unanswered

#: How many of each a dossier's page shows; the rest is a link away.
FIGURES, ANSWERS, MOVES, DISPUTES, EVENTS, BRIEFINGS = 9, 5, 5, 6, 8, 30
#: How many of those who act have a sentence, and how many more are named.
ACTORS, NAMES = 8, 24


@dataclass(frozen=True, slots=True)
class DossierView:
    """The page of a dossier; every field is Markdown, empty where there is nothing to print."""

    head: Head
    title: str
    meta: str
    summary: str
    tldr: tuple[str, ...]
    news: tuple[News, ...]
    start: tuple[Start, ...]
    figures: tuple[Figure, ...]
    answers: tuple[Figure, ...]
    all_facts: str
    moves: tuple[Move, ...]
    disputes: tuple[Dispute, ...]
    events: tuple[Happening, ...]
    timeline: str
    briefings: tuple[BriefingItem, ...]
    all_briefings: str
    names: tuple[Name, ...]
    other_names: str
    unknown: tuple[Unknown, ...]
    footer: tuple[Footer, ...]


def dossier_view(edition: Edition, identifier: str) -> DossierView:
    """Return the page of one dossier."""
    pen = Pen(edition, dossier_path(identifier))
    dossier = edition.desk.dossiers[identifier]
    title = edition.title(identifier)
    histories = facts_of(edition, identifier)
    entries = events_of(edition, identifier)
    stories = edition.stories_in.get(identifier, ())
    key = _key_facts(edition, identifier, histories)
    numbers = [history for history in key if is_number(history)][:FIGURES]
    others = [history for history in key if not is_number(history) and not in_dispute(history)][:ANSWERS]
    figures, answers = _figures(pen, numbers), _figures(pen, others)
    newest = next((story.date for story in stories if story.date), None)
    who, also = who_is_who(pen, _named(edition, identifier), ACTORS)
    # Where the list of facts has but this one story, no heading of its own leads to it.
    place = identifier if len(histories) < len(edition.resolution.histories) else ""
    return DossierView(
        head=head(title, edition.plain(identifier, "summary"), edition.plain(identifier, "tldr.0")),
        title=escape_text(title),
        meta=_meta(pen, identifier),
        summary=pen.text(identifier, "summary"),
        tldr=tuple(pen.text(identifier, "tldr", index) for index in range(len(dossier.tldr))),
        news=news(pen, histories, entries, stories),
        start=where_to_start(pen, histories, stories),
        figures=figures,
        answers=answers,
        all_facts=_link(
            pen, "facts/index.md", place, pen.words.count(len(histories), "All {count} fact", "All {count} facts")
        )
        if len(histories) > len(figures) + len(answers)
        else "",
        moves=_moves(pen, histories),
        disputes=disputes(pen, histories)[:DISPUTES],
        events=happenings(pen, _latest(entries), extract=True),
        timeline=_link(
            pen,
            dossier_timeline_path(identifier),
            "",
            pen.words.count(len(entries), "All {count} event", "All {count} events"),
        )
        if len(entries) > EVENTS
        else "",
        briefings=briefing_items(pen, stories[:BRIEFINGS], with_dossier=False),
        all_briefings=f"[{pen.words.say('Briefings by month')}]({pen.to('archive/index.md')})"
        if len(stories) > BRIEFINGS
        else "",
        names=who,
        other_names=also,
        unknown=(*open_questions(pen, identifier), *unanswered(pen, histories)),
        footer=footer(pen, Cited(title, newest), facts=dossier.span()),
    )


def facts_of(edition: Edition, identifier: str) -> tuple[History, ...]:
    """Return the facts of a dossier by id."""
    members = edition.resolution.members.get(identifier, frozenset())
    return tuple(history for fact, history in edition.resolution.histories.items() if fact in members)


def events_of(edition: Edition, identifier: str) -> tuple[TimelineEntry, ...]:
    """Return the events of a dossier, earliest first."""
    return tuple(entry for entry in edition.resolution.timeline if entry.event.dossier == identifier)


def _meta(pen: Pen, identifier: str) -> str:
    kind = escape_text(pen.edition.desk.dossiers[identifier].kind)
    parts = [dossier_status(pen, identifier), f"{kind[:1].upper()}{kind[1:]}", holdings(pen, identifier)]
    return " · ".join(part for part in parts if part)


def _link(pen: Pen, path: str, anchor: str, words: str) -> str:
    return f"[{words}]({pen.to(path, anchor)})"


def _figures(pen: Pen, histories: Sequence[History]) -> tuple[Figure, ...]:
    return tuple(found for history in histories if (found := figure(pen, history)))


def _key_facts(edition: Edition, identifier: str, histories: Sequence[History]) -> list[History]:
    """Return the facts that tell most: those of the TL;DR first, then those that most briefings use."""
    dossier = edition.desk.dossiers[identifier]
    texts = [edition.linked.text(identifier, "tldr", index) for index in range(len(dossier.tldr))]
    named = [mark.target.partition("#")[0] for text in texts for mark in text.marks]
    order = {fact: place for place, fact in enumerate(dict.fromkeys(named))}
    return sorted(
        histories,
        key=lambda one: (order.get(one.id, len(order)), -len(edition.stories_of.get(one.id, ())), one.id),
    )


def _moves(pen: Pen, histories: Sequence[History]) -> tuple[Move, ...]:
    own = {history.id for history in histories}
    shifts = newest_by_fact(shift for shift in pen.edition.resolution.shifts if shift.fact in own)
    return moves(pen, shifts[:MOVES], shown=True)


def _latest(entries: Sequence[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Return the newest events in order; what is planned counts as newest."""
    dated = [entry for entry in entries if entry.date or entry.event.status is EventStatus.PLANNED]
    return tuple(dated[-EVENTS:])


def _named(edition: Edition, identifier: str) -> tuple[str, ...]:
    """Return the lead entities, then those that most of the dossier's briefings name."""
    count: dict[str, int] = {}
    for story in edition.stories_in.get(identifier, ()):
        for name in edition.names_in.get(story.stem, ()):
            count[name] = count.get(name, 0) + 1
    lead = [one for one in edition.desk.dossiers[identifier].lead if one in edition.desk.entities]
    often = sorted(count, key=lambda name: (-count[name], name))
    return tuple(dict.fromkeys([*lead, *often]))[:NAMES]
