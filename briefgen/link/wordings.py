"""The blocks of one part of an article in; the places where given words stand in it, out."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from briefgen.link.folding import APOSTROPHES, is_solitary, is_wordy
from briefgen.model.article import Block
from briefgen.model.quote import Cell, Part, Place, texts_of
from briefgen.model.verbatim import UNSEEN, Uniform, uniform

#: Stands between two blocks; no words of an article hold it.
_BREAK = "\x00"
#: Characters to compare at most for one quote, so that hostile repetitions take no minutes.
_MOST = 10_000_000
#: Places to tell of one quote; words that stand more often say nothing anyway.
_PLACES = 300


class Wording:
    """The text of one part of an article, of one block after another; typed in one way when first asked for."""

    def __init__(self, part: Part, blocks: Iterable[Block]) -> None:
        self._part = part
        self._starts: list[int] = []
        self._homes: list[tuple[int, Cell]] = []
        texts: list[str] = []
        length = 0
        for number, cell, text in texts_of(blocks):
            self._starts.append(length)
            self._homes.append((number, cell))
            texts.append(text)
            length += len(text) + len(_BREAK)
        self._text = _BREAK.join(texts)
        self._order = {home: index for index, home in enumerate(self._homes)}

    @cached_property
    def _uniform(self) -> Uniform:
        return uniform(self._text)

    def find(self, words: str) -> tuple[Place, ...]:
        """Return all places of words, in order: those typed alike, or else those that differ in typing alone.

        A place never begins or ends within a word, a number or a character, and never reaches over two blocks. Blanks
        around the words are of no account.
        """
        wanted = words.strip()
        if not wanted or _BREAK in wanted:
            return ()
        alike = tuple(islice(self._places(_occurrences(self._text, wanted)), _PLACES))
        if alike:
            return alike
        wanted = uniform(wanted).text.strip()
        if not wanted:
            return ()
        stretches = (self._uniform.place(*each) for each in _occurrences(self._uniform.text, wanted))
        return tuple(islice(self._places(stretches), _PLACES))

    def written(self, place: Place) -> str:
        """Return the article's own characters at a place."""
        start = self.offset(place)
        return self._text[start : start + place.end - place.start]

    def offset(self, place: Place) -> int:
        """Return how many characters into this part a place begins."""
        return self._starts[self._order[place.block, place.cell]] + place.start

    def _places(self, stretches: Iterable[tuple[int, int] | None]) -> Iterator[Place]:
        for stretch in stretches:
            if stretch is None or not _is_whole(self._text, *stretch):
                continue
            index = bisect_right(self._starts, stretch[0]) - 1
            number, cell = self._homes[index]
            start, end = (offset - self._starts[index] for offset in stretch)
            yield Place(self._part, number, start, end, cell=cell)


def _occurrences(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    start = text.find(wanted)
    for _ in range(_MOST // len(wanted) + 1):
        if start < 0:
            return
        yield start, start + len(wanted)
        start = text.find(wanted, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` cuts no word, number or character: `40 ships` does not stand in `140 ships`."""
    before = _seen(text, range(start - 1, -1, -1))
    after = _seen(text, range(end, len(text)))
    if after and unicodedata.category(after[0])[0] == "M":
        return False
    # "they can" does not stand in "they can't".
    is_denied = text[end - 1] in "nN" and after[:1] in APOSTROPHES and after[1:] in {"t", "T"}
    return not (is_denied or _cuts(text[start], before) or _cuts(text[end - 1], after))


def _seen(text: str, places: Iterable[int]) -> str:
    """Return the two nearest characters that are to be seen, the nearest first."""
    return "".join(islice((text[place] for place in places if text[place] not in UNSEEN), 2))


def _cuts(inner: str, outer: str) -> bool:
    """Return whether the last character of a stretch and those beyond belong to one word or number."""
    near = outer[:1]
    if inner.isdecimal() and near in {".", ","} and outer[1:].isdecimal():
        return True
    return is_wordy(inner) and is_wordy(near) and not (is_solitary(inner) or is_solitary(near))
