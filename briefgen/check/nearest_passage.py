"""Words that are not in an article, and the article's blocks, in; the passage that comes nearest to them, out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from briefgen.model.article import Block
from briefgen.model.quote import Cell, Part, Place, texts_of
from briefgen.model.verbatim import uniform

_WORD = re.compile(r"\S+")
_CORE = re.compile(r"[^\W_]+(?:[.,'-][^\W_]+)*")
_LEADING = re.compile(r"^[\W_]+")
_TRAILING = re.compile(r"[\W_]+$")
#: Words of a quote to compare at most; difflib's cost grows with the square of them.
LONGEST = 120
_COMMON = 100  # a word that stands more often says little of where a quote is from
_LEAST = 0.5  # the share of its words that a quote must have in common with a passage that is called near


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text with its signs, at `[start, end)`; `core` is what makes it the same word elsewhere."""

    text: str
    core: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The nearest passage: its words, of one block, and where it stands."""

    words: tuple[Word, ...]
    place: Place


class Passages:
    """An article's words by where they stand; built once for all quotes that are not found in it."""

    def __init__(self, parts: Iterable[tuple[Part, Sequence[Block]]]) -> None:
        self._words: list[Word] = []
        self._blocks: list[tuple[Part, int, Cell, int]] = []  # a text's part, block and cell, and its first word
        self._homes: list[int] = []
        self._where: dict[str, list[int]] = {}
        for part, blocks in parts:
            for number, cell, text in texts_of(blocks):
                self._blocks.append((part, number, cell, len(self._words)))
                for word in words_of(text):
                    self._where.setdefault(word.core, []).append(len(self._words))
                    self._homes.append(len(self._blocks) - 1)
                    self._words.append(word)

    def nearest(self, quote: Sequence[Word]) -> Passage | None:
        """Return the passage of a block that shares the most words with a quote; None where none is near."""
        wanted = [word.core for word in quote]
        around = self._window(set(wanted), len(wanted) + max(2, len(wanted) // 4))
        if around is None:
            return None
        start, end = around
        matcher = SequenceMatcher(None, wanted, [word.core for word in self._words[start:end]], autojunk=False)
        same = [block for block in matcher.get_matching_blocks() if block.size]
        if not same or sum(block.size for block in same) < _LEAST * len(wanted):
            return None
        # Words of the quote before and after what is the same have most likely taken the place of as many.
        first = max(start, start + same[0].b - same[0].a)
        last = min(end, start + same[-1].b + len(wanted) - same[-1].a)
        part, number, cell, _ = self._blocks[self._homes[first]]
        words = tuple(self._words[first:last])
        return Passage(words, Place(part, number, words[0].start, words[-1].end, cell=cell))

    def _window(self, wanted: set[str], length: int) -> tuple[int, int] | None:
        """Return the stretch of words around those that share most with the wanted ones, rare words counting more."""
        known = {core: self._where[core] for core in wanted if core in self._where}
        telling = {core: places for core, places in known.items() if len(places) <= _COMMON}
        hits = sorted((place, core) for core, places in (telling or known).items() for place in places)
        best, found, oldest, score = 0.0, (0, 0), 0, 0.0
        inside: dict[str, int] = {}
        for place, core in hits:
            if not inside.get(core):
                score += 1 + 1 / len(known[core])
            inside[core] = inside.get(core, 0) + 1
            while hits[oldest][0] <= place - length or self._homes[hits[oldest][0]] != self._homes[place]:
                left = hits[oldest][1]
                inside[left] -= 1
                if not inside[left]:
                    score -= 1 + 1 / len(known[left])
                oldest += 1
            if score > best + 1e-9:
                best, found = score, (hits[oldest][0], place + 1)
        return self._widened(*found, length) if best else None

    def _widened(self, start: int, end: int, length: int) -> tuple[int, int]:
        """Return the stretch with as many words on both sides as the quote may have, all of one block."""
        home = self._homes[start]
        first = self._blocks[home][-1]
        last = self._blocks[home + 1][-1] if home + 1 < len(self._blocks) else len(self._words)
        beside = max(2, length // 4)
        return max(first, min(end - length, start - beside)), min(last, max(start + length, end + beside))


def within(passage: Sequence[Word], quote: Sequence[Word]) -> tuple[str, ...]:
    """Return the words of a passage without the signs around it, where the quote has none there."""
    texts = [word.text for word in passage]
    if quote[0].text[:1].isalnum():
        texts[0] = _LEADING.sub("", texts[0]) or texts[0]
    if quote[-1].text[-1:].isalnum():
        texts[-1] = _TRAILING.sub("", texts[-1]) or texts[-1]
    return tuple(texts)


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, each in one way of typing; a sign alone is a word, what is not seen is none."""
    found = []
    for match in _WORD.finditer(text):
        word, core = _plain(match[0])
        if word:
            found.append(Word(word, core, *match.span()))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _plain(typed: str) -> tuple[str, str]:
    word = uniform(typed).text
    core = _CORE.search(word)
    return word, core[0].casefold() if core else word
