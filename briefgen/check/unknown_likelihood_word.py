"""Claims whose `likelihood` is none of the words that have an agreed meaning."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of
from briefgen.check.likelihood import DEGREES, TERMS, is_term, nearest_term
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for one in claims_of(known):
        words = one.claim.likelihood
        if words and not is_term(words):
            yield Finding(
                f"`{words}` is no term of ICD 203 for a likelihood",
                one.claim.span("likelihood"),
                _advice(nearest_term(words)),
            )


def _advice(term: str) -> str:
    if not term:
        every = ", ".join(f"`{degree.terms[0]}` ({degree.low} to {degree.high} percent)" for degree in DEGREES)
        return f"choose one of {every}"
    degree = TERMS[term]
    meaning = f"the nearest is `{term}`, which stands for {degree.low} to {degree.high} percent"
    return f"{meaning}; a source's own words are a `hedge`"


RULE = Rule(
    "unknown-likelihood-word",
    Level.WARNING,
    "A `likelihood` is none of the terms of ICD 203.",
    _find,
    over=frozenset({Walk.FACTS}),
)
