"""Briefings without a short version."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule
from briefgen.model.problem import Level
from briefgen.model.span import Span


def _find(known: Known) -> Iterator[Finding]:
    for stem, story in known.resolution.stories.items():
        if story.record.tldr or story.article.tldr:
            continue
        yield Finding(
            f"the briefing `{stem}` has no TL;DR",
            Span(story.article.path),
            f"add `tldr` with three to five lines under `briefings`, `{stem}`",
        )


RULE = Rule("missing-tldr", Level.WARNING, "A briefing has no short version.", _find)
