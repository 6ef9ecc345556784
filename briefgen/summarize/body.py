"""The body of an article and the claims beside it in; what a summary can be held against, out."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefgen.model.quote import Place
from briefgen.summarize.amounts import Amount, amounts
from briefgen.summarize.days import Date, dates
from briefgen.summarize.kinds import Kind, kinds_in
from briefgen.summarize.likeness import beginning
from briefgen.summarize.names import KnownNames, Name, begins_sentence, initials, names
from briefgen.summarize.words import Token, tokens

#: Positions between two paragraphs, so that what stands in one is far from what stands in the other.
_GAP = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the body, or one claim; `place` is missing for a claim, `claim` empty for a sentence."""

    text: str
    paragraph: int
    place: Place | None = None
    claim: str = ""


@dataclass(frozen=True)
class ReadLine:
    """A line with its words, amounts, dates and names; `first` is the position of its first word in the body."""

    line: Line
    first: int
    tokens: tuple[Token, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Date, ...]
    names: tuple[Name, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def small(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset(token.text.casefold() for token in self.tokens)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of its names."""
        return frozenset(initials(self.tokens))

    def position(self, offset: int) -> int:
        """Return the position in the body of the word at or after an offset of the line's text."""
        return self.first + bisect_left(self.tokens, offset, key=lambda token: token.start)


@dataclass(frozen=True, slots=True)
class Anchor:
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
            for place, token in enumerate(line.tokens, line.first):
                found.setdefault(token.stem, []).append(place)
        return found

    @cached_property
    def line_at(self) -> Mapping[int, int]:
        """The number of the line by position."""
        return {
            place: number
            for number, line in enumerate(self.lines)
            for place in range(line.first, line.first + len(line.tokens))
        }

    @cached_property
    def content(self) -> Mapping[str, None]:
        """The stems of all words that carry meaning, once each, in order."""
        return dict.fromkeys(token.stem for line in self.lines for token in line.tokens if token.is_content)

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
            token.stem
            for line in self.lines
            for token in line.tokens
            if token.is_capital and not begins_sentence(line.line.text, token.start)
        }
        named = {one for line in self.lines for name in line.names for one in name.stems}
        letters = (one for line in self.lines for one in line.initials)
        return KnownNames(frozenset(stems | named), frozenset(letters))

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """What the words that tell its names from each other stand for."""
        return kinds_in(tuple((line.names, line.tokens) for line in self.lines))

    @cached_property
    def named(self) -> tuple[Anchor, ...]:
        """Every name with its position."""
        return tuple(
            Anchor(
                line.first + name.last,
                line.line.text[line.tokens[name.first].start : line.tokens[name.last].end],
                name=name,
            )
            for line in self.lines
            for name in line.names
        )

    @cached_property
    def counted(self) -> tuple[Anchor, ...]:
        """Every amount with its position."""
        return tuple(
            Anchor(line.position(one.start), line.line.text[one.start : one.end], amount=one)
            for line in self.lines
            for one in line.amounts
        )

    @cached_property
    def dated(self) -> tuple[Anchor, ...]:
        """Every date with its position."""
        return tuple(
            Anchor(line.position(one.start), line.line.text[one.start : one.end], date=one)
            for line in self.lines
            for one in line.dates
        )


@lru_cache(maxsize=50_000)  # many briefings are held against the same claim
def read_text(text: str) -> tuple[tuple[Token, ...], tuple[Amount, ...], tuple[Date, ...], tuple[Name, ...]]:
    """Return the words, amounts, dates and names of a text; what is part of a date is no amount."""
    words, days = tuple(tokens(text)), dates(text)
    counted = tuple(
        one for one in amounts(text) if not any(day.start < one.end and one.start < day.end for day in days)
    )
    return words, counted, days, tuple(names(text, words, days))


def read_body(lines: Iterable[Line]) -> Body:
    """Return the lines read, with positions: a paragraph's sentences follow each other, paragraphs stand far apart."""
    found: list[ReadLine] = []
    position, paragraph = 0, -1
    for line in lines:
        if line.paragraph != paragraph:
            position, paragraph = position + _GAP, line.paragraph
        words, counted, days, named = read_text(line.text)
        found.append(ReadLine(line, position, words, counted, days, named))
        position += len(words) + 1
    return Body(tuple(found))
