"""The body of an article and the claims beside it in; what a summary can be held against, out."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from briefgen.model.quote import Place
from briefgen.summarize.amounts import Amount
from briefgen.summarize.days import Date
from briefgen.summarize.kinds import Kind, Kinds, is_one
from briefgen.summarize.likeness import NEAREST, are_forms
from briefgen.summarize.names import Name
from briefgen.summarize.places import compatriots
from briefgen.summarize.texts import Text
from briefgen.summarize.words import Token

#: Positions between two paragraphs, so that what stands in one is far from what stands in the other.
_GAP = 60
#: How far values are looked for around one, so that none is missed that is the same but for rounding.
_ABOUT = 1e-5


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

    def places_of(self, small: Collection[str]) -> Sequence[int]:
        """Return the places of those of its words that are, in small letters, one of these."""
        return [place for place, word in enumerate(self.read.words) if word.small in small]


class Anchor(NamedTuple):
    """Where a name, amount or date stands in the body: what it is and its position."""

    position: int
    text: str
    name: Name | None = None
    amount: Amount | None = None
    date: Date | None = None


class _LineAt(Mapping[int, int]):
    """The numbers of lines by position, without the positions between lines."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = numbers

    def __getitem__(self, position: int) -> int:
        if 0 <= position < len(self._numbers) and self._numbers[position] >= 0:
            return self._numbers[position]
        raise KeyError(position)

    def __iter__(self) -> Iterator[int]:
        return (position for position, number in enumerate(self._numbers) if number >= 0)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True)
class Body:
    """All lines in order, and what is found in them."""

    lines: tuple[ReadLine, ...]

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Where each stem stands, by position."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for line in self.lines:
            for place, word in enumerate(line.read.words, line.first):
                found[word.stem].append(place)
        return dict(found)

    @cached_property
    def written(self) -> str:
        """The stems of all words in order, with a blank before and behind each."""
        return " ".join(("", *(word.stem for line in self.lines for word in line.read.words), ""))

    @cached_property
    def numbers(self) -> Sequence[int]:
        """The number of the line by position; -1 between lines."""
        found: list[int] = []
        for number, line in enumerate(self.lines):
            found += [-1] * (line.first - len(found))
            found += [number] * len(line.read.words)
        return found

    @cached_property
    def line_at(self) -> Mapping[int, int]:
        """The number of the line by position; nothing between lines."""
        return _LineAt(self.numbers)

    def lines_with(self, stems: Collection[str]) -> frozenset[int]:
        """Return the numbers of the lines that have all of some stems, of which there is one."""
        rows = [{self.numbers[place] for place in self.positions.get(one, ())} for one in stems]
        return frozenset(rows[0].intersection(*rows[1:]))

    @cached_property
    def content(self) -> Mapping[str, None]:
        """The stems of all words that carry meaning, once each, in order."""
        words = dict.fromkeys(chain.from_iterable([line.read.words for line in self.lines]))
        return dict.fromkeys([word.stem for word in words if word.is_content])

    @cached_property
    def beginning(self) -> Mapping[str, Sequence[str]]:
        """The stems of all words that carry meaning by the letters that the forms of a word share."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one in self.content:
            found[one[:NEAREST]].append(one)
        return dict(found)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """All amounts."""
        return tuple(amount for line in self.lines for amount in line.amounts)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """All dates."""
        return tuple(date for line in self.lines for date in line.dates)

    def knows(self, stem: str) -> bool:
        """Return whether a name's word is one of its names': itself, another form, its country, their initials."""
        alike = {one for one in self.positions if one[:NEAREST] == stem[:NEAREST] and are_forms(one, stem)}
        near = (one for one in ({stem} | alike | compatriots(stem)) if one in self.positions)
        if any(one in self.lines[number].read.proper for one in near for number in self.lines_with((one,))):
            return True
        return any(stem in self.lines[number].initials for number in self.lines_with_initials((stem,)))

    @cached_property
    def kinds(self) -> Kinds:
        """What the words that tell its names from each other stand for."""
        lines, numbers, positions = self.lines, self.numbers, self.positions

        def told(stem: str) -> Iterator[tuple[Kind, int]]:
            near = dict.fromkeys(numbers[place] for place in positions.get(stem, ()))
            return ((kind, sure) for number in near for one, kind, sure in lines[number].read.kinds if one == stem)

        return Kinds(told)  # which must not know this body: a circle stays in memory

    @cached_property
    def named(self) -> tuple[Anchor, ...]:
        """Every name with its position."""
        return tuple([anchor for line in self.lines for anchor in _anchors(line)])

    def lines_with_initials(self, stems: Collection[str]) -> Sequence[int]:
        """Return the numbers of the lines in which some stems may be initials; in no other line any of them is."""
        if not any(one in self._capitals for one in stems):
            return ()
        return [number for number, line in enumerate(self.lines) if any(one in line.read.capitals for one in stems)]

    @cached_property
    def _capitals(self) -> str:
        return " ".join([line.read.capitals for line in self.lines])

    @cached_property
    def _namesakes(self) -> dict[tuple[frozenset[str], str], Mapping[int, Sequence[Anchor]]]:
        return {}

    def namesakes(self, name: Name) -> Mapping[int, Sequence[Anchor]]:
        """Return its names that may mean the same as one of a bullet, by the number of their line, in order."""
        known = self._namesakes.get(name.form)
        if known is None:
            # Only these can be one: what has a word of it, is of its country, or has the initials of either.
            stems = {*name.stems, name.letters}.union(*map(compatriots, name.stems))
            near = {self.numbers[place] for one in stems for place in self.positions.get(one, ())}
            near.update(self.lines_with_initials(name.stems))
            found = ((number, _anchors(self.lines[number])) for number in sorted(near))
            same = (
                (number, [one for one in anchors if one.name and is_one(name, one.name)]) for number, anchors in found
            )
            known = self._namesakes[name.form] = {number: anchors for number, anchors in same if anchors}
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

    def of_value(self, value: float) -> Sequence[tuple[ReadLine, Anchor, Amount]]:
        """Return its amounts of about a value and where they stand, in order.

        All that are the same but for rounding are among them, and hardly any other.
        """
        slack = _ABOUT * max(1.0, abs(value))
        first = bisect_left(self._values, (value - slack,))
        end = bisect_left(self._values, (value + slack,))
        found = []
        for _, number, place in sorted(self._values[first:end], key=itemgetter(1, 2)):
            line = self.lines[number]
            word, text, one = line.read.counted[place]
            found.append((line, Anchor(line.first + word, text, amount=one), one))
        return found

    @cached_property
    def _values(self) -> Sequence[tuple[float, int, int]]:
        return sorted(
            (one.value, number, place)
            for number, line in enumerate(self.lines)
            for place, one in enumerate(line.read.amounts)
        )

    @cached_property
    def dated(self) -> tuple[Anchor, ...]:
        """Every date with its position."""
        return tuple(
            [Anchor(line.first + place, text, date=one) for line in self.lines for place, text, one in line.read.dated]
        )


def _anchors(line: ReadLine) -> Sequence[Anchor]:
    return [Anchor(line.first + last, text, name) for last, text, name in line.read.called]


#: Many briefings are held against the same claim.
_read_claim = lru_cache(maxsize=4_000)(Text)


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
