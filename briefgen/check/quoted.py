"""A desk in; every quote of an article with what its record is called and where its places are in the files, out."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.check.claims import called
from briefgen.check.rule import Known
from briefgen.model.article import Article, Block
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class QuoteInRecord:
    """A quote with its article; `called` is what an editor calls the claim or event that rests on it."""

    called: str
    quote: Quote
    article: Article

    @property
    def span(self) -> Span:
        """Where the quoted words stand in the YAML."""
        return self.quote.evidence.span("quote")


def quotes_of(known: Known) -> Iterator[QuoteInRecord]:
    """Yield all quotes of the desk, article by article."""
    for stem, quotes in known.linked.quotes.items():
        for quote in quotes:
            yield quote_in_record(quote, known.desk.articles[stem], known)


def quote_in_record(quote: Quote, article: Article, known: Known) -> QuoteInRecord:
    """Return a quote of an article with what its record is called."""
    fact, _, key = quote.owner.partition("#")
    history = known.resolution.histories.get(fact) if key else None
    return QuoteInRecord(called(fact, key, history.fact) if history else f"`{quote.owner}`", quote, article)


def blocks_of(part: Part, article: Article, known: Known) -> tuple[Block, ...]:
    """Return the blocks that the places in this part of an article count in; see `Place`."""
    linked, story = known.linked.articles.get(article.stem), known.resolution.stories.get(article.stem)
    if part is Part.BODY:
        return linked.body if linked else article.body
    return linked.tldr if linked and story and not story.record.tldr else article.tldr


def span_of(place: Place, article: Article, known: Known) -> Span:
    """Return where a place is in the article's file; that of words in a table is the line of their row."""
    block = blocks_of(place.part, article, known)[place.block]
    if not place.cell:
        return block.span(article.path, place.start, place.end)
    if not block.anchors:
        return NOWHERE
    # Below the head of a table is the line of dashes.
    return Span(article.path, block.anchors[0].line + place.cell[0] + bool(place.cell[0]))


def times(number: int) -> str:
    """Return how often in words."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
