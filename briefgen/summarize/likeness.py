"""Two stems in; how alike they are in meaning, how rare and how tangible each is, out.

The lists under `lexicon/` are constants of the program that are too long for a module; `lexicon/SOURCES.md` says where
they come from. They know English alone.
"""

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "lexicon"
_BYTES = 3  # of each like stem: its number, and how alike in 255ths
_WHOLE = 255
NEAREST = 4  # letters that two forms of one word share at least
_SHARED = 0.7  # of the longer form
_TENTHS = 10


class _Entry(NamedTuple):
    rank: int
    tangible: int


@cache
def _entries() -> dict[str, _Entry]:
    lines = (_FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()
    return {word: _Entry(rank, int(tangible)) for rank, (word, tangible) in enumerate(line.split() for line in lines)}


@cache
def _likes() -> tuple[bytes, tuple[int, ...], tuple[str, ...]]:
    """Return the table of likes, where the row of each stem begins, and the stems."""
    data = (_FOLDER / "likes.bin").read_bytes()
    starts, place = [], 0
    for _ in _entries():
        starts.append(place)
        place += 1 + _BYTES * data[place]
    return data, tuple(starts), tuple(_entries())


@lru_cache(maxsize=50_000)
def likes(stem: str) -> Mapping[str, float]:
    """Return the stems that are used like this one, with how alike: 0.52 to 1, at most 32, itself not among them."""
    entry = _entries().get(stem)
    if entry is None:
        return {}
    data, starts, stems = _likes()
    start = starts[entry.rank] + 1
    rows = range(start, start + _BYTES * data[start - 1], _BYTES)
    return {stems[data[row] + 256 * data[row + 1]]: data[row + 2] / _WHOLE for row in rows}


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    pairs = (tuple(line.split()) for line in (_FOLDER / "opposites.txt").read_text(encoding="utf-8").splitlines())
    return frozenset(pair for one, other in pairs for pair in ((one, other), (other, one)))


@lru_cache(maxsize=50_000)
def rarity(stem: str) -> float:
    """Return how rare a stem is in newswire: 0 for the most frequent, 1 for the rarest and for unknown ones."""
    entry = _entries().get(stem)
    return 1.0 if entry is None else math.log1p(entry.rank) / math.log1p(len(_entries()))


def tangible(stem: str) -> float:
    """Return how far a stem names what can be seen and counted: 0.9 for things and people, about 0.4 for verbs.

    Unknown words have 0.4.
    """
    entry = _entries().get(stem)
    return entry.tangible / _TENTHS if entry and entry.tangible else 0.4


def is_ordinary(stem: str) -> bool:
    """Return whether a dictionary of English has a stem, so that it need not be a name where it begins a sentence."""
    entry = _entries().get(stem)
    return entry is not None and entry.tangible > 0


def likeness(one: str, other: str) -> float:
    """Return how alike two stems are used: 1 for forms of one word, 0 where they have little in common.

    Opposites are alike: they are used alike.
    """
    if one == other or are_forms(one, other):
        return 1.0
    return max(likes(one).get(other, 0.0), likes(other).get(one, 0.0))


def are_opposite(one: str, other: str) -> bool:
    """Return whether two stems are opposites, such as those of rise and fall."""
    return (one, other) in _opposites()


def are_forms(one: str, other: str) -> bool:
    """Return whether two stems are probably forms of one word: `ukrain` and `ukrainian`, `defect` and `defector`."""
    if one[:NEAREST] != other[:NEAREST]:
        return False
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    least = max(NEAREST, math.ceil(_SHARED * longer))
    return shorter >= least and one[:least] == other[:least]


def beginning(stem: str) -> str:
    """Return the letters that all forms of a word share."""
    return stem[:NEAREST]
