"""Bullets of a summary that are surer than their source."""

from collections.abc import Iterator

from briefgen.check.bullets import doubted, in_quotes
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level
from briefgen.model.summary import DoubtKind


def _find(known: Known) -> Iterator[Finding]:
    for one in doubted(known, DoubtKind.STRONGER):
        words = in_quotes(one.phrases)
        message = (
            f"{words} says more than the source, which says {in_quotes(one.doubt.against)}"
            if one.doubt.against
            else f"{words} gives a reason that the source does not give"
        )
        yield one.finding(message, "keep the source's own reservation: who says so, and how sure it is", known)


RULE = Rule(
    "stronger-than-source",
    Level.WARNING,
    "A summary is surer of something than its source is.",
    _find,
    over=frozenset({Walk.SUMMARIES}),
)
