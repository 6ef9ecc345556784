"""An id in; every sentence that names it or states a claim of it, page by page, with the claims stated there, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.model.article import Block
from briefgen.model.quote import Part, Place
from briefgen.model.resolution import Story
from briefgen.model.sentences import cut
from briefgen.model.summary import Basis
from briefgen.render.edition import Edition, newest_first
from briefgen.render.evidence import Cited


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence in a `field` on the page of `owner`, with the words in it that name the record or state its claim.

    `claims` are the targets of a fact's claims that the sentence states; what else it states is for `claims_beside`.
    """

    owner: str
    field: str
    sentence: str
    start: int
    end: int
    claims: tuple[str, ...] = ()


def uses_of(edition: Edition, identifier: str) -> dict[str, tuple[Use, ...]]:
    """Return the uses by the page that holds them, briefings first and newest first; each sentence stands once.

    A record's mention of itself is left out, and so is what has no page, such as a draft.
    """
    found: dict[str, dict[str, Use]] = {}
    for use in (*_mentions(edition, identifier), *_quotes(edition, identifier)):
        sentences = found.setdefault(use.owner, {})
        known = sentences.get(use.sentence)
        if known:
            use = replace(known, claims=tuple(dict.fromkeys((*known.claims, *use.claims))))  # noqa: PLW2901 - the same use
        sentences[use.sentence] = use
    return {owner: tuple(found[owner].values()) for owner in sorted(found, key=lambda one: _order(edition, one))}


def may_be_used_more(edition: Edition, identifier: str, often: int) -> bool:
    """Return whether a record may be used on more than `often` pages; cheap, and never wrongly false."""
    return len(edition.linked.mentions.get(identifier, ())) + len(edition.quoted_in.get(identifier, ())) > often


def is_used_more(edition: Edition, identifier: str, often: int) -> bool:
    """Return whether a record is used on more than `often` pages; its uses are found out only where they are few."""
    if not may_be_used_more(edition, identifier, often):
        return False
    owners: set[str] = set()
    for one in edition.linked.mentions.get(identifier, ()):
        if one.owner not in owners and one.owner != identifier and one.owner in edition.addresses:
            owners.add(one.owner)
            if len(owners) > often:
                return True
    return len(uses_of(edition, identifier)) > often


def _order(edition: Edition, owner: str) -> tuple[bool, tuple[bool, int], str]:
    story = edition.resolution.stories.get(owner)
    return (story is None, newest_first(story.date if story else None), owner)


def claims_beside(edition: Edition, use: Use) -> tuple[str, ...]:
    """Return the claims of all facts whose figures the sentence prints, or that it states in whole or in part."""
    return tuple(dict.fromkeys((*_printed(edition, use), *_stated(edition, use))))


def _mentions(edition: Edition, identifier: str) -> Iterator[Use]:
    for one in edition.linked.mentions.get(identifier, ()):
        if one.owner != identifier and one.owner in edition.addresses:
            claims = (f"{identifier}#{one.claim}",) if one.claim else ()
            yield Use(one.owner, one.field, one.sentence, one.start, one.end, claims)


def _printed(edition: Edition, use: Use) -> Iterator[str]:
    for other in edition.mentions_by_owner.get(use.owner, ()):
        if other.claim and other.field == use.field and other.sentence == use.sentence:
            yield f"{other.target}#{other.claim}"


def _stated(edition: Edition, use: Use) -> Iterator[str]:
    if use.owner not in edition.resolution.stories or not use.sentence:
        return
    for one in _shown(edition, use.owner, edition.quotes_in.get(use.owner, ())):
        if use.field.partition(".")[0] != one.place.part:
            continue
        start = _text(edition, use.owner, one.place).find(use.sentence)
        if 0 <= start < one.place.end and one.place.start < start + len(use.sentence):
            yield one.target


def _quotes(edition: Edition, identifier: str) -> Iterator[Use]:
    for stem, cited in edition.quoted_in.get(identifier, ()):
        for one in _shown(edition, stem, (cited,)):
            text = _text(edition, stem, one.place)
            if one.place.end > len(text):
                continue
            story = edition.resolution.stories[stem]
            found = cut(text, story.record.lang or "en").around(one.place.start, one.place.end)
            start, end = one.place.start - found.start, one.place.end - found.start
            yield Use(stem, one.place.part.value, found.text, start, end, (one.target,))


def _shown(edition: Edition, stem: str, cited: tuple[Cited, ...]) -> Iterator[Cited]:
    """Yield what readers get to see: a summary that the desk or nobody has written in its place is not shown."""
    story: Story = edition.resolution.stories[stem]
    received = edition.summary(story).basis is Basis.ARTICLE
    yield from (one for one in cited if received or one.place.part is Part.BODY)


def _text(edition: Edition, stem: str, place: Place) -> str:
    article = edition.article(edition.resolution.stories[stem])
    blocks: tuple[Block, ...] = article.body if place.part is Part.BODY else article.tldr
    if place.block >= len(blocks):
        return ""
    block = blocks[place.block]
    if place.cell:
        row, column = place.cell
        return block.rows[row][column].text
    return block.passage.text
