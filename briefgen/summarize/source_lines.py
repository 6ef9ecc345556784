"""An article and the claims of its facts in; the lines that its summary is held against, out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from briefgen.model.article import BlockKind
from briefgen.model.desk import Desk
from briefgen.model.linked import LinkedArticle
from briefgen.model.quote import Cell, Part, Place, Quote, texts_of
from briefgen.model.resolution import Resolution, Story
from briefgen.model.sentences import cut
from briefgen.summarize.body import Line
from briefgen.summarize.claims import Claims, Said

#: Of a fact with more claims, a summary is held against the last so many that were known on its day.
_LATEST = 24
_WORDLESS = frozenset({BlockKind.CODE, BlockKind.RULE})


def source_lines(
    story: Story, article: LinkedArticle, quotes: Sequence[Quote], *, desk: Desk, resolution: Resolution
) -> Iterator[Line]:
    """Yield the sentences of the body, then the claims of the briefing's facts.

    A claim that rests on nothing but the article's own summary is no source for that, and is left out.
    """
    said = claims_beside(story, article, quotes, claims=Claims(desk, resolution))
    return lines_of(article, said, story.record.lang or "en")


def lines_of(article: LinkedArticle, said: Sequence[Said], language: str) -> Iterator[Line]:
    """Yield the sentences of an article's body, then the claims beside it, each a paragraph by itself."""
    paragraph = -1
    for number, cell, text in worded(article):
        paragraph += 1
        starts = cut(text, language).starts
        for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
            sentence = text[start:end]
            if sentence.strip():
                first = start + len(sentence) - len(sentence.lstrip())
                stop = start + len(sentence.rstrip())
                yield Line(text[first:stop], paragraph, Place(Part.BODY, number, first, stop, cell=cell))
    for place, (target, words) in enumerate(said, start=paragraph + 1):
        yield Line(words, place, claim=target)


def worded(article: LinkedArticle) -> Iterator[tuple[int, Cell, str]]:
    """Yield the texts of a body that have sentences, as `texts_of` does."""
    return (text for text in texts_of(article.body) if article.body[text[0]].kind not in _WORDLESS)


def claims_beside(story: Story, article: LinkedArticle, quotes: Sequence[Quote], *, claims: Claims) -> tuple[Said, ...]:
    """Return what the claims of a briefing's facts say, but for those that rest on its own summary alone."""
    named = _named(article, quotes)
    said = tuple(chain.from_iterable(_beside(fact, story, named.get(fact, ()), claims) for fact in story.facts))
    circular = frozenset() if story.record.tldr else _circular(quotes)
    if circular.isdisjoint(one.target for one in said):
        return said
    return tuple(one for one in said if one.target not in circular or _rests_elsewhere(one.target, story, claims))


def _rests_elsewhere(target: str, story: Story, claims: Claims) -> bool:
    answer = claims.at(target)
    return answer is not None and any(not claims.desk.is_text_of(one.id, story.stem) for one in answer.claim.sources)


def _beside(fact: str, story: Story, named: Sequence[str], claims: Claims) -> Sequence[Said]:
    """Return what the claims of a fact say; of a long history the latest, and those of these keys."""
    history = claims.resolution.histories[fact]
    if len(history.answers) <= _LATEST:
        return claims.run(history.answers).said
    latest = claims.run(history.lately(story.date.latest, most=_LATEST) if story.date else history.answers[-_LATEST:])
    further = [key for key in dict.fromkeys(named) if key not in latest.keys]
    if not further:
        return latest.said
    meant = (claims.of(fact).get(key) for key in further)
    return (*latest.said, *(claims.said(one) for one in meant if one))


def _named(article: LinkedArticle, quotes: Sequence[Quote]) -> Mapping[str, Sequence[str]]:
    """Return by fact the keys of the claims that quote an article, then of those that its summary cites."""
    found: dict[str, list[str]] = {}
    marks = (mark.target for block in article.tldr for mark in block.passage.marks)
    for fact, _, key in (target.partition("#") for target in (*(quote.owner for quote in quotes), *marks)):
        if key:
            found.setdefault(fact, []).append(key)
    return found


def _circular(quotes: Sequence[Quote]) -> frozenset[str]:
    """Return the claims whose words stand in the summary alone."""
    found = [quote for quote in quotes if quote.place]
    elsewhere = {quote.owner for quote in found if quote.place and quote.place.part is Part.BODY}
    return frozenset(
        quote.owner for quote in found if quote.owner not in elsewhere and quote.place and quote.place.part is Part.TLDR
    )
