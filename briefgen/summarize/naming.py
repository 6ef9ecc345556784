"""A bullet held beside its body in; names and quoted words that the body does not have, or has elsewhere, out."""

import re
from collections.abc import Iterator
from itertools import combinations

from briefgen.model.quote import Place
from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.body import Anchor
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import CALENDAR, Name, begins_sentence
from briefgen.summarize.places import is_capital_city, is_of_country
from briefgen.summarize.reading import Reading, counterpart
from briefgen.summarize.words import Token, tokens

#: A name is doubted where it fits its surroundings this badly, while another one fits them well and much better.
_MISFIT, _FITS, _BETTER = 0.25, 0.3, 0.16
#: Two names have changed places where they fit each other's surroundings this much better than their own.
_EXCHANGED = 0.19
_CLOSE = 4.0
_TOGETHER = 40
_ALIKE = 0.6
_ADJACENT = 3
_QUOTED = re.compile(r"[“\"«„]([^”\"»“]+)[”\"»]")
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
    kept = [name for name in reading.names if name not in doubted]
    yield from _changed_places(kept, reading)
    yield from _instead(kept, reading)


def quote_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for quoted words that the body does not have in this order."""
    written = " ".join(token.stem for line in reading.body.lines for token in line.tokens)
    for found in _QUOTED.finditer(reading.text):
        words = [token.stem for token in tokens(found[1])]
        if len(words) <= _LONGEST_SCARE and all(word in reading.body.positions for word in words):
            continue
        if words and f" {' '.join(words)} " not in f" {written} ":
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
    if is_capital_city(token.stem) and _THERE.search(reading.text[: token.start]):
        return True  # the city itself, not the government that sits there
    if body.known_names.has(token):
        return False
    if name.first == name.last and begins_sentence(reading.text, token.start) and is_ordinary(token.stem):
        return False
    return not (
        is_ordinary(token.stem) and max((counterpart(token.stem, one) for one in body.content), default=0.0) >= _ALIKE
    )


def _is_made_up(name: Name, reading: Reading) -> bool:
    """Return whether both words of a name stand in the body, but never beside each other."""
    if name.last - name.first != 1:
        return False
    first, last = (reading.tokens[place] for place in name.places)
    if begins_sentence(reading.text, first.start) and is_ordinary(first.stem):
        return False
    ones, others = (reading.body.positions.get(token.stem, ()) for token in (first, last))
    if not ones or not others:
        return False
    return not any(abs(one - other) <= _ADJACENT for one in ones for other in others)


def _is_dated(token: Token, reading: Reading) -> bool:
    return any(date.start <= token.start < date.end for date in reading.dates)


def _may_stand_for(one: Name, other: Name) -> bool:
    return is_of_country(one.stems) == is_of_country(other.stems)


def _instead(names: list[Name], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for a name where the body has another one among the bullet's words."""
    for name in names:
        near = reading.surroundings(name.places)
        own, best, rival = 0.0, 0.0, None
        for anchor in reading.body.named:
            if anchor.name is None:
                continue
            if name.is_same(anchor.name.stems):
                own = max(own, reading.fit(near, anchor.position))
            elif _may_stand_for(anchor.name, name) and not any(
                other.stems & anchor.name.stems for other in reading.names
            ):
                fit = reading.fit(near, anchor.position)
                if fit > best:
                    best, rival = fit, anchor
        if rival and own <= _MISFIT and best >= _FITS and best - own >= _BETTER and own > 0:
            yield _doubt(reading, [reading.tokens[place] for place in name.places], (rival.text,))


def _changed_places(names: list[Name], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for two names of which each stands where the body has the other."""
    for one, other in combinations(names, 2):
        ones = [anchor for anchor in reading.body.named if anchor.name and one.is_same(anchor.name.stems)]
        others = [anchor for anchor in reading.body.named if anchor.name and other.is_same(anchor.name.stems)]
        if not ones or not others or {each.position for each in ones} & {each.position for each in others}:
            continue
        if _crossed(one, other, ones, others, reading) >= _EXCHANGED:
            yield _doubt(reading, [reading.tokens[place] for name in (one, other) for place in name.places])


def _crossed(one: Name, other: Name, ones: list[Anchor], others: list[Anchor], reading: Reading) -> float:
    """Return how much better two names would fit with their places exchanged."""
    near_one = reading.surroundings(one.places, other.places, reach=_CLOSE)
    near_other = reading.surroundings(other.places, one.places, reach=_CLOSE)
    straight = crossed = 0.0

    def fits(anchors: list[Anchor]) -> list[tuple[int, float, float]]:
        return [
            (
                each.position,
                reading.fit(near_one, each.position, reach=_CLOSE),
                reading.fit(near_other, each.position, reach=_CLOSE),
            )
            for each in anchors
        ]

    at_others = fits(others)
    for first, own, swapped in fits(ones):
        for second, swapped_too, own_too in at_others:
            if abs(first - second) < _TOGETHER:
                straight = max(straight, own + own_too)
                crossed = max(crossed, swapped + swapped_too)
    return crossed - straight
