"""A random source in; names that nobody bears, and choices of which few come up often, out."""

import random

_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s st t tr v w z".split()
_NUCLEI = "a e i o u ai ea io ou".split()
_CODAS = "n r s l m th rk nd st x".split()


class Names:
    """Gives words that look like names, never one twice."""

    def __init__(self, source: random.Random) -> None:
        self._source = source
        self._given: set[str] = set()

    def word(self) -> str:
        """Return a word of two syllables with a capital."""
        while (word := (_syllable(self._source) + _syllable(self._source)).capitalize()) in self._given:
            pass
        self._given.add(word)
        return word


def names_of(source: random.Random, count: int) -> tuple[str, ...]:
    """Return as many names of two words, all different."""
    names: dict[str, None] = {}
    while len(names) < count:
        first, second, third, fourth = (_syllable(source) for _ in range(4))
        names[f"{(first + second).capitalize()} {(third + fourth).capitalize()}"] = None
    return tuple(names)


def skewed(source: random.Random, count: int) -> int:
    """Return a number below `count`; small ones come up far more often."""
    return min(int(count * source.random() ** 3), count - 1)


def _syllable(source: random.Random) -> str:
    return source.choice(_ONSETS) + source.choice(_NUCLEI) + source.choice(_CODAS)
