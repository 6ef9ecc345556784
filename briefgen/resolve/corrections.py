"""Briefings with their corrections and histories in; corrections that name no claim of a fact, out."""

from collections.abc import Iterator

from briefgen.model.problem import Level, Problem
from briefgen.model.resolution import Resolution
from briefgen.model.suggestions import did_you_mean


def claims_not_found(resolution: Resolution) -> Iterator[Problem]:
    """Yield a problem for every `fact#claim` of a correction whose fact is known and has no such claim."""
    histories = resolution.histories
    for story in resolution.stories.values():
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
