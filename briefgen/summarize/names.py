"""The words of a text in; the proper names among them, out."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefgen.summarize.callings import BODIES
from briefgen.summarize.days import Date
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.places import of_one_country
from briefgen.summarize.words import FUNCTION, Word, stem

_BETWEEN = re.compile(r"[\s\-‐‑]+\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_CONTRACTED = re.compile(r"['’](?:s|re|ll|ve|d|m|t)\Z")
_BEFORE_SENTENCE = frozenset('.!?:“"«—–•')
_LITTLE = frozenset({"of", "and", "for", "the", "on", "in", "de", "du", "la"})
_SHORTEST, _LONGEST = 2, 8
#: Names of days and months; they are dates rather than names of somebody.
CALENDAR = frozenset(
    stem(word)
    for word in """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December
    """.split()
)
#: What tells one half of a country from the other.
DIRECTIONS = frozenset(
    stem(word) for word in ("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western")
)


class Name(NamedTuple):
    """A run of words with capital letters: `first` to `last` are places in the text's sequence of words.

    `letters` are its initials; a single word has none.
    """

    first: int
    last: int
    stems: frozenset[str]
    letters: str = ""

    @property
    def form(self) -> tuple[frozenset[str], str]:
        """What tells it from other names, wherever it stands."""
        return self.stems, self.letters

    @property
    def places(self) -> range:
        """The places of its words."""
        return range(self.first, self.last + 1)

    def is_same(self, stems: Collection[str]) -> bool:
        """Return whether stems of another name may mean the same: a part of it, or the country, people or capital."""
        if self.stems & DIRECTIONS and DIRECTIONS.intersection(stems) and not self.stems & DIRECTIONS & set(stems):
            return False  # North Korea is not South Korea
        return not self.stems.isdisjoint(stems) or any(of_one_country(one, two) for one in self.stems for two in stems)


def begins_sentence(text: str, start: int) -> bool:
    """Return whether the word at `start` is the first of a sentence, so that its capital letter says nothing."""
    before = text[:start].rstrip()
    return not before or before[-1] in _BEFORE_SENTENCE


def names(text: str, words: Sequence[Word], starts: Sequence[int], dates: Sequence[Date]) -> Iterator[Name]:
    """Yield the names of a text; a lone word at the start of a sentence only where no dictionary has it.

    `starts` says where each of its words begins.
    """
    run: list[int] = []
    for place, word in enumerate(words):
        if not word.is_capital or not is_name_word(word) or any(one.start <= starts[place] < one.end for one in dates):
            continue
        goes_on = run and run[-1] == place - 1 and _goes_on(text, words[place - 1], starts[place - 1], starts[place])
        if goes_on and not _is_another(words, run, word):
            run.append(place)
        else:
            yield from _name(text, words, starts, run)
            run = [place]
    yield from _name(text, words, starts, run)


@lru_cache(maxsize=100_000)
def is_name_word(word: Word) -> bool:
    """Return whether a word that begins with a capital letter may be of a name, wherever it stands."""
    if len(word.text) < _SHORTEST or word.stem in CALENDAR:
        return False
    return _CONTRACTED.sub("", word.small) not in FUNCTION or word.text.isupper()


def _goes_on(text: str, before: Word, start: int, end: int) -> bool:
    """Return whether a name may go on from a word that begins at `start` to one that begins at `end`."""
    return not _is_possessive(before) and _BETWEEN.match(text, start + len(before.text), end) is not None


@lru_cache(maxsize=100_000)
def _is_possessive(word: Word) -> bool:
    return _POSSESSIVE.search(word.text) is not None


def _is_another(words: Sequence[Word], run: Sequence[int], word: Word) -> bool:
    """Return whether a person's name begins behind that of an office: `Harbour Council Ada Quay`."""
    return len(run) > 1 and words[run[-1]].stem in BODIES and not is_ordinary(word.stem)


def _name(text: str, words: Sequence[Word], starts: Sequence[int], run: Sequence[int]) -> Iterator[Name]:
    if len(run) > 1:
        letters = "".join(words[place].text[0].casefold() for place in run)
        yield Name(run[0], run[-1], frozenset(words[place].stem for place in run), letters)
    elif run and not (is_ordinary(words[run[0]].stem) and begins_sentence(text, starts[run[0]])):
        yield Name(run[0], run[0], frozenset((words[run[0]].stem,)))


def initials(words: Sequence[Word]) -> Iterator[str]:
    """Yield the initials of every run of capitalised words, in small letters; little words have none."""
    for start, first in enumerate(words):
        if not first.is_capital:
            continue
        letters = ""
        for word in words[start:]:
            if word.is_capital:
                letters += word.text[0].casefold()
            elif word.small not in _LITTLE:
                break
            if len(letters) >= _SHORTEST:
                yield letters
            if len(letters) == _LONGEST:
                break
