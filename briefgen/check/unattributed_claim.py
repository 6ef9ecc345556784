"""Claims that do not say who says so."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.fact import Nature
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for one in claims_of(known):
        # Background is what everybody knows; it needs a source, not a speaker.
        if not one.claim.by and one.claim.nature is not Nature.BACKGROUND:
            yield Finding(
                f"{one.called} does not say who says so",
                one.span,
                "add `by` with the id of the speaker, or with a chain, the first speaker first",
            )


RULE = Rule(
    "unattributed-claim", Level.WARNING, "A claim does not say who says so.", _find, over=frozenset({Walk.FACTS})
)
