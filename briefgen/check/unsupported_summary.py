"""Bullets of a summary that say what neither the article nor a claim says."""

from collections.abc import Iterator

from briefgen.check.bullets import doubted, in_quotes
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level
from briefgen.model.summary import DoubtKind


def _find(known: Known) -> Iterator[Finding]:
    for one in doubted(known, DoubtKind.UNSUPPORTED):
        message = f"neither the article nor a claim bears out {in_quotes(one.phrases)}"
        if one.doubt.against:
            message += f"; where the bullet's words stand is {in_quotes(one.doubt.against)}"
        yield one.finding(
            message, "say it as the article does, take it out, or add a claim with a source that says so", known
        )


RULE = Rule(
    "unsupported-summary",
    Level.WARNING,
    "A summary says what neither its article nor a claim says.",
    _find,
    over=frozenset({Walk.SUMMARIES}),
)
