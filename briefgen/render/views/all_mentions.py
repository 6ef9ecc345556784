"""A record that many pages mention in, the list of all of them ready to print out."""

from dataclasses import dataclass

from briefgen.render.dates import time_element
from briefgen.render.edition import Edition
from briefgen.render.paths import mentions_path
from briefgen.render.pen import Pen
from briefgen.render.uses import may_be_used_more, uses_of
from briefgen.render.views.head import Head, counted, head
from briefgen.render.views.mentions import GROUPS, MentionGroup, mention_group


@dataclass(frozen=True, slots=True)
class AllMentionsView:
    """Every page that mentions a record, newest briefings first; those that use a fact come with their sentences."""

    head: Head
    title: str
    intro: str
    pages: tuple[str, ...] = ()
    uses: tuple[MentionGroup, ...] = ()
    more_uses: str = ""


def needs_list(edition: Edition, identifier: str) -> bool:
    """Return whether more pages mention a record than its own page shows."""
    return may_be_used_more(edition, identifier, GROUPS) and len(uses_of(edition, identifier)) > GROUPS


def all_mentions_view(edition: Edition, identifier: str) -> AllMentionsView:
    """Return the list of all pages that mention a record."""
    pen = Pen(edition, mentions_path(edition.addresses[identifier]))
    title = f"All mentions: {edition.title(identifier)}"
    found = uses_of(edition, identifier)
    is_fact = identifier in edition.desk.facts
    intro = f"{counted(len(found), 'page')} with a mention of {pen.link(identifier)}, newest first."
    return AllMentionsView(
        head=head(title, f"{counted(len(found), 'page')} with a mention, newest first."),
        title=f"All mentions: {pen.name(identifier)}",
        intro=intro,
        pages=() if is_fact else tuple(_line(pen, owner, len(uses)) for owner, uses in found.items()),
        uses=tuple(mention_group(pen, identifier, one) for one in found.items()) if is_fact else (),
    )


def _line(pen: Pen, owner: str, mentions: int) -> str:
    story = pen.edition.resolution.stories.get(owner)
    link = pen.story_link(story) if story else pen.link(owner)
    day = time_element(story.date, short=True) if story else ""
    return ", ".join(part for part in (link, day, counted(mentions, "mention")) if part)
