"""The uses of a fact or an entity in; by the page that holds them, each with its sentence and its status, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.render.addresses import ClaimAddress, relative_link
from briefgen.render.passage import link_markdown
from briefgen.render.paths import mentions_path
from briefgen.render.pen import Pen
from briefgen.render.status import Status, chip
from briefgen.render.uses import Use, claims_beside, uses_of
from briefgen.render.views.later import in_brief, later_words

#: A page shows this many groups with their sentences, and this many sentences of each; of a fact, every sentence.
GROUPS, SENTENCES = 40, 4
#: Where words are a larger part of their sentence, setting them off sets off nothing.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """All mentions on one page; `more` says how many sentences are left out."""

    link: str
    date: str
    sentences: tuple[str, ...]
    more: str = ""


def mention_groups(pen: Pen, identifier: str) -> tuple[tuple[MentionGroup, ...], str]:
    """Return the uses by page, briefings first and newest first, and a link to all where not all are shown."""
    by_owner = uses_of(pen.edition, identifier)
    groups = tuple(mention_group(pen, identifier, owner) for owner in list(by_owner.items())[:GROUPS])
    if len(by_owner) <= GROUPS:
        return groups, ""
    words = pen.words.count(len(by_owner), "All {count} page with a mention", "All {count} pages with a mention")
    target = pen.to(mentions_path(pen.edition.addresses[identifier]))
    return groups, f"[{words}]({target})"


def mention_group(pen: Pen, identifier: str, used: tuple[str, Sequence[Use]]) -> MentionGroup:
    """Return the uses of a record on one page; of a fact, each with the value printed there and what became of it."""
    owner, uses = used
    story = pen.edition.resolution.stories.get(owner)
    is_fact = identifier in pen.edition.desk.facts
    shown = uses if is_fact else uses[:SENTENCES]
    left = len(uses) - len(shown)
    return MentionGroup(
        link=pen.story_link(story) if story else pen.link(owner),
        date=pen.time(story.date, short=True) if story else "",
        sentences=tuple(_valued(pen, use) if is_fact else _with_status(pen, use) for use in shown),
        more=pen.words.count(left, "and {count} more sentence", "and {count} more sentences") if left > 0 else "",
    )


def _words(pen: Pen, use: Use) -> str:
    """Return the sentence with the words set off that name the record or state its claim, unless that is most of it."""
    if use.end - use.start > _MOST * len(use.sentence):
        return pen.passage(Passage(use.sentence))
    return pen.passage(Passage(use.sentence, (Mark(use.start, use.end, MarkKind.STRONG),)))


def _valued(pen: Pen, use: Use) -> str:
    """Return the sentence, and each claim that it states: its value, whether it holds, and what is said now."""
    told = []
    for answer in map(pen.edition.answer, use.claims):
        if answer is None:
            continue
        pattern = "older value, {later}" if pen.value(answer) else "older answer, {later}"
        older = pen.words.say(pattern, later=later_words(pen, answer))
        after = "" if answer.is_standing else f' <span class="bf-later">{older}</span>'
        told.append(f'<span class="bf-by">{in_brief(pen, answer)} {pen.chip(answer)}{after}</span>')
    return " ".join((_words(pen, use), *told))


def _with_status(pen: Pen, use: Use) -> str:
    """Return the sentence, and the status of what it states, once each, as a link to the claim."""
    chips: dict[Status, str] = {}
    for target in claims_beside(pen.edition, use):
        address = pen.edition.addresses.get(target)
        if isinstance(address, ClaimAddress):
            link = link_markdown(chip(address.status, pen.words), relative_link(address, pen.page), address.title)
            chips.setdefault(address.status, link)
    return " ".join((_words(pen, use), *chips.values()))
