"""A linked desk in; every briefing's summary, each bullet with what stands behind it, out: the room on one screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.article import Block
from briefgen.model.desk import Desk
from briefgen.model.linked import Linked, LinkedArticle
from briefgen.model.passage import MarkKind, Passage
from briefgen.model.quote import Place, Quote
from briefgen.model.resolution import Resolution
from briefgen.model.summary import Basis, Bullet, Doubt, DoubtKind, Summaries, Summary
from briefgen.summarize.backing import claims_behind
from briefgen.summarize.body import Body, read_body
from briefgen.summarize.claims import Claims
from briefgen.summarize.drafting import draft
from briefgen.summarize.grounding import doubts, drawn_from
from briefgen.summarize.reading import read_bullet
from briefgen.summarize.source_lines import claims_beside, lines_of, worded


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the bullets of one briefing are held against."""

    body: Body
    quotes: Sequence[Quote]
    claims: Claims
    language: str


@dataclass(frozen=True, slots=True, eq=False)
class _Wording:
    """The words of a body; equal to those of another where each of its texts stands in the same place."""

    article: LinkedArticle

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Wording):
            return NotImplemented
        return self.article.body is other.article.body or tuple(worded(self.article)) == tuple(worded(other.article))

    def __hash__(self) -> int:
        return hash(tuple(worded(self.article)))


def summarize(
    desk: Desk, resolution: Resolution, linked: Linked, *, earlier: dict[str, tuple[object, Summary]] | None = None
) -> Summaries:
    """Return a summary for every briefing that has one, by stem; where no person wrote one, a draft.

    `earlier` keeps, by stem, what a summary rested on and what it was: where that is the same, so is the summary.
    """
    remembered = {} if earlier is None else earlier
    found: dict[str, tuple[object, Summary]] = {}
    claims = Claims(desk, resolution)
    for stem, story in resolution.stories.items():
        article, quotes = linked.articles.get(stem, LinkedArticle()), linked.quotes.get(stem, ())
        language = story.record.lang or "en"
        basis = (Basis.DESK if story.record.tldr else Basis.ARTICLE) if article.tldr else Basis.DRAFTED
        said = claims_beside(story, article, quotes, claims=claims) if article.tldr else ()
        told = (article.tldr, _Wording(article)) if article.tldr else article.body
        rests_on = (basis, language, told, said, _bearings(quotes, claims))
        known = remembered.get(stem)
        if known is not None and known[0] == rests_on:
            summary = known[1]
        elif article.tldr:
            ground = _Ground(read_body(lines_of(article, said, language)), quotes, claims, language)
            summary = Summary(basis, tuple(_held(block, ground) for block in article.tldr))
        else:
            summary = Summary(basis, draft(story, article, quotes))
        found[stem] = (rests_on, summary)
    remembered.clear()
    remembered.update(found)
    return {stem: summary for stem, (_, summary) in found.items() if summary.bullets}


def _bearings(quotes: Sequence[Quote], claims: Claims) -> tuple[object, ...]:
    """Return all that a summary takes from the quotes of its article: whose, of which value, their words, where."""
    values = (claims.at(quote.owner) for quote in quotes)
    return tuple(
        (quote.owner, value and value.value, quote.evidence.quote, quote.place)
        for quote, value in zip(quotes, values, strict=True)
    )


def _held(block: Block, ground: _Ground) -> Bullet:
    """Return a bullet with the claims and sentences behind it and what is doubted of it."""
    reading = read_bullet(block.passage.text, ground.body)
    sentences: tuple[Place, ...] = drawn_from(reading)
    return Bullet(
        block,
        claims_behind(block.passage, reading, sentences, quotes=ground.quotes, claims=ground.claims),
        sentences,
        _open(doubts(reading, ground.language), block.passage),
    )


def _open(found: Sequence[Doubt], passage: Passage) -> tuple[Doubt, ...]:
    """Return the doubts that stay open: a figure that a claim prints is the claim's, whatever the article says."""
    figures = [(mark.start, mark.end) for mark in passage.marks if mark.kind is MarkKind.FIGURE]
    return tuple(
        doubt
        for doubt in found
        if doubt.kind is DoubtKind.UNSUPPORTED
        or not all(any(start <= word < end for start, end in figures) for word, _ in doubt.words)
    )
