"""A bullet held beside its body in; names that stand where the body has another one, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.body import Anchor, ReadLine
from briefgen.summarize.kinds import Kind, is_one, kind_of
from briefgen.summarize.names import DIRECTIONS, Name
from briefgen.summarize.places import is_of_country
from briefgen.summarize.reading import Reading

#: A name is doubted where it fits its surroundings this badly while another one fits them well, or far better.
_MISFIT, _FITS = 0.2, 0.3
_POOR_FIT, _FAR_BETTER = 0.26, 0.24
#: Two names have changed places where they fit each other's surroundings this much better than their own.
_EXCHANGED, _EXCHANGED_COUNTRIES = 0.2, 0.35
_CLOSE = 4.0
_TOGETHER = 40
#: How far the words around a name reach when whole sentences are compared; what the sentence with another name of its
#: kind must hold of them, how much more than any sentence with the name itself, and how much that one may hold.
_WIDE = 12.0
_HELD, _MORE, _AT_MOST = 0.45, 0.22, 0.5
_MORE_COUNTRY = 0.6
_CLAUSE = re.compile(r"[;:]|, (?:while|but|whereas|though|although)\b")


def standing_in(names: Sequence[Name], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for every name that stands where the body has another one of its kind."""
    told: set[Name] = set()
    for one, other, doubt in _changed_places(names, reading):
        told |= {one, other}
        yield doubt
    for name in names:
        if name not in told:
            yield from _in_another_sentence(name, reading) or _instead(name, reading)


@dataclass(frozen=True, slots=True)
class _Rival:
    """The sentence that tells most of what the bullet tells of a name, of another one."""

    held: float
    line: ReadLine
    name: Name


def _in_another_sentence(name: Name, reading: Reading) -> list[Doubt]:
    """Return a doubt where what is told of a name stands in a sentence that tells it of another one of its kind."""
    around = _clause(name, reading)
    near = [(place, heavy) for place, heavy in reading.surroundings(name.places, reach=_WIDE) if place in around]
    held, body = reading.held_by_lines(near), reading.body
    kind = kind_of(name, reading.tokens, body.kinds)
    own, rival = 0.0, None
    for number, line in enumerate(body.lines):
        if name.stems <= line.stems or any(is_one(name, one) for one in line.names):
            own = max(own, held[number])
        elif held[number] >= _HELD and (rival is None or held[number] > rival.held):
            other = _of_kind(kind, line, reading)
            if other:
                rival = _Rival(held[number], line, other)
    more = _MORE_COUNTRY if kind is Kind.COUNTRY else _MORE
    if rival is None or own > _AT_MOST or rival.held - own < more:
        return []
    return [_doubt(reading, [name], _text(rival.name, rival.line), rival.line)]


def _of_kind(kind: Kind, line: ReadLine, reading: Reading) -> Name | None:
    """Return the line's first name of a kind that the bullet does not have."""
    for other in line.names:
        if kind_of(other, line.tokens, reading.body.kinds) is kind and not any(
            is_one(one, other) for one in reading.names
        ):
            return other
    return None


def _clause(name: Name, reading: Reading) -> range:
    """Return the places of the words in a name's own part of the bullet; all where that has too few others."""
    tokens = reading.tokens
    first, last = tokens[name.first].start, tokens[name.last].end
    cuts = [0, *(found.start() for found in _CLAUSE.finditer(reading.text)), len(reading.text)]
    start = max(cut for cut in cuts if cut <= first)
    end = min(cut for cut in cuts if cut >= last)
    inside = [place for place, token in enumerate(tokens) if start <= token.start < end]
    return range(inside[0], inside[-1] + 1)


def _text(name: Name, line: ReadLine) -> str:
    return line.line.text[line.tokens[name.first].start : line.tokens[name.last].end]


def _doubt(reading: Reading, names: Sequence[Name], against: str, line: ReadLine) -> Doubt:
    words = tuple((reading.tokens[place].start, reading.tokens[place].end) for name in names for place in name.places)
    return Doubt(DoubtKind.UNSUPPORTED, words, (against,) if against else (), line.line.place)


def _may_stand_for(one: Name, other: Name) -> bool:
    return is_of_country(one.stems) == is_of_country(other.stems)


def _instead(name: Name, reading: Reading) -> list[Doubt]:
    """Return a doubt for a name where the body has another one of its kind among the bullet's words."""
    if is_of_country(name.stems) and not name.stems & DIRECTIONS:
        return []  # a country does something in every other sentence
    near = reading.surroundings(name.places)
    kind = kind_of(name, reading.tokens, reading.body.kinds)
    own, best, rival = 0.0, 0.0, None
    for anchor in reading.body.named:
        if anchor.name is None:
            continue
        if is_one(name, anchor.name):
            own = max(own, reading.fit(near, anchor.position))
            continue
        line = reading.body.lines[reading.body.line_at[anchor.position]]
        if kind_of(anchor.name, line.tokens, reading.body.kinds) is kind and not any(
            is_one(other, anchor.name) for other in reading.names
        ):
            fit = reading.fit(near, anchor.position)
            if fit > best:
                best, rival = fit, anchor
    is_rival = (own <= _MISFIT and best >= _FITS) or (own <= _POOR_FIT and best - own >= _FAR_BETTER)
    if rival and own > 0 and is_rival:
        line = reading.body.lines[reading.body.line_at[rival.position]]
        return [_doubt(reading, [name], rival.text, line)]
    return []


def _changed_places(names: Sequence[Name], reading: Reading) -> Iterator[tuple[Name, Name, Doubt]]:
    """Yield a doubt for two names of which each stands where the body has the other."""
    for one, other in combinations(names, 2):
        ones = [anchor for anchor in reading.body.named if anchor.name and one.is_same(anchor.name.stems)]
        others = [anchor for anchor in reading.body.named if anchor.name and other.is_same(anchor.name.stems)]
        if (
            not _may_stand_for(one, other)
            or not ones
            or not others
            or {each.position for each in ones} & {each.position for each in others}
        ):
            continue
        least = _EXCHANGED_COUNTRIES if is_of_country(one.stems) or is_of_country(other.stems) else _EXCHANGED
        if _crossed(one, other, ones, others, reading) >= least:
            line = reading.body.lines[reading.body.line_at[ones[0].position]]
            yield one, other, _doubt(reading, [one, other], "", line)


def _crossed(one: Name, other: Name, ones: Sequence[Anchor], others: Sequence[Anchor], reading: Reading) -> float:
    """Return how much better two names would fit with their places exchanged."""
    near_one = reading.surroundings(one.places, other.places, reach=_CLOSE)
    near_other = reading.surroundings(other.places, one.places, reach=_CLOSE)
    straight = crossed = 0.0

    def fits(anchors: Sequence[Anchor]) -> list[tuple[int, float, float]]:
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
