"""Facts whose day of review has passed, or that have fallen out of their own rhythm."""

from collections.abc import Iterator

from briefgen.check.rhythm import out_of_rhythm
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for id_, fact in known.desk.facts.items():
        if fact.review_by and fact.review_by.latest < known.today:
            yield Finding(
                f"`{id_}` was to be reviewed by {fact.review_by.in_words()}",
                fact.span("review_by"),
                "see whether its answers still hold, add a claim if not, and move `review_by`",
            )
    yield from out_of_rhythm(known)


RULE = Rule(
    "stale-fact",
    Level.WARNING,
    "The day by which a fact was to be reviewed has passed, or it has fallen out of its own rhythm.",
    _find,
    lesser=Level.NOTE,
    over=frozenset({Walk.FACTS}),
)
