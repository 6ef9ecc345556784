"""Briefings without a short version that a person wrote or looked at."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.article import Block
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.span import Span
from briefgen.model.summary import Basis, Summary

#: Characters of a sentence.
_SHOWN = 60
_NONE = Summary(Basis.DRAFTED)


def _find(known: Known) -> Iterator[Finding]:
    for stem, story in known.resolution.stories.items():
        if story.record.tldr or story.article.tldr:
            continue
        draft = known.summaries.get(stem, _NONE).bullets
        path = story.article.path
        record = f"under `briefings`, `{stem}`"
        if not draft:
            help_ = f"add `tldr` with three to five lines {record}; none could be drafted from the article"
            yield Finding(f"the briefing `{stem}` has no TL;DR", Span(path), help_)
            continue
        yield Finding(
            f"the briefing `{stem}` has no TL;DR but a draft of {len(draft)} sentences that nobody has reviewed",
            Span(path),
            f"put the sentences that hold, or your own, into `tldr` {record}; till then readers see the draft",
            tuple(_drawn_from(bullet.block, path) for bullet in draft),
        )


def _drawn_from(block: Block, path: str) -> Elsewhere:
    """Return where a sentence of the draft stands, with its first words: a whole article may stand on one line."""
    text = block.passage.text
    words = text if len(text) <= _SHOWN else text[:_SHOWN].rpartition(" ")[0] + " …"
    return Elsewhere(f"the draft takes “{words}”", block.span(path, 0, len(text)))


RULE = Rule("missing-tldr", Level.WARNING, "A briefing has no short version.", _find, over=frozenset({Walk.STORIES}))
