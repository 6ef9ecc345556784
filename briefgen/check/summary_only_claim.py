"""Claims that rest on nothing but the short version of an article."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of
from briefgen.check.quoted import QuoteInRecord, quotes_of
from briefgen.check.rule import Finding, Known, Rule
from briefgen.model.fact import Claim
from briefgen.model.problem import Level
from briefgen.model.quote import Part


def _find(known: Known) -> Iterator[Finding]:
    by_owner: dict[str, list[QuoteInRecord]] = {}
    for one in quotes_of(known):
        by_owner.setdefault(one.quote.owner, []).append(one)
    for claim in claims_of(known):
        quotes = by_owner.get(claim.answer.target, [])
        if not quotes or len(quotes) < len(claim.claim.evidence) or _is_said_elsewhere(claim.claim, known):
            continue
        if all(one.quote.place is not None and one.quote.place.part is Part.TLDR for one in quotes):
            yield Finding(
                f"{claim.called} rests on the TL;DR of the article `{quotes[0].article.stem}` alone",
                quotes[0].span,
                "quote the words of the body that say it, or add `sources`; if neither says it, the TL;DR goes too far",
            )


def _is_said_elsewhere(claim: Claim, known: Known) -> bool:
    """Return whether the claim names a source other than the articles that it quotes."""
    stems = {evidence.article for evidence in claim.evidence}
    return any(not any(known.desk.is_text_of(one.id, stem) for stem in stems) for one in claim.sources)


RULE = Rule("summary-only-claim", Level.WARNING, "A claim rests on the TL;DR of an article alone.", _find)
