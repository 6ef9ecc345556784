"""The whole desk in, the home page ready to print out."""

from dataclasses import dataclass

from briefgen.model.dossier import DossierStatus
from briefgen.model.resolution import Story
from briefgen.render.blocks import render_blocks
from briefgen.render.edition import Edition
from briefgen.render.pen import Pen
from briefgen.render.views.figures import Move, moves
from briefgen.render.views.head import Head, counted, head
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
    counts: str
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
    return HomeView(
        head=head("Latest", "What changed last, the newest briefings, and the stories that this desk follows."),
        title="Latest",
        counts=_counts(edition),
        lead=tuple(_lead(pen, story) for story in edition.stories[:1]),
        moves=moves(pen, edition.resolution.shifts[:MOVES]),
        briefings=briefing_items(pen, rest[:BRIEFINGS]),
        all_briefings=f"[All {counted(len(edition.stories), 'briefing')}]({pen.to('briefings/index.md')})"
        if rest
        else "",
        dossiers=tuple(dossier_item(pen, one) for one in dossiers_in_order(edition)[:DOSSIERS]),
        ways=" · ".join(f"[{name}]({pen.to(path)})" for name, path in ways(edition)),
    )


def dossiers_in_order(edition: Edition) -> tuple[str, ...]:
    """Return the dossiers: active before dormant before closed, then by their newest briefing, then by id."""
    order = list(DossierStatus)

    def place(identifier: str) -> tuple[int, int, str]:
        newest = next((story.date for story in edition.stories_in.get(identifier, ()) if story.date), None)
        day = newest.sort_key[0].toordinal() if newest else 0
        return (order.index(edition.desk.dossiers[identifier].status), -day, identifier)

    return tuple(sorted(edition.desk.dossiers, key=place))


def ways(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the lists that this site has, each with its path."""
    desk = edition.desk
    found = (
        ("Briefings", "briefings/index.md", edition.stories),
        ("Dossiers", "dossiers/index.md", desk.dossiers),
        ("Facts", "facts/index.md", desk.facts),
        ("Names", "entities/index.md", desk.entities),
        ("Timeline", "timeline.md", desk.events),
        ("Archive", "archive/index.md", edition.stories),
        ("Glossary", "glossary.md", desk.glossary),
        ("Sources", "sources.md", desk.sources),
        ("Methods", "methods.md", desk.facts),
    )
    return tuple((name, path) for name, path, records in found if records)


def _lead(pen: Pen, story: Story) -> Lead:
    summary = pen.edition.summary(story)
    tldr = [bullet.block for bullet in summary.bullets]
    told = render_blocks(tldr, page=pen.page, addresses=pen.edition.addresses)
    return Lead(briefing_item(pen, story), told, basis_label(summary))


def _counts(edition: Edition) -> str:
    desk, histories = edition.desk, edition.resolution.histories.values()
    claims = sum(len(history.answers) for history in histories)
    counts = (
        (len(edition.stories), "briefing"),
        (len(desk.facts), "fact"),
        (claims, "claim"),
        (len(desk.entities), "name"),
        (len(desk.events), "event"),
        (len(desk.sources), "source"),
    )
    return " · ".join(counted(number, noun) for number, noun in counts if number)
