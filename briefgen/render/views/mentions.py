"""The mentions of a fact or an entity in, grouped by the page that holds them, each with its sentence, out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.linked import Mention
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.addresses import ClaimAddress
from briefgen.render.dates import time_element
from briefgen.render.edition import Edition, newest_first
from briefgen.render.escape import escape_text
from briefgen.render.paths import mentions_path
from briefgen.render.pen import Pen
from briefgen.render.status import chip
from briefgen.render.views.head import counted

#: A page shows this many groups with their sentences, and this many sentences of each.
GROUPS, SENTENCES = 40, 4


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """All mentions on one page; `more` says how many sentences are left out."""

    link: str
    date: str
    sentences: tuple[str, ...]
    more: str = ""


def mention_groups(pen: Pen, identifier: str) -> tuple[tuple[MentionGroup, ...], str]:
    """Return the mentions by page, briefings first and newest first, and a link to all where not all are shown."""
    by_owner = mentioning(pen.edition, identifier)
    groups = tuple(_group(pen, owner, mentions) for owner, mentions in list(by_owner.items())[:GROUPS])
    if len(by_owner) <= GROUPS:
        return groups, ""
    target = pen.to(mentions_path(pen.edition.addresses[identifier]))
    return groups, f"[All {counted(len(by_owner), 'page')} with a mention]({target})"


def mentioning(edition: Edition, identifier: str) -> dict[str, list[Mention]]:
    """Return the mentions of an id by the page that holds them, briefings first and newest first.

    A record's mention of itself is left out, and so is what has no page, such as a draft.
    """
    by_owner: dict[str, list[Mention]] = {}
    for mention in edition.linked.mentions.get(identifier, ()):
        if mention.owner != identifier and mention.owner in edition.addresses:
            by_owner.setdefault(mention.owner, []).append(mention)
    return {owner: by_owner[owner] for owner in sorted(by_owner, key=lambda one: _place(edition, one))}


def _place(edition: Edition, owner: str) -> tuple[bool, tuple[bool, int], str]:
    story = edition.resolution.stories.get(owner)
    return (story is None, newest_first(story.date if story else None), owner)


def _group(pen: Pen, owner: str, mentions: Iterable[Mention]) -> MentionGroup:
    story = pen.edition.resolution.stories.get(owner)
    sentences = list(dict.fromkeys(_sentence(pen, mention) for mention in mentions))
    left = len(sentences) - SENTENCES
    return MentionGroup(
        link=pen.story_link(story) if story else pen.link(owner),
        date=time_element(story.date, short=True) if story else "",
        sentences=tuple(sentences[:SENTENCES]),
        more=f"and {counted(left, 'more sentence')}" if left > 0 else "",
    )


def _sentence(pen: Pen, mention: Mention) -> str:
    """Return the sentence with the mention set off, and a mark where it prints a figure that no longer stands."""
    if not mention.sentence:
        return ""
    mark = Mark(mention.start, mention.end, MarkKind.STRONG)
    words = pen.passage(Passage(mention.sentence, (mark,)))
    address = pen.edition.addresses.get(f"{mention.target}#{mention.claim}") if mention.claim else None
    if isinstance(address, ClaimAddress) and not address.status.stands:
        return f"{words} {chip(address.status)}"
    return words or escape_text(mention.sentence)
