"""An article and the claims of its facts in; the lines that its summary is held against, out."""

from collections.abc import Iterator, Sequence

from briefgen.model.article import BlockKind
from briefgen.model.desk import Desk
from briefgen.model.history import Answer
from briefgen.model.linked import LinkedArticle
from briefgen.model.quote import Part, Place, Quote, texts_of
from briefgen.model.resolution import Resolution, Story
from briefgen.model.sentences import cut
from briefgen.summarize.body import Line

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
        for answer in resolution.histories[fact].answers:
            elsewhere = any(not desk.is_text_of(one.id, story.stem) for one in answer.claim.sources)
            if elsewhere or answer.target not in circular:
                paragraph += 1
                yield Line(_in_words(answer, desk), paragraph, claim=answer.target)


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
