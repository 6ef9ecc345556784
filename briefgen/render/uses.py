"""An id in; every sentence that names it or states a claim of it, page by page, with the claims stated there, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.model.article import Block
from briefgen.model.linked import Mention
from briefgen.model.quote import Part, Place
from briefgen.model.resolution import Story
from briefgen.model.sentences import cut
from briefgen.model.summary import Basis
from briefgen.render.edition import Edition, newest_first
from briefgen.render.evidence import Cited


@dataclass(frozen=True, slots=True)
class Use:
    """A sentence on the page of `owner`, with the words in it that name the record or state its claim.

    `claims` are the targets of the claims that the sentence states: of a fact its own, of anything else all.
    """

    owner: str
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


def _order(edition: Edition, owner: str) -> tuple[bool, tuple[bool, int], str]:
    story = edition.resolution.stories.get(owner)
    return (story is None, newest_first(story.date if story else None), owner)


def _mentions(edition: Edition, identifier: str) -> Iterator[Use]:
    for mention in edition.linked.mentions.get(identifier, ()):
        if mention.owner == identifier or mention.owner not in edition.addresses:
            continue
        claims: tuple[str, ...] = ()
        if mention.claim:
            claims = (f"{identifier}#{mention.claim}",)
        elif identifier not in edition.desk.facts:
            claims = tuple(dict.fromkeys((*_printed(edition, mention), *_stated(edition, mention))))
        yield Use(mention.owner, mention.sentence, mention.start, mention.end, claims)


def _printed(edition: Edition, mention: Mention) -> Iterator[str]:
    """Yield the claims whose figures the sentence of a mention prints."""
    for other in edition.mentions_by_owner.get(mention.owner, ()):
        if other.claim and other.field == mention.field and other.sentence == mention.sentence:
            yield f"{other.target}#{other.claim}"


def _stated(edition: Edition, mention: Mention) -> Iterator[str]:
    """Yield the claims that the sentence of a mention in an article states, in whole or in part."""
    stem, sentence = mention.owner, mention.sentence
    if stem not in edition.resolution.stories or not sentence:
        return
    for one in _shown(edition, stem, edition.quotes_in.get(stem, ())):
        if mention.field.partition(".")[0] != one.place.part:
            continue
        start = _text(edition, stem, one.place).find(sentence)
        if 0 <= start < one.place.end and one.place.start < start + len(sentence):
            yield one.target


def _quotes(edition: Edition, identifier: str) -> Iterator[Use]:
    for stem, cited in edition.quoted_in.get(identifier, ()):
        for one in _shown(edition, stem, (cited,)):
            text = _text(edition, stem, one.place)
            if one.place.end > len(text):
                continue
            story = edition.resolution.stories[stem]
            found = cut(text, story.record.lang or "en").around(one.place.start, one.place.end)
            yield Use(stem, found.text, one.place.start - found.start, one.place.end - found.start, (one.target,))


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
