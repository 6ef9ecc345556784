"""Claims that rest on nothing but the short version of an article."""

from collections.abc import Iterator

from briefgen.check.claims import ClaimInFact, claims_of
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.fact import Claim
from briefgen.model.problem import Level
from briefgen.model.quote import Part, Quote


def _find(known: Known) -> Iterator[Finding]:
    for claim in claims_of(known):
        quotes = _quotes_of(claim, known)
        if not quotes or len(quotes) < len(claim.claim.evidence) or _is_said_elsewhere(claim.claim, known):
            continue
        if all(one.place is not None and one.place.part is Part.TLDR for _, one in quotes):
            yield Finding(
                f"{claim.called} rests on the TL;DR of the article `{quotes[0][0]}` alone",
                quotes[0][1].evidence.span("quote"),
                "quote the words of the body that say it, or add `sources`; if neither says it, the TL;DR goes too far",
            )


def _quotes_of(claim: ClaimInFact, known: Known) -> tuple[tuple[str, Quote], ...]:
    """Return what a claim quotes of the desk's articles, with their stems, article by article."""
    target = claim.answer.target
    stems = sorted({evidence.article for evidence in claim.claim.evidence})
    return tuple((stem, one) for stem in stems for one in known.linked.quotes.get(stem, ()) if one.owner == target)


def _is_said_elsewhere(claim: Claim, known: Known) -> bool:
    """Return whether the claim names a source other than the articles that it quotes."""
    stems = {evidence.article for evidence in claim.evidence}
    return any(not any(known.desk.is_text_of(one.id, stem) for stem in stems) for one in claim.sources)


RULE = Rule(
    "summary-only-claim",
    Level.WARNING,
    "A claim rests on the TL;DR of an article alone.",
    _find,
    over=frozenset({Walk.FACTS}),
)
