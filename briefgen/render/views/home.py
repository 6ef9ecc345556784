"""The whole desk in, the home page ready to print out."""

from dataclasses import dataclass

from briefgen.model.dossier import DossierStatus
from briefgen.model.resolution import Story
from briefgen.render.blocks import render_blocks
from briefgen.render.dates import time_element
from briefgen.render.edition import Edition, newest_first
from briefgen.render.pen import Pen
from briefgen.render.views.corrections import has_corrections
from briefgen.render.views.figures import Move, moves, newest_by_fact
from briefgen.render.views.head import Head, capital, head
from briefgen.render.views.listing import (
    BriefingItem,
    DossierItem,
    basis_label,
    briefing_item,
    briefing_items,
    dossier_item,
)

#: How many changes, briefings beside the lead, and dossiers the home page shows.
MOVES, BRIEFINGS, DOSSIERS = 6, 8, 12


@dataclass(frozen=True, slots=True)
class Lead:
    """The newest briefing, with its whole TL;DR; `basis` says so where no person has looked at it."""

    item: BriefingItem
    tldr: str
    basis: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page; every field is Markdown, empty where there is nothing to print."""

    head: Head
    title: str
    meta: str
    lead: tuple[Lead, ...]
    moves: tuple[Move, ...]
    briefings: tuple[BriefingItem, ...]
    all_briefings: str
    dossiers: tuple[DossierItem, ...]
    ways: str


def home_view(edition: Edition) -> HomeView:
    """Return the home page."""
    pen = Pen(edition, "index.md")
    rest = edition.stories[1:]
    words = edition.words
    return HomeView(
        head=head(
            words.say("Latest"),
            words.say("What changed last, the newest briefings, and the stories that this desk follows."),
        ),
        title=words.say("Latest"),
        meta=_meta(edition),
        lead=tuple(_lead(pen, story) for story in edition.stories[:1]),
        moves=moves(pen, newest_by_fact(edition.resolution.shifts)[:MOVES], shown=True),
        briefings=briefing_items(pen, rest[:BRIEFINGS]),
        all_briefings=_all_briefings(pen) if rest else "",
        dossiers=tuple(dossier_item(pen, one) for one in dossiers_in_order(edition)[:DOSSIERS]),
        ways=" · ".join(f"[{name}]({pen.to(path)})" for name, path in ways(edition)),
    )


def _all_briefings(pen: Pen) -> str:
    words = pen.words.count(len(pen.edition.stories), "All {count} briefing", "All {count} briefings")
    return f"[{words}]({pen.to('briefings/index.md')})"


def dossiers_in_order(edition: Edition) -> tuple[str, ...]:
    """Return the dossiers: active before dormant before closed, then by their newest briefing, then by id."""
    order = list(DossierStatus)

    def place(identifier: str) -> tuple[int, int, str]:
        newest = next((story.date for story in edition.stories_in.get(identifier, ()) if story.date), None)
        day = newest.sort_key[0].toordinal() if newest else 0
        return (order.index(edition.desk.dossiers[identifier].status), -day, identifier)

    return tuple(sorted(edition.desk.dossiers, key=place))


def ways(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the lists that this site has, each under what it holds, with its path."""
    desk = edition.desk
    counts = (
        (len(edition.stories), "briefing", "briefings/index.md"),
        (len(desk.dossiers), "dossier", "dossiers/index.md"),
        (len(desk.facts), "fact", "facts/index.md"),
        (len(desk.entities), "name", "entities/index.md"),
        (len(desk.events), "event", "timeline.md"),
        (len(desk.sources), "source", "sources.md"),
        (len(desk.glossary), "term", "glossary.md"),
    )
    others = (
        ("Archive by month", "archive/index.md", bool(edition.stories)),
        ("Corrections", "corrections.md", has_corrections(edition)),
        ("What the marks mean", "methods.md", bool(desk.facts)),
    )
    return (
        *((edition.words.count(number, noun), path) for number, noun, path in counts if number),
        *((edition.words.say(name), path) for name, path, is_there in others if is_there),
    )


def _lead(pen: Pen, story: Story) -> Lead:
    summary = pen.edition.summary(story)
    tldr = [bullet.block for bullet in summary.bullets]
    told = render_blocks(tldr, page=pen.page, addresses=pen.edition.addresses)
    return Lead(briefing_item(pen, story), told, basis_label(pen.words, summary))


def _meta(edition: Edition) -> str:
    """Return how new this is: the day of the newest briefing and of the newest claim."""
    answers = (answer for history in edition.resolution.histories.values() for answer in history.answers)
    claim = min((answer.claim.as_of for answer in answers), key=newest_first, default=None)
    briefing = edition.stories[0].date if edition.stories else None
    days = (("newest briefing {date}", briefing), ("newest claim {date}", claim))
    words = edition.words
    return capital(", ".join(words.say(text, date=time_element(day, words)) for text, day in days if day))
