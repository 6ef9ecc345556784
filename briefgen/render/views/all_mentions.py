"""A record that many pages mention in, the list of all of them ready to print out."""

from dataclasses import dataclass

from briefgen.render.edition import Edition
from briefgen.render.paths import mentions_path
from briefgen.render.pen import Pen
from briefgen.render.uses import is_used_more, uses_of
from briefgen.render.views.head import Head, head
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
    return is_used_more(edition, identifier, GROUPS)


def all_mentions_view(edition: Edition, identifier: str) -> AllMentionsView:
    """Return the list of all pages that mention a record."""
    pen = Pen(edition, mentions_path(edition.addresses[identifier]))
    words = edition.words
    title = words.say("All mentions: {name}", name=edition.title(identifier))
    found = uses_of(edition, identifier)
    is_fact = identifier in edition.desk.facts
    intro = words.count(
        len(found),
        "{count} page with a mention of {name}, newest first.",
        "{count} pages with a mention of {name}, newest first.",
        name=pen.link(identifier),
    )
    plain = words.count(
        len(found), "{count} page with a mention, newest first.", "{count} pages with a mention, newest first."
    )
    return AllMentionsView(
        head=head(title, plain),
        title=words.say("All mentions: {name}", name=pen.name(identifier)),
        intro=intro,
        pages=() if is_fact else tuple(_line(pen, owner, len(uses)) for owner, uses in found.items()),
        uses=tuple(mention_group(pen, identifier, one) for one in found.items()) if is_fact else (),
    )


def _line(pen: Pen, owner: str, mentions: int) -> str:
    story = pen.edition.resolution.stories.get(owner)
    link = pen.story_link(story) if story else pen.link(owner)
    day = pen.time(story.date, short=True) if story else ""
    return ", ".join(part for part in (link, day, pen.words.count(mentions, "mention")) if part)
