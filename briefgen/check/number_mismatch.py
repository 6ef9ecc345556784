"""Numbers and dates of a summary that its source does not have there."""

from collections.abc import Iterator

from briefgen.check.bullets import doubted, in_quotes
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level
from briefgen.model.summary import DoubtKind


def _find(known: Known) -> Iterator[Finding]:
    for one in doubted(known, DoubtKind.NUMBER):
        words = in_quotes(one.phrases)
        message = f"neither the article nor a claim has {words} there"
        if one.doubt.against:
            message += f", but {in_quotes(one.doubt.against)}"
        yield one.finding(
            message, "take the number from the article, or write `[[fact:…]]` so that it follows the claim", known
        )


RULE = Rule(
    "number-mismatch",
    Level.WARNING,
    "A number or date of a summary is not that of its source.",
    _find,
    over=frozenset({Walk.SUMMARIES}),
)
