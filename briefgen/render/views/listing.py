"""Briefings, dossiers and facts in; items of lists that lead to their pages, out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.resolution import Story
from briefgen.model.summary import Basis, Summary
from briefgen.render.changes import changes_since
from briefgen.render.later import former
from briefgen.render.pen import Pen
from briefgen.render.status import Status
from briefgen.render.words import Words

#: What the desk calls a dossier that still moves, rests, or is closed.
DOSSIER_SHAPES = {"active": "●", "dormant": "○", "closed": "✕"}


@dataclass(frozen=True, slots=True)
class BriefingItem:
    """A briefing in a list: `teaser` is its first TL;DR bullet, `changed` says how many figures have moved since."""

    link: str
    date: str
    dossier: str
    teaser: str
    changed: str


@dataclass(frozen=True, slots=True)
class DossierItem:
    """A dossier in a list, with what it holds."""

    link: str
    status: str
    summary: str
    holds: str


def basis_label(words: Words, summary: Summary) -> str:
    """Return what readers must know of who wrote a short version; empty where a person did."""
    drafted = summary.basis is Basis.DRAFTED
    return words.say("Drafted from the article’s own sentences, not yet reviewed") if drafted else ""


def changed_since(pen: Pen, story: Story) -> str:
    """Return how many of a briefing's figures have a later answer, as its own page counts them; empty for none."""
    count = len(changes_since(pen.edition, story))
    if story.date:
        words = pen.words.count(count, "{count} figure changed since", "{count} figures changed since")
    else:
        words = pen.words.count(count, "{count} figure with a later answer", "{count} figures with a later answer")
    return f'<span class="bf-moved">{Status.SUPERSEDED.shape} {words}</span>' if count else ""


def briefing_item(pen: Pen, story: Story, *, with_dossier: bool = True) -> BriefingItem:
    """Return one briefing; its dossier is named where the list holds those of several."""
    dossier = story.dossier if with_dossier and story.dossier in pen.edition.desk.dossiers else ""
    bullets = pen.edition.summary(story).bullets
    return BriefingItem(
        link=pen.story_link(story),
        date=pen.time(story.date) or pen.words.say("Date not known"),
        dossier=pen.link(dossier) if dossier else "",
        teaser=pen.passage(bullets[0].block.passage).strip() if bullets else "",
        changed=changed_since(pen, story),
    )


def briefing_items(pen: Pen, stories: Iterable[Story], *, with_dossier: bool = True) -> tuple[BriefingItem, ...]:
    """Return the briefings in the order given."""
    return tuple(briefing_item(pen, story, with_dossier=with_dossier) for story in stories)


def dossier_status(pen: Pen, identifier: str) -> str:
    """Return whether a story still moves, as a shape and a word."""
    status = pen.edition.desk.dossiers[identifier].status.value
    return f'<span class="bf-status bf-{status}">{DOSSIER_SHAPES[status]} {pen.words.say(status)}</span>'


def dossier_item(pen: Pen, identifier: str) -> DossierItem:
    """Return one dossier."""
    return DossierItem(
        link=pen.link(identifier),
        status=dossier_status(pen, identifier),
        summary=pen.text(identifier, "summary"),
        holds=holdings(pen, identifier),
    )


def holdings(pen: Pen, identifier: str) -> str:
    """Return how much a dossier has, when its newest briefing was published, and how many of its figures moved."""
    edition = pen.edition
    members = edition.resolution.members.get(identifier, frozenset())
    stories = edition.stories_in.get(identifier, ())
    newest = next((story.date for story in stories if story.date), None)
    counts = (
        (len(stories), "briefing"),
        (sum(1 for one in members if one in edition.desk.facts), "fact"),
        (sum(1 for one in members if one in edition.desk.events), "event"),
    )
    parts = [pen.words.count(number, noun) for number, noun in counts if number]
    if newest:
        parts.append(pen.words.say("latest {date}", date=pen.time(newest)))
    known = edition.resolution.histories
    histories = (known[one] for one in members if one in known)
    moved = sum(1 for history in histories if history.headline and former(history, history.headline))
    if moved:
        words = pen.words.count(moved, "{count} figure moved", "{count} figures moved")
        parts.append(f'<span class="bf-moved">{Status.SUPERSEDED.shape} {words}</span>')
    return " · ".join(parts)
