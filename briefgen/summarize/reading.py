"""A bullet and the body of its article in; where each of the bullet's words has its counterpart, out."""

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefgen.summarize.amounts import Amount
from briefgen.summarize.body import Body, ReadLine, read_text
from briefgen.summarize.days import Date
from briefgen.summarize.likeness import are_forms, beginning, likeness, likes, rarity
from briefgen.summarize.names import CALENDAR, Name
from briefgen.summarize.places import compatriots, of_one_country
from briefgen.summarize.words import LIGHT, Token, Word

#: Words of a bullet that stand this far apart have e times less to do with each other; those of a body so much farther.
_REACH, _LOOSER = 6.0, 1.6
_FARTHEST = 45
#: What is left at each distance in a body.
_FADED = tuple(math.exp(-distance / (_REACH * _LOOSER)) for distance in range(_FARTHEST + 1))
#: Likeness from which a word counts as a counterpart, and up to which it grows.
_UNLIKE, _SPAN, _MOST = 0.25, 0.55, 0.8
_FAINT = 0.4
_COUNTRY = 0.9
#: How many lines a bullet may be drawn from, and how much of it each must add to what the others hold.
_LINES, _ADDED = 3, 0.12


@lru_cache(maxsize=100_000)
def counterpart(one: str, other: str) -> float:
    """Return how well one stem stands for another: 1 the same word, 0.9 the same country, less for words used alike."""
    alike = likeness(one, other)
    if alike >= 1:
        return 1.0
    if of_one_country(one, other):
        return _COUNTRY
    return max(0.0, min(1.0, (alike - _UNLIKE) / _SPAN)) * _MOST


def weight(token: Token | Word) -> float:
    """Return how much a word says: 0 for function words, little for light ones, most for rare ones."""
    return _heavy(token.stem) if token.is_content else 0.0


@lru_cache(maxsize=50_000)
def _heavy(stem: str) -> float:
    return 0.25 if stem in LIGHT else 0.4 + 0.6 * rarity(stem)


@dataclass(frozen=True)
class Reading:
    """A bullet with its words, amounts, dates and names, held beside a body.

    `found` has, for every word, the positions in the body of its counterparts with how well they stand for it.
    """

    text: str
    body: Body
    tokens: tuple[Token, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[Date, ...]
    names: tuple[Name, ...]
    found: tuple[Mapping[int, float], ...]

    @cached_property
    def small(self) -> frozenset[str]:
        """The bullet's words in small letters."""
        return frozenset([token.small for token in self.tokens])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the bullet's words."""
        return frozenset([token.stem for token in self.tokens])

    @cached_property
    def _sorted(self) -> tuple[tuple[Sequence[int], Sequence[float]], ...]:
        rows = (sorted(found) for found in self.found)
        return tuple((row, [found[place] for place in row]) for row, found in zip(rows, self.found, strict=True))

    @cached_property
    def weights(self) -> Sequence[float]:
        """How much each word says."""
        return tuple(map(weight, self.tokens))

    @cached_property
    def in_lines(self) -> tuple[Mapping[int, float], ...]:
        """How well the best counterpart of each word stands for it in each line that has one, by the line's number."""
        numbers = self.body.numbers
        rows: list[Mapping[int, float]] = []
        for found in self.found:
            row: dict[int, float] = {}
            for position, alike in found.items():
                number = numbers[position]
                if alike > row.get(number, 0.0):
                    row[number] = alike
            rows.append(row)
        return tuple(rows)

    @cached_property
    def lines(self) -> tuple[tuple[float, int], ...]:
        """How much of the bullet each line of the body holds, 0 to 1, with the line's number, the best first."""
        held = self.held_by_lines(enumerate(self.weights))
        return tuple(
            [(held[number], number) for number in sorted(range(len(held)), key=held.__getitem__, reverse=True)]
        )

    def held_by_lines(self, words: Iterable[tuple[int, float]]) -> tuple[float, ...]:
        """Return how much of some words of the bullet, each with its weight, each line of the body holds, 0 to 1."""
        whole, held = 0.0, [0.0] * len(self.body.lines)
        for place, heavy in words:
            whole += heavy
            if heavy:
                for number, alike in self.in_lines[place].items():
                    held[number] += heavy * alike
        return tuple([much and much / whole for much in held]) if whole else tuple(held)

    @cached_property
    def cover(self) -> tuple[ReadLine, ...]:
        """The lines that hold most of the bullet together, each for what the ones before it lack, the best first."""
        numbers = [number for _, number in self.lines[: 4 * _LINES]]
        return tuple(self.body.lines[number] for number in self.together(numbers, most=_LINES, least=_ADDED))

    def together(self, numbers: Sequence[int], *, most: int, least: float) -> Sequence[int]:
        """Return those of some lines, by number, that hold most of the bullet together, the best first.

        Each holds at least so much of the bullet that the ones before it lack.
        """
        whole = sum(self.weights) or 1.0
        words = [
            (place, heavy, row)
            for place, (heavy, row) in enumerate(zip(self.weights, self.in_lines, strict=True))
            if heavy
        ]
        lines = [
            (number, [(place, heavy, row[number]) for place, heavy, row in words if number in row])
            for number in numbers
        ]
        chosen: list[int] = []
        held = [0.0] * len(self.weights)
        while len(chosen) < most:
            best, gain, kept = -1, least, lines[0][1] if lines else []
            for number, row in lines:
                added = 0.0
                for place, heavy, alike in row:
                    if alike > held[place]:
                        added += heavy * (alike - held[place])
                if added / whole > gain:
                    best, gain, kept = number, added / whole, row
            if best < 0:
                break
            chosen.append(best)
            for place, _, alike in kept:
                held[place] = max(held[place], alike)
        return chosen

    def nearest(self, most: int = 1, least: float = 0.3, share: float = 0.85) -> tuple[ReadLine, ...]:
        """Return the lines that hold most of the bullet, the best first, none that holds much less than the best."""
        best = self.lines[0][0] if self.lines else 0.0
        kept = [number for held, number in self.lines[:most] if held >= max(least, best * share)]
        return tuple(self.body.lines[number] for number in kept)

    def at(self, start: int, end: int) -> frozenset[int]:
        """Return the places of the words that lie in a stretch of the bullet's text."""
        return frozenset(place for place, token in enumerate(self.tokens) if token.start < end and start < token.end)

    def surroundings(
        self, places: Collection[int], but: Collection[int] = (), *, reach: float = _REACH
    ) -> tuple[tuple[int, float], ...]:
        """Return the words around some words of the bullet, each with its weight: the nearer, the more."""
        near = []
        for place, token in enumerate(self.tokens):
            if place in places or place in but or not token.is_content:
                continue
            heavy = 2.0 if token.is_number else 1.0 if token.stem in CALENDAR else weight(token)
            near.append((place, heavy * math.exp(-min(abs(place - one) for one in places) / reach)))
        return tuple(near)

    def fit(self, surroundings: Sequence[tuple[int, float]], position: int) -> float:
        """Return how much of some surroundings stands around a position of the body, 0 to 1."""
        whole = held = 0.0
        for place, heavy in surroundings:
            whole += heavy
            positions, alike = self._sorted[place]
            best = 0.0
            for index in range(bisect_left(positions, position - _FARTHEST), len(positions)):
                distance = abs(positions[index] - position)
                if distance > _FARTHEST:
                    break
                if distance and (near := alike[index] * _FADED[distance]) > best:
                    best = near
            held += heavy * best
        return held / whole if whole else 0.0


def read_bullet(text: str, body: Body) -> Reading:
    """Return a bullet held beside the body of its article."""
    words, counted, days, named = read_text(text)
    return Reading(text, body, words, counted, days, named, tuple(_counterparts(token, body) for token in words))


def _counterparts(token: Token, body: Body) -> Mapping[int, float]:
    if token.is_number:
        return dict.fromkeys(body.positions.get(token.stem, ()), 1.0)
    if not token.is_content:
        return {}
    found: dict[int, float] = {}
    for other, alike in _in_body(token.stem, body).items():
        for position in body.positions[other]:
            found[position] = alike
    return found


def _in_body(one: str, body: Body) -> Mapping[str, float]:
    """Return the stems of the body that stand for one of the bullet, with how well."""
    alike, content = _alike(one), body.content
    found = {other: alike[other] for other in content.keys() & alike.keys()}
    for other in compatriots(one):
        if other in content:
            found[other] = max(found.get(other, 0.0), _COUNTRY)
    for other in body.beginning.get(beginning(one), ()):
        if one == other or are_forms(one, other):
            found[other] = 1.0
    return found


@lru_cache(maxsize=50_000)
def _alike(one: str) -> Mapping[str, float]:
    """Return the stems that are used so much like one that they may stand for it, with how well."""
    grown = ((other, min(1.0, (alike - _UNLIKE) / _SPAN) * _MOST) for other, alike in likes(one).items())
    return {other: well for other, well in grown if well >= _FAINT}
