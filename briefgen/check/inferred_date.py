"""Dates that the desk worked out for itself."""

from collections.abc import Iterator

from briefgen.check.claims import claims_of
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level


def _find(known: Known) -> Iterator[Finding]:
    for one in claims_of(known):
        if one.claim.as_of and one.claim.as_of_basis == "inferred":
            yield Finding(
                f"the date of {one.called} is inferred: {one.claim.as_of.in_words()}",
                one.claim.span("as_of"),
                "take `as_of_basis` away once a source states the day",
            )
    for stem, story in known.resolution.stories.items():
        if story.date and story.date_basis == "inferred":
            yield Finding(
                f"the date of the briefing `{stem}` is inferred: {story.date.in_words()}",
                story.record.span("date"),
                "take `date_basis` away once a source states the day",
            )


RULE = Rule(
    "inferred-date",
    Level.NOTE,
    "The desk worked out a date for itself.",
    _find,
    over=frozenset({Walk.FACTS, Walk.STORIES}),
)
