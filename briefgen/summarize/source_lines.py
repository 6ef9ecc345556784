"""An article and the claims of its facts in; the lines that its summary is held against, out."""

from collections.abc import Iterator, Sequence

from briefgen.model.article import BlockKind
from briefgen.model.desk import Desk
from briefgen.model.history import Answer, History
from briefgen.model.linked import LinkedArticle
from briefgen.model.quote import Part, Place, Quote, texts_of
from briefgen.model.resolution import Resolution, Story
from briefgen.model.sentences import cut
from briefgen.summarize.body import Line

#: Of a fact with more claims, a summary is held against the last so many that were known on its day.
_LATEST = 24
_WORDLESS = frozenset({BlockKind.CODE, BlockKind.RULE})


def source_lines(
    story: Story, article: LinkedArticle, quotes: Sequence[Quote], *, desk: Desk, resolution: Resolution
) -> Iterator[Line]:
    """Yield the sentences of the body, then the claims of the briefing's facts.

    A claim that rests on nothing but the article's own summary is no source for that, and is left out.
    """
    paragraph = -1
    for number, cell, text in texts_of(article.body):
        if article.body[number].kind in _WORDLESS:
            continue
        paragraph += 1
        sentences = cut(text, story.record.lang or "en")
        for start, end in zip(sentences.starts, (*sentences.starts[1:], len(text)), strict=True):
            sentence = text[start:end]
            if sentence.strip():
                first = start + len(sentence) - len(sentence.lstrip())
                stop = start + len(sentence.rstrip())
                yield Line(text[first:stop], paragraph, Place(Part.BODY, number, first, stop, cell=cell))
    circular = frozenset() if story.record.tldr else _circular(quotes)
    for fact in story.facts:
        for answer in _claims(resolution.histories[fact], story, article, quotes):
            elsewhere = any(not desk.is_text_of(one.id, story.stem) for one in answer.claim.sources)
            if elsewhere or answer.target not in circular:
                paragraph += 1
                yield Line(_in_words(answer, desk), paragraph, claim=answer.target)


def _claims(history: History, story: Story, article: LinkedArticle, quotes: Sequence[Quote]) -> tuple[Answer, ...]:
    """Return the claims of a fact; of a long history the latest, those that quote the article, those that it cites."""
    if len(history.answers) <= _LATEST:
        return history.answers
    marks = (mark for block in article.tldr for mark in block.passage.marks)
    named = (target.partition("#") for target in (*(quote.owner for quote in quotes), *(mark.target for mark in marks)))
    keys = dict.fromkeys(key for fact, _, key in named if key and fact == history.id)
    latest = history.lately(story.date.latest, most=_LATEST) if story.date else history.answers[-_LATEST:]
    meant = (history.answer(key) for key in keys)
    return tuple({one.key: one for one in (*latest, *meant) if one}.values())


def _circular(quotes: Sequence[Quote]) -> frozenset[str]:
    """Return the claims whose words stand in the summary alone."""
    found = [quote for quote in quotes if quote.place]
    elsewhere = {quote.owner for quote in found if quote.place and quote.place.part is Part.BODY}
    return frozenset(
        quote.owner for quote in found if quote.owner not in elsewhere and quote.place and quote.place.part is Part.TLDR
    )


def _in_words(answer: Answer, desk: Desk) -> str:
    """Return all that a claim says in one line: the question, the value, the statement, who, when."""
    fact, claim = desk.facts[answer.fact], answer.claim
    names = [desk.entities[one].name for one in answer.speakers if one in desk.entities]
    said = "" if answer.in_words(fact.unit) == claim.text else answer.in_words(fact.unit)
    day = claim.as_of.in_words() if claim.as_of else ""
    parts = (fact.label, ", ".join(names), said, claim.text, claim.hedge, day)
    return " ".join(part for part in parts if part)
