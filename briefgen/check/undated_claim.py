"""Claims that do not say when they held."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of, dates_of_articles
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for one in claims_of(known):
        if one.claim.as_of or one.claim.as_of_basis == "unknown":
            continue
        advice = "add `as_of` with the day on which it was said, or `as_of_basis: unknown` if nobody can tell"
        for stem, day in dates_of_articles(one.claim, known)[:1]:
            advice = f"the article `{stem}` is dated {day}; add `as_of`, with `as_of_basis: inferred` if you go by that"
        yield Finding(f"{one.called} does not say when it held", one.span, advice)


RULE = Rule("undated-claim", Level.WARNING, "A claim does not say when it held.", _find, over=frozenset({Walk.FACTS}))
