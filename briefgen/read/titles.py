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
    re.compile(r"(?:[,;:](?=\s)|[，；：。、]|\s[–—-]+(?=\s)|\s(?=\())"),
    re.compile(r"\s(?=(?:who|which|where|when|while|after|before|because|as|amid|despite|following|according|saying|"
               r"marking|including|although|though|but|since|until|unless|if)\s)", re.IGNORECASE),
    re.compile(r"\s(?=(?:to|with|without|within|in|on|at|for|from|by|under|near|against|during|over|through|into|of|and|"
               r"or|that)\s)", re.IGNORECASE),
    re.compile(r"\s"),
)  # fmt: skip
_LEADING_ON = frozenset(
    "a an the and or but so as of to in on at for from by with than that which who its their his her is are was were "
    "be been has have had will would may could into about".split()
)
#: How a sentence begins that comes to its point later, and how what follows a comma begins when it is not the point.
_OPENER = re.compile(
    r"(?:with|on|in|after|following|despite|as|while|when|at|amid|by|since|before|during)\s", re.IGNORECASE
)
_NO_MAIN_CLAUSE = re.compile(
    r"\d|(?:and|or|but|who|which|whose|where|when|while|after|before|as|following|including|with|in|on|at|from|to|by|"
    r"of|for|according|saying|especially|such)\s",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"\b[A-Z][a-z]+\.? \d{1,2},? \d{4}\Z")
_YEAR_AFTER = re.compile(r"\d{4}\b")
_ENUMERATED = re.compile(r"\S+(?: \S+){0,2}?(?:,| and | or )")
_SHORTEST_OPENING = 4  # words; "In France, Germany and Spain, …" is no opening and its end
_LOOK_FOR_MAIN = 200  # characters
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
    sentences: list[str] = segment("en", text[dateline(text).end :][:_LOOK_AT])
    found = ""
    for sentence in sentences:
        found += sentence
        if any(len(word) > 1 and word.isalpha() for word in found.split()):
            return found.strip()
    return found.strip() or text.strip()


def shorten(sentence: str) -> str:
    """Return the sentence without its full stop, cut at the last good place within 90 characters."""
    bare = sentence.strip().rstrip(_TRAILING) or sentence.strip()
    if len(bare) > _LONGEST:
        bare = _main_clause(bare)
    if len(bare) <= _LONGEST:
        return bare
    for cut in _CUTS:
        ends = [match.start() for match in cut.finditer(bare) if _is_good_end(bare, match)]
        if ends:
            return _without_dangling(bare[: ends[-1]])
    return bare[:_LONGEST].rstrip(_TRAILING)


def _is_good_end(sentence: str, cut: "re.Match[str]") -> bool:
    if not _SHORTEST <= cut.start() <= _LONGEST:
        return False
    return cut[0] != "," or _parts_clauses(sentence[: cut.start()], sentence[cut.end() :].lstrip())


def _parts_clauses(before: str, after: str) -> bool:
    """Return whether a comma parts two clauses, not a date from its year or the names of a list."""
    return not (_YEAR_BEFORE.search(before) or _YEAR_AFTER.match(after) or _ENUMERATED.match(after))


def _main_clause(sentence: str) -> str:
    """Return a long sentence without the phrase that leads up to it: "With …, the company has …"."""
    if not _OPENER.match(sentence):
        return sentence
    for comma in re.finditer(r",\s+", sentence[:_LOOK_FOR_MAIN]):
        before, after = sentence[: comma.start()], sentence[comma.end() :]
        long_enough = len(before.split()) >= _SHORTEST_OPENING
        if long_enough and not _NO_MAIN_CLAUSE.match(after) and not _ENUMERATED.match(after):
            return after[:1].upper() + after[1:]
    return sentence


def _without_dangling(text: str) -> str:
    """Return the text without words at its end that only lead on: "and", "of the"."""
    words = text.rstrip(_TRAILING).split(" ")
    while len(words) > 1 and words[-1].casefold() in _LEADING_ON:
        words.pop()
    return " ".join(words).rstrip(_TRAILING)
