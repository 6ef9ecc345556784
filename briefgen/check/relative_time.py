"""Words such as “currently”, where no date says when that was."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.check.texts import desk_text
from briefgen.check.time_words import standing_time_words, time_words
from briefgen.model.article import Article
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.resolution import Story
from briefgen.model.span import Span

#: So many places are shown; who has dated the article has mended them all.
_SHOWN = 12
#: A question asks how things stand, whenever it is read; a title and a source's note are of their own day.
_TIMELESS = frozenset(("label", "title"))


def _find(known: Known) -> Iterator[Finding]:
    for stem, story in known.resolution.stories.items():
        if story.date is None and _is_english(story.record.lang):
            yield from _in_article(stem, _words_of(story.article, own_tldr=not story.record.tldr))
    for (owner, field), passage in known.linked.texts.items():
        if field in _TIMELESS or owner in known.desk.sources or not (found := standing_time_words(passage.text)):
            continue
        text = desk_text(owner, field, known)
        if text is None or text.day is not None or not _is_english(_language(known.resolution.stories.get(owner))):
            continue
        yield Finding(
            f"`{field}` of `{owner}` says “{found[0].words}”, and no date says when that was",
            text.place(found[0].words),
            "write the day into the text, or a [[fact:…]], whose date goes with it",
        )


def _words_of(article: Article, *, own_tldr: bool) -> Iterator[tuple[str, Span]]:
    for block in (*(article.tldr if own_tldr else ()), *article.body):
        for found in time_words(block.passage.text):
            yield found.words, block.span(article.path, found.start, found.end)


def _in_article(stem: str, words: Iterator[tuple[str, Span]]) -> Iterator[Finding]:
    found = tuple(words)
    if not found:
        return
    (first, span), *others = found
    elsewhere = tuple(Elsewhere(f"“{words}” is here", place) for words, place in others[: _SHOWN - 1])
    more = len(found) - _SHOWN
    yield Finding(
        f"`{stem}` has no date, so nobody can tell when “{first}” was",
        span,
        f"add `date` under `briefings`, `{stem}`: the day that the article speaks of as today",
        (*elsewhere, Elsewhere(f"and {more} more")) if more > 0 else elsewhere,
    )


def _language(story: Story | None) -> str:
    return story.record.lang if story else ""


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() in {"", "en"}


RULE = Rule(
    "relative-time",
    Level.NOTE,
    "A text says when only by words such as “currently”, and has no date.",
    _find,
    over=frozenset({Walk.STORIES, Walk.TEXTS}),
)
