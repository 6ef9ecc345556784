"""Short versions that are not short."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.problem import Level
from briefgen.model.record import Record
from briefgen.model.resolution import Story
from briefgen.model.span import Span

#: A reader takes in some five points at a glance, and a point of more than three sentences is a paragraph.
_BULLETS = 5
_WORDS = 60
#: For scripts that set no blanks between words, and for words that are very long.
_CHARACTERS = 400

Bullet = tuple[str, Span]


def _find(known: Known) -> Iterator[Finding]:
    for stem, story in known.resolution.stories.items():
        yield from _judge(f"the briefing `{stem}`", _of_briefing(stem, story, known))
    for id_, dossier in known.desk.dossiers.items():
        yield from _judge(f"the dossier `{id_}`", _typed(id_, dossier, dossier.tldr, known))


def _of_briefing(stem: str, story: Story, known: Known) -> tuple[Bullet, ...]:
    if story.record.tldr:
        return _typed(stem, story.record, story.record.tldr, known)
    blocks = story.article.tldr
    return tuple((block.passage.text, block.span(story.article.path, 0, len(block.passage.text))) for block in blocks)


def _typed(owner: str, record: Record, tldr: tuple[str, ...], known: Known) -> tuple[Bullet, ...]:
    """Return the bullets as readers see them: a reference counts as what it prints."""
    return tuple(
        (known.linked.text(owner, "tldr", index).text or typed, record.span("tldr", index))
        for index, typed in enumerate(tldr)
    )


def _judge(owner: str, bullets: tuple[Bullet, ...]) -> Iterator[Finding]:
    if len(bullets) > _BULLETS:
        yield Finding(
            f"the TL;DR of {owner} has {len(bullets)} bullets",
            bullets[_BULLETS][1],
            "keep the three to five points that a reader must not miss",
        )
    for number, (text, span) in enumerate(bullets, 1):
        words = len(text.split())
        if words > _WORDS or len(text) > _CHARACTERS:
            yield Finding(
                f"bullet {number} in the TL;DR of {owner} has {words} words, {len(text)} characters",
                span,
                "say one thing in one or two sentences; the rest stands in the article",
            )


RULE = Rule(
    "long-tldr",
    Level.NOTE,
    "A TL;DR has more than five bullets, or a bullet is a paragraph.",
    _find,
    over=frozenset({Walk.STORIES, Walk.DOSSIERS}),
)
