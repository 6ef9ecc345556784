"""A bullet with the sentences that it is drawn from in; the claims that stand behind it, out."""

from collections.abc import Iterator, Sequence

from briefgen.model.history import Answer
from briefgen.model.passage import MarkKind, Passage
from briefgen.model.quote import Place, Quote
from briefgen.model.value import Quantity
from briefgen.summarize.claims import Claims
from briefgen.summarize.reading import Reading, weight
from briefgen.summarize.words import words

#: How much of the words that a claim quotes a bullet must repeat to rest on it.
_REPEATED = 0.5
_CITING = frozenset({MarkKind.FIGURE, MarkKind.REFERENCE})


def claims_behind(
    passage: Passage,
    reading: Reading,
    sentences: Sequence[Place],
    *,
    quotes: Sequence[Quote],
    claims: Claims,
) -> tuple[str, ...]:
    """Return the targets of the claims that a bullet cites, then of those whose quoted words it tells again."""
    cited = [mark.target for mark in passage.marks if mark.kind in _CITING and "#" in mark.target]
    told = _told_again(reading, sentences, quotes, claims)
    return tuple(dict.fromkeys((*cited, *told)))


def _told_again(reading: Reading, sentences: Sequence[Place], quotes: Sequence[Quote], claims: Claims) -> Iterator[str]:
    for place in sentences:
        for quote in quotes:
            if quote.place and _overlap(quote.place, place):
                answer = claims.at(quote.owner)
                if answer and _repeats(reading, quote, answer):
                    yield quote.owner


def _overlap(one: Place, other: Place) -> bool:
    together = (one.part, one.block, one.cell) == (other.part, other.block, other.cell)
    return together and one.start < other.end and other.start < one.end


def _repeats(reading: Reading, quote: Quote, answer: Answer) -> bool:
    if isinstance(answer.value, Quantity):
        value = answer.value
        return any(float(value.low) <= amount.value <= float(value.high) for amount in reading.amounts)
    whole = held = 0.0
    for word in words(quote.evidence.quote):
        heavy = weight(word)
        whole += heavy
        held += heavy * (word.stem in reading.stems)
    return bool(whole) and held / whole >= _REPEATED
