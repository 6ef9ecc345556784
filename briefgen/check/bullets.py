"""A desk in; every bullet of a summary with where it stands and what is doubted of it, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.check.quoted import span_of
from briefgen.check.rule import Finding, Known
from briefgen.model.problem import Elsewhere
from briefgen.model.resolution import Story
from briefgen.model.span import Span
from briefgen.model.summary import Basis, Bullet, Doubt, DoubtKind


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt about the bullet at `number` (from 0) of a briefing's summary."""

    story: Story
    number: int
    bullet: Bullet
    doubt: Doubt

    @property
    def phrases(self) -> tuple[str, ...]:
        """The doubted words; words that stand beside each other are one phrase."""
        text = self.bullet.block.passage.text
        joined: list[tuple[int, int]] = []
        for start, end in self.doubt.words:
            if joined and text[joined[-1][1] : start].strip(" -‐‑\u00a0") == "":
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return tuple(dict.fromkeys(text[start:end] for start, end in joined))

    def span(self) -> Span:
        """Return where the first doubted words stand; of a desk's bullet the line that it begins on."""
        if self.story.record.tldr:
            return self.story.record.span("tldr", self.number)
        start, end = self.doubt.words[0]
        for (_, before), (after, stop) in pairwise(self.doubt.words):
            if after - before > 1 or before != end:
                break
            end = stop
        return self.bullet.block.span(self.story.article.path, start, end)

    def finding(self, message: str, advice: str, known: Known) -> Finding:
        """Return a finding at the doubted words, with the nearest sentence of the article."""
        nearest = self.doubt.nearest
        elsewhere = (
            (Elsewhere("the nearest sentence of the article", span_of(nearest, self.story.article, known)),)
            if nearest
            else ()
        )
        return Finding(message, self.span(), advice, elsewhere)


def doubted(known: Known, kind: DoubtKind) -> Iterator[Doubted]:
    """Yield all doubts of a kind, briefing by briefing; what the program drafted is not doubted."""
    for stem, summary in known.summaries.items():
        if summary.basis is Basis.DRAFTED:
            continue
        for number, bullet in enumerate(summary.bullets):
            for doubt in bullet.doubts:
                if doubt.kind is kind and doubt.words:
                    yield Doubted(known.resolution.stories[stem], number, bullet, doubt)


def in_quotes(words: tuple[str, ...]) -> str:
    """Return words in quotation marks, joined by commas and a last “and”."""
    *first, last = (f"“{word}”" for word in words)
    return f"{', '.join(first)} and {last}" if first else last
