"""Quotes that are not in the article that they name."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from briefgen.check.nearest_passage import LONGEST, Passages, within, words_of
from briefgen.check.quoted import QuoteInRecord, blocks_of, quotes_of, span_of, times
from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.check.word_difference import differing
from briefgen.model.article import Article, Block
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.quote import Part, texts_of
from briefgen.model.verbatim import uniform

_OMISSIONS = ("[...]", "(...)", "...")
_MARKS = "\"'"
_SHOWN = 5  # places to list
_FAR = "nothing like it is there; quote the article's own words, letter for letter"
_PARTED = "the article has it only within a longer word or number; quote whole words"


class _Searched:
    """An article that does not hold a quote; what is needed to say why is made once, for the first such quote."""

    def __init__(self, article: Article, known: Known) -> None:
        self._parts: Sequence[tuple[Part, Sequence[Block]]] = [
            (part, blocks_of(part, article, known)) for part in (Part.BODY, Part.TLDR)
        ]

    @cached_property
    def passages(self) -> Passages:
        """The words of the article."""
        return Passages(self._parts)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        texts = (text for _, blocks in self._parts for _, _, text in texts_of(blocks))
        return tuple(uniform(text).text.strip() for text in texts)

    @cached_property
    def _whole(self) -> str:
        return " ".join(self._texts)

    def holds(self, words: str) -> bool:
        """Return whether one paragraph of the article holds the words, be it as a part of longer ones."""
        return words in self._whole and any(words in text for text in self._texts)

    def holds_apart(self, words: str) -> bool:
        """Return whether the words begin in one paragraph and end in a later one."""
        return words in self._whole and not self.holds(words)


def _find(known: Known) -> Iterator[Finding]:
    searched: dict[str, _Searched] = {}
    for one in quotes_of(known):
        if one.quote.place is not None:
            continue
        if one.quote.places:
            yield _stands_less_often(one, known)
            continue
        stem = one.article.stem
        yield _not_found(one, searched.setdefault(stem, _Searched(one.article, known)), known)


def _stands_less_often(one: QuoteInRecord, known: Known) -> Finding:
    often, asked = len(one.quote.places), one.quote.evidence.occurrence
    how_often = f"{times(often)}, not {times(asked)}"
    return Finding(
        f"the words that {one.called} quotes stand in the article `{one.article.stem}` {how_often}",
        one.quote.evidence.span("occurrence"),
        "write `occurrence: 1` for the first place" if often > 1 else "take `occurrence` away",
        tuple(Elsewhere("they stand here", span_of(place, one.article, known)) for place in one.quote.places[:_SHOWN]),
    )


def _not_found(one: QuoteInRecord, searched: _Searched, known: Known) -> Finding:
    message = f"the words that {one.called} quotes are not in the article `{one.article.stem}`"
    quote = uniform(one.quote.evidence.quote).text.strip()
    reason = _reason(quote, searched)
    if reason:
        return Finding(message, one.span, reason)
    words = words_of(one.quote.evidence.quote)[:LONGEST]
    nearest = searched.passages.nearest(words)
    if nearest is None:
        return Finding(message, one.span, _FAR if not searched.holds(quote) else _PARTED)
    line = differing([word.text for word in words], within(nearest.words, words))
    place = span_of(nearest.place, one.article, known)
    return Finding(
        message,
        one.span,
        f"nearest, in {place.path}:{place.line}: “{line}”\n[-these-] words are the quote's, {{+these+}} the article's",
        (Elsewhere("the nearest passage", place),),
    )


def _reason(quote: str, searched: _Searched) -> str:
    """Return what to do where the words are there, but not as one run of words; empty where they are not."""
    if searched.holds_apart(quote):
        return "the words run over the end of a paragraph; quote the two parts as two items of `evidence`"
    bare = quote.strip(_MARKS)
    if bare and bare != quote and searched.holds(bare):
        return "the article has these words without the quotation marks around them; take the marks away"
    parts = _parts(quote)
    if len(parts) > 1 and all(searched.holds(part) for part in parts):
        return "a quote leaves nothing out; quote the parts around the omission as items of `evidence` of their own"
    return ""


def _parts(quote: str) -> list[str]:
    for omission in _OMISSIONS:
        quote = quote.replace(omission, "\n")
    return [part.strip() for part in quote.split("\n") if part.strip()]


RULE = Rule(
    "quote-not-found",
    Level.ERROR,
    "Words that a claim or an event quotes are not in the article.",
    _find,
    over=frozenset({Walk.QUOTES}),
)
