"""Claims that neither cite a source nor quote an article."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for one in claims_of(known):
        if not one.claim.sources and not one.claim.evidence:
            yield Finding(
                f"{one.called} has no source",
                one.span,
                "add `sources` with the document that says so, or `evidence` with the words of an article",
            )


RULE = Rule(
    "unsourced-claim",
    Level.WARNING,
    "A claim neither cites a source nor quotes an article.",
    _find,
    over=frozenset({Walk.FACTS}),
)
