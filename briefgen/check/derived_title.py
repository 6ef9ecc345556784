"""Briefings whose title was made from the article's first words."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level
from briefgen.model.span import Span


def _find(known: Known) -> Iterator[Finding]:
    for stem, story in known.resolution.stories.items():
        if story.title_basis != "derived":
            continue
        article = story.article
        anchored = (block for block in (*article.tldr, *article.body) if block.anchors)
        yield Finding(
            f"this article states no title; it is shown as “{story.title}”",
            next((block.span(article.path, 0, len(story.title)) for block in anchored), Span(article.path)),
            f"write `title:` under `briefings:`, `{stem}:` in the facts",
        )


RULE = Rule(
    "derived-title",
    Level.NOTE,
    "An article has no title, so one was made from its first words.",
    _find,
    over=frozenset({Walk.STORIES}),
)
