"""The quotes of a linked desk in; the claims that each article and each fact is cited for, with the place, out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefgen.model.article import Block
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import MarkKind
from briefgen.model.quote import Part, Place, Quote

_PRINTING = frozenset({MarkKind.FIGURE, MarkKind.REFERENCE})


class Cited(NamedTuple):
    """Words at a place of an article state the claim `target` (`fact-id#claim-key`)."""

    place: Place
    target: str


def quoted_claims(quotes: Mapping[str, Iterable[Quote]], claims: frozenset[str]) -> dict[str, tuple[Cited, ...]]:
    """Return by stem the claims that an article's words state, in the order of the places, the body first.

    Words of the body count where they are meant, those of a TL;DR wherever they stand.
    """
    return {
        stem: tuple(sorted(dict.fromkeys(_places(one for one in found if one.owner in claims))))
        for stem, found in quotes.items()
    }


def printed_claims(article: LinkedArticle, claims: frozenset[str]) -> Iterator[Cited]:
    """Yield the claims that an article refers to by id, or whose figure it prints, with the words that do so."""
    for part, blocks in ((Part.BODY, article.body), (Part.TLDR, article.tldr)):
        yield from _printed(part, blocks, claims)


def _places(quotes: Iterable[Quote]) -> Iterator[Cited]:
    for quote in quotes:
        meant = (quote.place,) if quote.place and quote.place.part is Part.BODY else ()
        for place in (*meant, *(one for one in quote.places if one.part is Part.TLDR)):
            yield Cited(place, quote.owner)


def _printed(part: Part, blocks: Iterable[Block], claims: frozenset[str]) -> Iterator[Cited]:
    for number, block in enumerate(blocks):
        for mark in block.passage.marks:
            if mark.kind in _PRINTING and mark.target in claims and mark.start < mark.end:
                yield Cited(Place(part, number, mark.start, mark.end), mark.target)
