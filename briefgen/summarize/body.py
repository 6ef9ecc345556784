"""The body of an article and the claims beside it in; what a summary can be held against, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from briefgen.model.quote import Place
from briefgen.summarize.amounts import Amount
from briefgen.summarize.days import Date
from briefgen.summarize.kinds import Kind, is_one, kinds_in
from briefgen.summarize.likeness import beginning
from briefgen.summarize.names import KnownNames, Name, begins_sentence
from briefgen.summarize.texts import Text
from briefgen.summarize.words import Token

#: Positions between two paragraphs, so that what stands in one is far from what stands in the other.
_GAP = 60


class Line(NamedTuple):
    """One sentence of the body, or one claim; `place` is missing for a claim, `claim` empty for a sentence."""

    text: str
    paragraph: int
    place: Place | None = None
    claim: str = ""


class ReadLine(NamedTuple):
    """A line with its words, amounts, dates and names; `first` is the position of its first word in the body."""

    line: Line
    first: int
    read: Text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words with their places."""
        return self.read.tokens

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """Its amounts."""
        return self.read.amounts

    @property
    def dates(self) -> tuple[Date, ...]:
        """Its dates."""
        return self.read.dates

    @property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        return self.read.names

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return self.read.stems

    @property
    def small(self) -> frozenset[str]:
        """Its words in small letters."""
        return self.read.small

    @property
    def initials(self) -> frozenset[str]:
        """The initials of its names."""
        return self.read.initials


class Anchor(NamedTuple):
    """Where a name, amount or date stands in the body: what it is and its position."""

    position: int
    text: str
    name: Name | None = None
    amount: Amount | None = None
    date: Date | None = None


@dataclass(frozen=True)
class Body:
    """All lines in order, and what is found in them."""

    lines: tuple[ReadLine, ...]

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Where each stem stands, by position."""
        found: dict[str, list[int]] = {}
        for line in self.lines:
            for place, word in enumerate(line.read.words, line.first):
                if word.stem in found:
                    found[word.stem].append(place)
                else:
                    found[word.stem] = [place]
        return found

    @cached_property
    def written(self) -> str:
        """The stems of all words in order, with a blank before and behind each."""
        return " ".join(("", *(word.stem for line in self.lines for word in line.read.words), ""))

    @cached_property
    def line_at(self) -> Mapping[int, int]:
        """The number of the line by position."""
        found: dict[int, int] = {}
        for number, line in enumerate(self.lines):
            found.update(dict.fromkeys(range(line.first, line.first + len(line.read.words)), number))
        return found

    @cached_property
    def content(self) -> Mapping[str, None]:
        """The stems of all words that carry meaning, once each, in order."""
        words = dict.fromkeys(chain.from_iterable(line.read.words for line in self.lines))
        return dict.fromkeys(word.stem for word in words if word.is_content)

    @cached_property
    def beginning(self) -> Mapping[str, Sequence[str]]:
        """The stems of all words that carry meaning by the letters that the forms of a word share."""
        found: dict[str, list[str]] = {}
        for one in self.content:
            found.setdefault(beginning(one), []).append(one)
        return found

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """All amounts."""
        return tuple(amount for line in self.lines for amount in line.amounts)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """All dates."""
        return tuple(date for line in self.lines for date in line.dates)

    @cached_property
    def known_names(self) -> KnownNames:
        """What its names are made of."""
        stems = {
            word.stem
            for line in self.lines
            for word, start in zip(line.read.words, line.read.starts, strict=True)
            if word.is_capital and not begins_sentence(line.line.text, start)
        }
        named = {one for line in self.lines for name in line.names for one in name.stems}
        letters = (one for line in self.lines for one in line.initials)
        return KnownNames(frozenset(stems | named), frozenset(letters))

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """What the words that tell its names from each other stand for."""
        return kinds_in(chain.from_iterable(line.read.kinds for line in self.lines))

    @cached_property
    def named(self) -> tuple[Anchor, ...]:
        """Every name with its position."""
        return tuple(
            [Anchor(line.first + last, text, name) for line in self.lines for last, text, name in line.read.called]
        )

    @cached_property
    def called(self) -> Mapping[tuple[frozenset[str], str], Sequence[Anchor]]:
        """Every name with its position, by its form."""
        found: dict[tuple[frozenset[str], str], list[Anchor]] = {}
        for anchor in self.named:
            if anchor.name:
                found.setdefault(anchor.name.form, []).append(anchor)
        return found

    @cached_property
    def _namesakes(self) -> dict[tuple[frozenset[str], str], frozenset[tuple[frozenset[str], str]]]:
        return {}

    def namesakes(self, name: Name) -> frozenset[tuple[frozenset[str], str]]:
        """Return the forms of its names that may mean the same as one of a bullet."""
        known = self._namesakes.get(name.form)
        if known is None:
            known = frozenset(
                form for form, (first, *_) in self.called.items() if first.name and is_one(name, first.name)
            )
            self._namesakes[name.form] = known
        return known

    @cached_property
    def counted(self) -> tuple[Anchor, ...]:
        """Every amount with its position."""
        return tuple(
            [
                Anchor(line.first + place, text, amount=one)
                for line in self.lines
                for place, text, one in line.read.counted
            ]
        )

    @cached_property
    def dated(self) -> tuple[Anchor, ...]:
        """Every date with its position."""
        return tuple(
            [Anchor(line.first + place, text, date=one) for line in self.lines for place, text, one in line.read.dated]
        )


#: Many briefings are held against the same claim.
_read_claim = lru_cache(maxsize=10_000)(Text)


def read_text(text: str) -> tuple[tuple[Token, ...], tuple[Amount, ...], tuple[Date, ...], tuple[Name, ...]]:
    """Return the words, amounts, dates and names of a text; what is part of a date is no amount."""
    read = Text(text)
    return read.tokens, read.amounts, read.dates, read.names


def read_body(lines: Iterable[Line]) -> Body:
    """Return the lines read, with positions: a paragraph's sentences follow each other, paragraphs stand far apart."""
    found: list[ReadLine] = []
    position, paragraph = 0, -1
    for line in lines:
        if line.paragraph != paragraph:
            position, paragraph = position + _GAP, line.paragraph
        read = _read_claim(line.text) if line.claim else Text(line.text)
        found.append(ReadLine(line, position, read))
        position += len(read.words) + 1
    return Body(tuple(found))
