"""A desk with all that follows from it in; the same, turned round so that every page finds what it prints, out."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from briefgen.model.article import BlockKind
from briefgen.model.desk import Desk
from briefgen.model.edtf import EdtfDate
from briefgen.model.history import Answer, History
from briefgen.model.linked import Linked, LinkedArticle, Mention
from briefgen.model.options import Options
from briefgen.model.page import Address
from briefgen.model.publication import UNPUBLISHED, Publication
from briefgen.model.quote import Part
from briefgen.model.resolution import Resolution, Story, TimelineEntry
from briefgen.model.span import Span
from briefgen.model.summary import Basis, Summaries, Summary
from briefgen.render.addresses import addresses, own_pages
from briefgen.render.evidence import Cited, printed_claims, quoted_claims
from briefgen.render.indexes import MentionMemory, OneByOne, Whole, mentions_by_owner
from briefgen.render.paths import paragraph_anchor
from briefgen.render.words import Words, wording

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that one build prints, with the indexes that pages need.

    `words` are those of the site's language. `claims` are all targets, `stories` come newest first, undated last. Keys
    of the indexes: `stories_in` a dossier; `mentions_by_owner` an id or a stem; `said_by` a speaker; `facts_about` and
    `events_of` an entity or a fact; `stories_of` a fact; `uses` a source; `names_in` an id or a stem, with the entities
    that its texts mention, the most frequent first; `stories_naming` an entity; `quotes_in` a stem; `quoted_in` a fact,
    with the stems; `quoted_at` a stem, then a claim's target, with the place of the first block of the body that holds
    its words. `cited` keeps what parts of briefings are cited for, by stem, once it was asked for.
    """

    desk: Desk
    resolution: Resolution
    linked: Linked
    summaries: Summaries
    options: Options
    today: date
    publication: Publication
    words: Words
    with_page: frozenset[str]
    addresses: Mapping[str, Address]
    claims: frozenset[str]
    stories: tuple[Story, ...]
    stories_in: Mapping[str, tuple[Story, ...]]
    mentions_by_owner: Mapping[str, tuple[Mention, ...]]
    said_by: Mapping[str, tuple[Answer, ...]]
    facts_about: Mapping[str, tuple[History, ...]]
    events_of: Mapping[str, tuple[TimelineEntry, ...]]
    stories_of: Mapping[str, tuple[Story, ...]]
    uses: Mapping[str, tuple[str, ...]]
    names_in: Mapping[str, tuple[str, ...]]
    stories_naming: Mapping[str, tuple[Story, ...]]
    quotes_in: Mapping[str, tuple[Cited, ...]]
    quoted_in: Mapping[str, tuple[tuple[str, Cited], ...]]
    quoted_at: Mapping[str, Mapping[str, int]]
    claim_places: Mapping[str, Mapping[int, int]]
    cited: dict[tuple[str, Part], tuple[Cited, ...]] = field(init=False, compare=False, default_factory=dict)

    def plain(self, owner: str, path: str, fallback: str = "") -> str:
        """Return the words of a text without its marks."""
        return self.linked.text(owner, path).text or fallback

    def title(self, identifier: str) -> str:
        """Return what an id is called in running text."""
        address = self.addresses.get(identifier)
        return address.title if address and address.title else identifier

    def article(self, story: Story) -> LinkedArticle:
        """Return a briefing's TL;DR and body with their links."""
        return self.linked.articles.get(story.stem, LinkedArticle())

    def summary(self, story: Story) -> Summary:
        """Return a briefing's short version; one without bullets where there is none."""
        return self.summaries.get(story.stem, Summary(Basis.ARTICLE))

    def answer(self, target: str) -> Answer | None:
        """Return the claim of `fact-id#claim-key`."""
        fact, _, key = target.partition("#")
        history = self.resolution.histories.get(fact)
        return history.answer(key) if history else None

    def paragraph_of(self, stem: str, target: str) -> str:
        """Return the anchor of the paragraph of a briefing that states a claim; empty where no paragraph does."""
        place = self.quoted_at.get(stem, {}).get(target)
        body = self.linked.articles[stem].body if place is not None else ()
        return paragraph_anchor(place) if place is not None and body[place].kind is BlockKind.PARAGRAPH else ""

    def story_title(self, story: Story) -> str:
        """Return a briefing's title in plain words."""
        return self.plain(story.stem, "title", story.title)

    def statement_path(self, answer: Answer) -> tuple[str, ...]:
        """Return the field that holds the claim's statement."""
        place = self.claim_places[answer.fact].get(id(answer.claim))
        if place is None:
            claims = self.desk.facts[answer.fact].claims
            place = next((index for index, claim in enumerate(claims) if claim == answer.claim), None)
        return ("text",) if place is None else ("claims", str(place), "text")

    def statement(self, answer: Answer) -> str:
        """Return the claim's statement without its marks."""
        return self.plain(answer.fact, ".".join(self.statement_path(answer)))


def newest_first(day: EdtfDate | None) -> tuple[bool, int]:
    """Return the key that sorts the newest first and what has no date last."""
    return (day is None, -day.sort_key[0].toordinal() if day else 0)


def edition(  # noqa: PLR0913 - all that is known, and what is kept of it
    desk: Desk,
    resolution: Resolution,
    linked: Linked,
    summaries: Summaries,
    *,
    options: Options,
    today: date,
    publication: Publication = UNPUBLISHED,
    memory: MentionMemory | None = None,
) -> Edition:
    """Return the edition; every index keeps the order of what it was made from, and is made when a page asks.

    With the `memory` of an earlier edition, only the mentions that have changed since are gone through.
    """
    words = wording(publication.language)
    with_page = own_pages(desk, resolution, linked, options)
    stories = tuple(sorted(resolution.stories.values(), key=lambda story: (newest_first(story.date), story.slug)))
    histories = tuple(resolution.histories.values())
    answers = tuple(answer for history in histories for answer in history.answers)
    by_owner = mentions_by_owner(linked, MentionMemory() if memory is None else memory)
    claims = frozenset(answer.target for answer in answers)
    quotes_in = OneByOne(linked.quotes, lambda stem: quoted_claims({stem: linked.quotes[stem]}, claims)[stem])
    return Edition(
        desk=desk,
        resolution=resolution,
        linked=linked,
        summaries=summaries,
        options=options,
        today=today,
        publication=publication,
        words=words,
        with_page=with_page,
        addresses=addresses(desk, resolution, linked, with_page=with_page, words=words),
        claims=claims,
        stories=stories,
        stories_in=Whole(
            lambda: _grouped((story.dossier, story) for story in stories if story.dossier in desk.dossiers)
        ),
        mentions_by_owner=by_owner,
        said_by=Whole(lambda: _grouped((speaker, one) for one in answers for speaker in dict.fromkeys(one.speakers))),
        facts_about=Whole(
            lambda: _grouped((about, one) for one in histories for about in dict.fromkeys(one.fact.about))
        ),
        events_of=Whole(lambda: _events(resolution)),
        stories_of=Whole(lambda: _grouped((fact, story) for story in stories for fact in story.facts)),
        uses=Whole(lambda: _uses(desk, answers, stories)),
        names_in=OneByOne(by_owner, lambda owner: _names(desk, by_owner[owner])),
        stories_naming=_stories_naming(desk, linked, stories),
        quotes_in=quotes_in,
        quoted_in=_quoted_in(linked, stories, quotes_in),
        quoted_at=OneByOne(
            linked.articles,
            lambda stem: _quoted_at((*quotes_in.get(stem, ()), *printed_claims(linked.articles[stem], claims))),
        ),
        claim_places=OneByOne(
            desk.facts,
            lambda fact: {id(claim): place for place, claim in reversed([*enumerate(desk.facts[fact].claims)])},
        ),
    )


def _events(resolution: Resolution) -> dict[str, tuple[TimelineEntry, ...]]:
    return _grouped(
        (identifier, entry)
        for entry in resolution.timeline
        for identifier in dict.fromkeys((*entry.event.entities, *entry.event.facts, entry.event.place))
        if identifier
    )


def _stories_naming(desk: Desk, linked: Linked, stories: Iterable[Story]) -> Mapping[str, tuple[Story, ...]]:
    ranks = Whole(lambda: {story.stem: (number, story) for number, story in enumerate(stories)})

    def naming(name: str) -> tuple[Story, ...]:
        stems = {one.owner for one in linked.mentions[name]}
        return tuple(story for _, story in sorted(ranks[stem] for stem in stems if stem in ranks))

    return OneByOne({name: None for name in linked.mentions if name in desk.entities}, naming)


def _quoted_in(
    linked: Linked, stories: Iterable[Story], quotes_in: Mapping[str, tuple[Cited, ...]]
) -> Mapping[str, tuple[tuple[str, Cited], ...]]:
    stems = Whole(
        lambda: _grouped(
            dict.fromkeys(
                (quote.owner.partition("#")[0], story.stem)
                for story in stories
                for quote in linked.quotes.get(story.stem, ())
            )
        )
    )

    def quoted(fact: str) -> tuple[tuple[str, Cited], ...]:
        return tuple(
            (stem, one) for stem in stems[fact] for one in quotes_in[stem] if one.target.partition("#")[0] == fact
        )

    return OneByOne(stems, quoted)


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


def _uses(desk: Desk, answers: Iterable[Answer], stories: Iterable[Story]) -> dict[str, tuple[str, ...]]:
    """Return the ids that cite each source, once per citing record: claims' facts, events, terms, briefings."""
    pairs: list[tuple[str, str]] = [(citation.id, one.fact) for one in answers for citation in one.claim.sources]
    pairs += [(source, identifier) for identifier, event in desk.events.items() for source in event.sources]
    pairs += [(source, identifier) for identifier, term in desk.glossary.items() for source in term.sources]
    pairs += [
        (source, identifier)
        for identifier, entity in desk.entities.items()
        for relation in entity.relations
        for source in relation.sources
    ]
    pairs += [(story.record.source, story.stem) for story in stories if story.record.source]
    return _grouped(dict.fromkeys(pairs))


def _names(desk: Desk, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the entities among the mentions, by how often they are mentioned, then by where first."""
    count: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for mention in mentions:
        if mention.target in desk.entities:
            count[mention.target] += 1
            first[mention.target] = min(first.get(mention.target, mention.span), mention.span)
    return tuple(sorted(count, key=lambda name: (-count[name], first[name], name)))


def _quoted_at(cited: Iterable[Cited]) -> dict[str, int]:
    """Return the block of a body in which each claim's words stand, the first where there are several."""
    found: dict[str, int] = {}
    for one in cited:
        if one.place.part is Part.BODY:
            found.setdefault(one.target, one.place.block)
    return found
