"""A bullet and the body of its article in; where each of the bullet's words has its counterpart, out."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefgen.summarize.amounts import Amount
from briefgen.summarize.body import Body, ReadLine, read_text
from briefgen.summarize.days import Date
from briefgen.summarize.likeness import likeness, rarity
from briefgen.summarize.names import CALENDAR, Name
from briefgen.summarize.places import of_one_country
from briefgen.summarize.words import LIGHT, Token

#: Words of a bullet that stand this far apart have e times less to do with each other; those of a body so much farther.
_REACH, _LOOSER = 6.0, 1.6
_FARTHEST = 45
#: Likeness from which a word counts as a counterpart, and up to which it grows.
_UNLIKE, _SPAN, _MOST = 0.25, 0.55, 0.8
_FAINT = 0.4
_COUNTRY = 0.9


@lru_cache(maxsize=500_000)
def counterpart(one: str, other: str) -> float:
    """Return how well one stem stands for another: 1 the same word, 0.9 the same country, less for words used alike."""
    alike = likeness(one, other)
    if alike >= 1:
        return 1.0
    if of_one_country(one, other):
        return _COUNTRY
    return max(0.0, min(1.0, (alike - _UNLIKE) / _SPAN)) * _MOST


def weight(token: Token) -> float:
    """Return how much a word says: 0 for function words, little for light ones, most for rare ones."""
    if not token.is_content:
        return 0.0
    return 0.25 if token.stem in LIGHT else 0.4 + 0.6 * rarity(token.stem)


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
        return frozenset(token.text.casefold() for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the bullet's words."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def _sorted(self) -> tuple[tuple[Sequence[int], Sequence[float]], ...]:
        return tuple((sorted(found), [found[place] for place in sorted(found)]) for found in self.found)

    @cached_property
    def lines(self) -> tuple[tuple[float, int], ...]:
        """How much of the bullet each line of the body holds, 0 to 1, with the line's number, the best first."""
        weights = [weight(token) for token in self.tokens]
        whole = sum(weights) or 1.0
        shares: dict[int, list[float]] = {number: [0.0] * len(weights) for number in range(len(self.body.lines))}
        for place, found in enumerate(self.found):
            for position, alike in found.items():
                held = shares[self.body.line_at[position]]
                held[place] = max(held[place], alike)
        scored = (
            (sum(one * two for one, two in zip(weights, held, strict=True)) / whole, number)
            for number, held in shares.items()
        )
        return tuple(sorted(scored, key=lambda pair: (-pair[0], pair[1])))

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

    def fit(self, surroundings: Sequence[tuple[int, float]], position: int, *, reach: float = _REACH) -> float:
        """Return how much of some surroundings stands around a position of the body, 0 to 1."""
        whole = held = 0.0
        for place, heavy in surroundings:
            whole += heavy
            positions, alike = self._sorted[place]
            best = 0.0
            for index in range(
                bisect_left(positions, position - _FARTHEST), bisect_right(positions, position + _FARTHEST)
            ):
                distance = abs(positions[index] - position)
                if distance:
                    best = max(best, alike[index] * math.exp(-distance / (reach * _LOOSER)))
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
    return {
        position: alike
        for other in body.content
        if (alike := counterpart(token.stem, other)) >= _FAINT
        for position in body.positions[other]
    }
