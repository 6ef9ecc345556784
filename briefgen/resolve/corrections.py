"""Briefings with their corrections and histories in; corrections that name no claim of a fact, out."""

from collections.abc import Iterator, Mapping

from briefgen.model.history import History
from briefgen.model.problem import Level, Problem
from briefgen.model.resolution import Story
from briefgen.model.suggestions import did_you_mean


def claims_not_found(stories: Mapping[str, Story], histories: Mapping[str, History]) -> Iterator[Problem]:
    """Yield a problem for every `fact#claim` of a correction whose fact is known and has no such claim."""
    for story in stories.values():
        for correction in story.record.corrections:
            for index, target in enumerate(correction.claims):
                fact, _, key = target.partition("#")
                if key and fact in histories and histories[fact].answer(key) is None:
                    keys = [answer.key for answer in histories[fact].answers]
                    yield Problem(
                        rule="unknown-claim",
                        level=Level.ERROR,
                        message=f"`{fact}` has no claim `{key}`",
                        span=correction.span("claims", index),
                        help=did_you_mean(key, keys) or f"its claims are {', '.join(f'`{one}`' for one in keys)}",
                    )
