"""An article's TL;DR and body in; a title made of its own words, for an article that states none, out."""

import re

from sentencex import segment

from briefgen.model.article import Block, BlockKind
from briefgen.read.header_lines import dateline

_LONGEST = 90
_SHORTEST = 30  # a cut before this leaves a stump: "On Tuesday"
_LOOK_AT = 2000  # characters of a paragraph in which its first sentence is sought
#: Where a sentence may end early, best first: at punctuation, before a clause, before a phrase.
_CUTS = (
    re.compile(r"(?:[,;:](?=\s)|\s[–—-]+(?=\s)|\s(?=\())"),
    re.compile(r"\s(?=(?:who|which|where|when|while|after|before|because|as|amid|despite|following|according|saying|"
               r"marking|including|although|though|but|since|until|unless|if)\s)", re.IGNORECASE),
    re.compile(r"\s(?=(?:to|with|without|within|in|on|at|for|from|by|under|near|against|during|over|through|into|of|and|"
               r"or|that)\s)", re.IGNORECASE),
    re.compile(r"\s"),
)  # fmt: skip
_TRAILING = " \t\N{NO-BREAK SPACE},;:.!–—-…"


def derived_title(tldr: tuple[Block, ...], body: tuple[Block, ...]) -> str:
    """Return the beginning of the first TL;DR bullet, or else of the first sentence, in at most 90 characters.

    The words are the article's own, in their order; an article without any words has the empty title.
    """
    kinds = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.BULLET, BlockKind.NUMBER, BlockKind.HEADING}
    for block in (*tldr, *body):
        if block.kind in kinds and block.passage.text.strip():
            return shorten(first_sentence(block.passage.text))
    return ""


def first_sentence(text: str) -> str:
    """Return the first sentence of a paragraph, without its dateline."""
    begin = text[dateline(text).end :][:_LOOK_AT]
    sentences = [sentence for sentence in segment("en", begin) if sentence.strip()]
    return sentences[0].strip() if sentences else text.strip()


def shorten(sentence: str) -> str:
    """Return the sentence without its full stop, cut at the last good place within 90 characters."""
    bare = sentence.strip().rstrip(_TRAILING) or sentence.strip()
    if len(bare) <= _LONGEST:
        return bare
    for cut in _CUTS:
        ends = [match.start() for match in cut.finditer(bare) if _SHORTEST <= match.start() <= _LONGEST]
        if ends:
            return bare[: ends[-1]].rstrip(_TRAILING)
    return bare[:_LONGEST].rstrip(_TRAILING)
