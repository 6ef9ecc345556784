"""Claims and the articles that they quote in; where in each article the quoted words end, out.

A quote matches whatever quotation marks, dashes, blanks and composed letters either side is typed with.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.article import Block
from briefgen.model.fact import Evidence
from briefgen.model.history import Answer
from briefgen.model.linked import LinkedArticle
from briefgen.model.passage import Mark, MarkKind, Passage

_SAME = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
#: The marks that a citation mark stands behind rather than in: there is no link inside another.
_LINKS = frozenset({MarkKind.LINK, MarkKind.REFERENCE, MarkKind.FIGURE, MarkKind.CODE})


@dataclass(frozen=True, slots=True)
class Cited:
    """The words of an article that a claim rests on end at `offset` in the block at `block` (from 0)."""

    target: str
    block: int
    offset: int


def find_quotes(answers: Iterable[Answer], articles: Mapping[str, LinkedArticle]) -> Mapping[str, tuple[Cited, ...]]:
    """Return the found quotes by article, in the order of the text; a quote that is not found is left out."""
    found: dict[str, list[Cited]] = {}
    for answer in answers:
        for evidence in answer.claim.evidence:
            article = articles.get(evidence.article)
            place = _place(evidence, article.body) if article else None
            if place:
                found.setdefault(evidence.article, []).append(Cited(answer.target, *place))
    ordered = {
        stem: sorted(cited, key=lambda one: (one.block, one.offset, one.target)) for stem, cited in found.items()
    }
    return {stem: tuple(dict.fromkeys(cited)) for stem, cited in ordered.items()}


def with_citations(blocks: Sequence[Block], cited: Iterable[Cited]) -> tuple[Block, ...]:
    """Return the blocks with an empty reference to the claim at the end of all words that a claim rests on.

    A mark that would fall inside a link stands behind it.
    """
    by_block: dict[int, list[Cited]] = {}
    for one in cited:
        by_block.setdefault(one.block, []).append(one)
    return tuple(
        Block(block.kind, _marked(block.passage, by_block[place]), block.anchors, block.level, block.rows)
        if place in by_block
        else block
        for place, block in enumerate(blocks)
    )


def _marked(passage: Passage, cited: Iterable[Cited]) -> Passage:
    marks = list(passage.marks)
    for one in cited:
        offset = max(
            (mark.end for mark in passage.marks if mark.kind in _LINKS and mark.start < one.offset < mark.end),
            default=one.offset,
        )
        marks.append(Mark(offset, offset, MarkKind.REFERENCE, one.target))
    # Outer before inner; an empty mark stands behind what ends where it is, and before what begins there.
    return Passage(passage.text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def _place(evidence: Evidence, blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return the block and the end of the quote; where it stands more than once, beside the words to be near."""
    places = [
        (number, end) for number, block in enumerate(blocks) if (end := _end(block.passage.text, evidence.quote)) >= 0
    ]
    if evidence.near:
        beside = [(number, end) for number, end in places if _end(blocks[number].passage.text, evidence.near) >= 0]
        places = beside or places
    return places[0] if places else None


def _end(text: str, quote: str) -> int:
    """Return where the quote ends in the text, or -1."""
    start = text.find(quote)
    if start >= 0:
        return start + len(quote)
    words, places = _folded(text)
    wanted = _folded(quote)[0].strip()
    start = words.find(wanted)
    return places[start + len(wanted) - 1] + 1 if wanted and start >= 0 else -1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text in one way of typing, and for each of its characters the place that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            letter = " " if part.isspace() else _SAME.get(part, part)
            if letter and not (letter == " " and letters[-1:] == [" "]):
                letters.append(letter)
                places.append(place)
    return "".join(letters), places
