"""A record that many pages mention in, the list of all of them ready to print out."""

from dataclasses import dataclass

from briefgen.render.dates import time_element
from briefgen.render.edition import Edition
from briefgen.render.paths import mentions_path
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, counted, head
from briefgen.render.views.mentions import GROUPS, mentioning


@dataclass(frozen=True, slots=True)
class AllMentionsView:
    """Every page that mentions a record, briefings first and newest first, one a line."""

    head: Head
    title: str
    intro: str
    pages: tuple[str, ...]


def needs_list(edition: Edition, identifier: str) -> bool:
    """Return whether more pages mention a record than its own page shows."""
    few = len(edition.linked.mentions.get(identifier, ())) <= GROUPS
    return not few and len(mentioning(edition, identifier)) > GROUPS


def all_mentions_view(edition: Edition, identifier: str) -> AllMentionsView:
    """Return the list of all pages that mention a record."""
    pen = Pen(edition, mentions_path(edition.addresses[identifier]))
    title = f"All mentions: {edition.title(identifier)}"
    stories = edition.resolution.stories
    found = mentioning(edition, identifier)
    pages = []
    for owner, mentions in found.items():
        story = stories.get(owner)
        link = pen.story_link(story) if story else pen.link(owner)
        day = time_element(story.date, short=True) if story else ""
        parts = [link, day, counted(len(mentions), "mention")]
        pages.append(", ".join(part for part in parts if part))
    intro = f"{counted(len(found), 'page')} with a mention of {pen.link(identifier)}, newest first."
    described = head(title, f"{counted(len(found), 'page')} with a mention, newest first.")
    return AllMentionsView(described, f"All mentions: {pen.name(identifier)}", intro, tuple(pages))
