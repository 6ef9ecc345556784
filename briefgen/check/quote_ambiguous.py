"""Quotes that stand in their article more than once."""

from collections.abc import Iterator

from briefgen.check.quoted import quotes_of, span_of, times
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.fact import Evidence
from briefgen.model.problem import Elsewhere, Level

_SHOWN = 5  # places to list


def _find(known: Known) -> Iterator[Finding]:
    for one in quotes_of(known):
        quote = one.quote
        if not quote.is_ambiguous or quote.place is None:
            continue
        places = [place for place in quote.places if place.part is quote.place.part]
        yield Finding(
            f"the words that {one.called} quotes stand in the article `{one.article.stem}` {times(len(places))}",
            one.span,
            _advice(quote.evidence),
            tuple(
                Elsewhere(f"place {number}", span_of(place, one.article, known))
                for number, place in enumerate(places[:_SHOWN], start=1)
            ),
        )


def _advice(evidence: Evidence) -> str:
    if evidence.near:
        return f"`near: {evidence.near}` does not tell which is meant; write words from beside it, or `occurrence: 2`"
    return "quote more words, or add `near` with words from beside the place that is meant, or `occurrence: 2`"


RULE = Rule(
    "quote-ambiguous",
    Level.WARNING,
    "The words of a quote stand in the article more than once.",
    _find,
    over=frozenset({Walk.QUOTES}),
)
