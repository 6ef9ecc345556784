"""A bullet held beside its body in; names and quoted words that the body does not have, or has elsewhere, out."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.model.quote import Place
from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.callings import TITLES
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import CALENDAR, Name, begins_sentence
from briefgen.summarize.places import is_capital_city, is_of_country
from briefgen.summarize.reading import Reading, counterpart
from briefgen.summarize.standins import standing_in
from briefgen.summarize.words import Token, tokens

#: A name is doubted where it fits its surroundings this badly while another one fits them well, or far better.
_MISFIT, _FITS = 0.2, 0.3
_POOR_FIT, _FAR_BETTER = 0.26, 0.24
#: Two names have changed places where they fit each other's surroundings this much better than their own.
_EXCHANGED, _EXCHANGED_COUNTRIES = 0.2, 0.35
_CLOSE = 4.0
_TOGETHER = 40
_ALIKE, _SAME = 0.6, 0.8
_ADJACENT = 3
_QUOTED = re.compile(r"[“\"«„]([^”\"»“]+)[”\"»]")
#: Whoever governs sits in the capital, whether or not the body names it.
_WHO_GOVERNS = re.compile(
    r"\b(?:authorities|government|governments|lawmakers|legislators|ministers|ministry|officials|parliament)\s+\Z"
)
_THERE = re.compile(r"\b(?:in|at|to|from|near|around|outside)\s+\Z")
_LONGEST_SCARE = 2


def name_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for every name that the body does not have, or has in another part."""
    doubted: set[Name] = set()
    for name in reading.names:
        strange = [place for place in name.places if _is_strange(reading.tokens[place], name, reading)]
        if strange:
            doubted.add(name)
            yield _doubt(reading, [reading.tokens[place] for place in strange])
        elif _is_made_up(name, reading):
            doubted.add(name)
            yield _doubt(reading, [reading.tokens[place] for place in name.places])
    for token in reading.tokens:
        if (
            token.is_capital
            and token.stem in CALENDAR
            and token.stem not in reading.body.positions
            and not _is_dated(token, reading)
        ):
            yield _doubt(reading, [token])
    yield from standing_in([name for name in reading.names if name not in doubted], reading)


def quote_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for quoted words that the body does not have in this order."""
    for found in _QUOTED.finditer(reading.text):
        words = [token.stem for token in tokens(found[1])]
        if len(words) <= _LONGEST_SCARE and all(word in reading.body.positions for word in words):
            continue
        if words and f" {' '.join(words)} " not in reading.body.written:
            yield Doubt(DoubtKind.UNSUPPORTED, (found.span(1),), (), _nearest(reading))


def _nearest(reading: Reading) -> Place | None:
    lines = reading.nearest()
    return lines[0].line.place if lines else None


def _doubt(reading: Reading, words: list[Token], against: tuple[str, ...] = ()) -> Doubt:
    return Doubt(DoubtKind.UNSUPPORTED, tuple((one.start, one.end) for one in words), against, _nearest(reading))


def _is_strange(token: Token, name: Name, reading: Reading) -> bool:
    body = reading.body
    if token.stem in body.positions:
        return False
    there = _THERE.search(reading.text, 0, token.start)
    if is_capital_city(token.stem) and there and not _WHO_GOVERNS.search(reading.text, 0, there.start()):
        return True  # the city itself, not the government that sits there
    if body.knows(token.stem):
        return False
    if not is_ordinary(token.stem):
        return True
    if token.stem in TITLES or begins_sentence(reading.text, token.start):
        return False
    least = _ALIKE if name.first == name.last else _SAME
    return max((counterpart(token.stem, one) for one in body.content), default=0.0) < least


def _is_made_up(name: Name, reading: Reading) -> bool:
    """Return whether words of a name stand in the body, but never beside each other."""
    if is_of_country(name.stems):
        return False
    words = [reading.tokens[place] for place in name.places]
    if words[0].stem in TITLES or (begins_sentence(reading.text, words[0].start) and is_ordinary(words[0].stem)):
        words = words[1:]
    return any(_never_meet(one.stem, other.stem, reading) for one, other in pairwise(words))


def _never_meet(one: str, other: str, reading: Reading) -> bool:
    ones, others = (reading.body.positions.get(each, ()) for each in (one, other))
    return bool(ones and others) and not any(abs(first - last) <= _ADJACENT for first in ones for last in others)


def _is_dated(token: Token, reading: Reading) -> bool:
    return any(date.start <= token.start < date.end for date in reading.dates)
