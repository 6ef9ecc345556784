"""A text in; its words, and as soon as they are asked for its amounts, dates and names, out."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefgen.summarize.amounts import Amount, amounts, may_count
from briefgen.summarize.days import Date, dates, may_date
from briefgen.summarize.kinds import Kind, kinds_told
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import Name, begins_sentence, initials, is_name_word, names
from briefgen.summarize.words import Token, Word, starts, tokens, words


@dataclass(frozen=True, eq=False)
class Text:
    """A text; most of what can be known of most sentences is never asked for, so nothing is looked for before."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words(self.text)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where its words begin."""
        return starts(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words with their places."""
        return tuple(tokens(self.text))

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Its dates."""
        return dates(self.text) if any(map(_may_date, self.words)) else ()

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its amounts; what is part of a date is none."""
        if not any(map(_may_count, self.words)):
            return ()
        return amounts(self.text, [(day.start, day.end) for day in self.dates])

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        capitals = [place for place, word in enumerate(self.words) if word.is_capital and is_name_word(word)]
        if not capitals:
            return ()
        first = self.words[0]
        if capitals == [0] and self.text.startswith(first.text) and is_ordinary(first.stem):
            return ()  # a word that any sentence may begin with
        return tuple(names(self.text, self.words, self.starts, self.dates))

    @cached_property
    def called(self) -> tuple[tuple[int, str, Name], ...]:
        """Its names, each with the number of its last word and as it is typed."""
        typed = ((one, self.starts[one.last] + len(self.words[one.last].text)) for one in self.names)
        return tuple((one.last, self.text[self.starts[one.first] : end], one) for one, end in typed)

    @cached_property
    def counted(self) -> tuple[tuple[int, str, Amount], ...]:
        """Its amounts, each with the number of its first word and as it is typed."""
        return tuple((bisect_left(self.starts, one.start), self.text[one.start : one.end], one) for one in self.amounts)

    @cached_property
    def dated(self) -> tuple[tuple[int, str, Date], ...]:
        """Its dates, each with the number of its first word and as it is typed."""
        return tuple((bisect_left(self.starts, one.start), self.text[one.start : one.end], one) for one in self.dates)

    @cached_property
    def kinds(self) -> Sequence[tuple[str, Kind, int]]:
        """What the words of its names stand for, with how much that counts."""
        return tuple(kinds_told(self.names, self.words)) if self.names else ()

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def small(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset(word.small for word in self.words)

    @cached_property
    def proper(self) -> frozenset[str]:
        """The stems of its names, and of all that it writes with a capital but at the beginning of a sentence."""
        within = (
            word.stem
            for word, start in zip(self.words, self.starts, strict=True)
            if word.is_capital and not begins_sentence(self.text, start)
        )
        return frozenset(within).union(*(name.stems for name in self.names))

    @cached_property
    def capitals(self) -> str:
        """The first letters of its words with a capital, in small letters: what all initials are a part of."""
        return "".join([word.text[0].casefold() for word in self.words if word.is_capital])

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of its names."""
        return frozenset(initials(self.words))


@lru_cache(maxsize=100_000)
def _may_date(word: Word) -> bool:
    return may_date(word.text)


@lru_cache(maxsize=100_000)
def _may_count(word: Word) -> bool:
    return may_count(word.text)
