"""The words of a text in; the proper names among them, out."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefgen.summarize.callings import BODIES
from briefgen.summarize.days import Date
from briefgen.summarize.likeness import are_forms, is_ordinary
from briefgen.summarize.places import of_one_country
from briefgen.summarize.words import FUNCTION, Token, stem

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


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words with capital letters: `first` to `last` are places in the text's sequence of words.

    `letters` are its initials; a single word has none.
    """

    first: int
    last: int
    stems: frozenset[str]
    letters: str = ""

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


def names(text: str, tokens: Sequence[Token], dates: Sequence[Date]) -> Iterator[Name]:
    """Yield the names of a text; a lone word at the start of a sentence only where no dictionary has it."""
    run: list[int] = []
    for place, token in enumerate(tokens):
        if not _may_be_name(token, dates):
            yield from _name(text, tokens, run)
            run = []
        elif run and _goes_on(text, tokens[run[-1]], token) and not _is_another(tokens, run, token):
            run.append(place)
        else:
            yield from _name(text, tokens, run)
            run = [place]
    yield from _name(text, tokens, run)


def _may_be_name(token: Token, dates: Sequence[Date]) -> bool:
    if not token.is_capital or len(token.text) < _SHORTEST:
        return False
    plain = _CONTRACTED.sub("", token.text.casefold())
    if token.stem in CALENDAR or (plain in FUNCTION and not token.text.isupper()):
        return False
    return not any(date.start <= token.start < date.end for date in dates)


def _goes_on(text: str, before: Token, token: Token) -> bool:
    return _POSSESSIVE.search(before.text) is None and _BETWEEN.match(text, before.end, token.start) is not None


def _is_another(tokens: Sequence[Token], run: Sequence[int], token: Token) -> bool:
    """Return whether a person's name begins behind that of an office: `Harbour Council Ada Quay`."""
    last = tokens[run[-1]]
    return len(run) > 1 and last.stem in BODIES and not is_ordinary(token.stem)


def _name(text: str, tokens: Sequence[Token], run: Sequence[int]) -> Iterator[Name]:
    if not run:
        return
    only = tokens[run[0]]
    if len(run) == 1 and begins_sentence(text, only.start) and is_ordinary(only.stem):
        return
    letters = "".join(tokens[place].text[0].casefold() for place in run)
    yield Name(run[0], run[-1], frozenset(tokens[place].stem for place in run), letters if len(run) > 1 else "")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What a body's names are made of: stems that it writes with a capital, and initials that its names have."""

    stems: frozenset[str]
    initials: frozenset[str]

    def has(self, token: Token) -> bool:
        """Return whether a name's word is one of the body's: itself, another form, its country, its initials."""
        if token.stem in self.stems or token.stem in self.initials:
            return True
        return any(are_forms(token.stem, one) or of_one_country(token.stem, one) for one in self.stems)


def initials(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the initials of every run of capitalised words, in small letters; little words have none."""
    for start, first in enumerate(tokens):
        letters = ""
        for token in tokens[start:] if first.is_capital else ():
            if token.is_capital:
                letters += token.text[0].casefold()
            elif token.text.casefold() not in _LITTLE:
                break
            if len(letters) >= _SHORTEST:
                yield letters
            if len(letters) == _LONGEST:
                break
