"""A bullet held beside its body in; for each of its words how likely it is one that the article does not bear out, out.

A logistic model over what can be counted about a word and the phrase that it stands in. `python -m benchmarks.weights`
fits it to the labelled bullets under `benchmarks/grounding`.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefgen.summarize.hedges import BOOSTERS, HEDGES, RESERVATIONS
from briefgen.summarize.likeness import tangible
from briefgen.summarize.phrases import ADDING, Phrase, phrases
from briefgen.summarize.reading import Reading
from briefgen.summarize.words import LIGHT, Token, stem

#: How many sentences count as near beside those that hold the bullet together, with the one on each side.
_SENTENCES, _CLOSE = 2, 0.8
#: Words of a bullet that stand for words of the body which stand together: so far apart that is e times less so.
_TOGETHER, _REACH = 3, 6.0
_COUNTERPART = 0.4
_NEXT, _NEXT_BUT_ONE = 1.0, 0.6
_FROM_END, _FROM_START = 5, 4
_BEHIND_NUMBER = 2
_PREPOSITIONS = ADDING | frozenset("of to".split())
#: Words with which one says who said it and how sure it is; other checks look at these.
_REPORTING = frozenset(
    stem(word)
    for word in (
        *BOOSTERS,
        *HEDGES,
        *RESERVATIONS,
        *"""
        say state announce tell report accord declare describe write note add call put insist argue explain cite quote
        testify account own
        """.split(),
    )
)


class Evidence(NamedTuple):
    """What is known of a word; `lacks` is how far the near sentences lack it, 0 to 1.

    Of its phrase: `share` and `mass` are how much of it is lacking, `apart` how far its words stand for words of the
    body that do not stand together. Of all other phrases: `rest` is how much of them is there.
    """

    is_there: float
    in_body: float
    tangible: float
    is_name: float
    is_light: float
    from_end: float
    is_last: float
    from_start: float
    behind_preposition: float
    near_preposition: float
    before_lacks: float
    next_lacks: float
    lacks_in_first_phrase: float
    lacks_in_added_phrase: float
    lacks_behind_and: float
    lacks_at_end: float
    share: float
    mass: float
    rest: float
    apart: float
    stands_apart: float
    is_unit: float


#: The logarithm of the odds that a word of which nothing is known is wrong, and what each piece of evidence adds to it.
_BIAS = -11.98
_WEIGHTS = Evidence(
    is_there=-1.88,
    in_body=-0.68,
    tangible=1.92,
    is_name=1.65,
    is_light=-0.42,
    from_end=-0.15,
    is_last=0.97,
    from_start=0.54,
    behind_preposition=1.05,
    near_preposition=0.95,
    before_lacks=1.02,
    next_lacks=1.40,
    lacks_in_first_phrase=-2.13,
    lacks_in_added_phrase=0.45,
    lacks_behind_and=1.59,
    lacks_at_end=-1.69,
    share=0.65,
    mass=0.63,
    rest=2.90,
    apart=3.65,
    stands_apart=0.78,
    is_unit=0.62,
)


class Oddity(NamedTuple):
    """A word of the bullet that carries meaning, with the logarithm of the odds that the article does not bear it out.

    `held` is how well the near sentences have it, 0 to 1.
    """

    token: Token
    odds: float
    held: float
    is_name: bool


class _Seen(NamedTuple):
    """A word before it is judged: `held` in the near sentences, `together` with its neighbors, and what it weighs."""

    place: int
    token: Token
    held: float
    together: float
    weight: float
    is_counted: bool

    @property
    def lacks(self) -> float:
        return 0.0 if self.is_counted else 1.0 - self.held

    @property
    def odd(self) -> float:
        return 0.0 if self.token.stem in _REPORTING else self.lacks * self.weight


def oddities(reading: Reading) -> list[Oddity]:
    """Return every word of a bullet that carries meaning and is no part of a number or date, in order."""
    names = {place for name in reading.names for place in name.places}
    return [
        Oddity(
            one.token,
            _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, found, strict=True)),
            one.held,
            one.place in names,
        )
        for one, found in evidence(reading)
    ]


def lacks_any(reading: Reading, least: float) -> bool:
    """Return whether the near sentences have any word of a bullet that says much not even so well."""
    near = neighbourhood(reading)
    return any(
        token.is_content
        and token.stem not in LIGHT
        and max((alike for line, alike in reading.in_lines[place].items() if line in near), default=0.0) < least
        for place, token in enumerate(reading.tokens)
        if not token.is_number
    )


def share_lacking(reading: Reading) -> float:
    """Return how much of what a bullet says the near sentences lack, 0 to 1; numbers and dates do not count."""
    seen = [one for one in _seen(reading, neighbourhood(reading)) if not one.is_counted]
    whole = sum(one.weight for one in seen)
    return sum(one.odd for one in seen) / whole if whole and len(seen) > 1 else 0.0


def evidence(reading: Reading) -> list[tuple[_Seen, Evidence]]:
    """Return what is known of each word that carries meaning and is no part of a number or date, in order."""
    seen = _seen(reading, neighbourhood(reading))
    by_place = {one.place: one for one in seen}
    cut = phrases(reading)
    parts = {place: number for number, phrase in enumerate(cut) for place in phrase.places}
    weights = [_weights(phrase, by_place) for phrase in cut]
    names = {place for name in reading.names for place in name.places}
    found = []
    for number, one in enumerate(seen):
        if one.is_counted:
            continue
        part = parts[one.place]
        mass, whole, apart = weights[part]
        others = [each for index, each in enumerate(weights) if index != part]
        rest = sum(each[1] for each in others)
        lacks, share = one.lacks, mass / whole if whole else 0.0
        kept = 1 - sum(each[0] for each in others) / rest if rest else 0.0
        lead = cut[part].lead
        before = seen[number - 1].lacks if number else 0.0
        behind = seen[number + 1].lacks if number + 1 < len(seen) else 0.0
        is_last = part == len(cut) - 1
        close = tangible(one.token.stem)
        found.append(
            (
                one,
                Evidence(
                    is_there=float(one.held >= 1),
                    in_body=max(reading.in_lines[one.place].values(), default=0.0),
                    tangible=close,
                    is_name=float(one.place in names),
                    is_light=float(one.token.stem in LIGHT),
                    from_end=float(min(len(seen) - 1 - number, _FROM_END)),
                    is_last=float(number == len(seen) - 1),
                    from_start=float(min(number, _FROM_START)),
                    behind_preposition=float(_is_preposition(reading, one.place - 1)),
                    near_preposition=float(_is_preposition(reading, one.place - 2)),
                    before_lacks=before,
                    next_lacks=behind,
                    lacks_in_first_phrase=lacks * (part == 0),
                    lacks_in_added_phrase=lacks * (lead in ADDING),
                    lacks_behind_and=lacks * (lead == "and"),
                    lacks_at_end=lacks * is_last * share,
                    share=share,
                    mass=mass,
                    rest=kept,
                    apart=apart / whole if whole else 0.0,
                    stands_apart=(1 - one.together) * close,
                    is_unit=float(_is_unit(one, reading)),
                ),
            )
        )
    return found


def neighbourhood(reading: Reading) -> frozenset[int]:
    """Return the numbers of the nearest sentences with the one before and the one behind each."""
    best = reading.lines[0][0] if reading.lines else 0.0
    numbers = {number for held, number in reading.lines[:_SENTENCES] if held >= _CLOSE * best}
    numbers |= {reading.body.line_at[line.first] for line in reading.cover}
    return frozenset(number + step for number in numbers for step in (-1, 0, 1))


def _seen(reading: Reading, near: Collection[int]) -> list[_Seen]:
    taken = [(one.start, one.end) for one in reading.amounts] + [(one.start, one.end) for one in reading.dates]
    line_at = reading.body.line_at
    words = [(place, token) for place, token in enumerate(reading.tokens) if token.is_content]
    there = [
        {at: alike for at, alike in reading.found[place].items() if alike >= _COUNTERPART and line_at[at] in near}
        for place, _ in words
    ]
    return [
        _Seen(
            place,
            token,
            max((alike for line, alike in reading.in_lines[place].items() if line in near), default=0.0),
            _together(number, there),
            reading.weights[place],
            token.is_number or any(start <= token.start < end for start, end in taken),
        )
        for number, (place, token) in enumerate(words)
    ]


def _together(number: int, there: Sequence[Mapping[int, float]]) -> float:
    """Return how near to counterparts of its neighbors in the bullet a word's best counterpart stands, 0 to 1."""
    steps = [(number + step, _NEXT if abs(step) == 1 else _NEXT_BUT_ONE) for step in (-2, -1, 1, 2)]
    neighbors = [(there[other], much) for other, much in steps if 0 <= other < len(there)]
    whole = sum(much for _, much in neighbors)
    best = 0.0
    for at, alike in there[number].items():
        near = 0.0
        for others, much in neighbors:
            distances = [abs(at - other) for other in others if other != at]
            if distances:
                near += much * math.exp(-max(0, min(distances) - _TOGETHER) / _REACH)
        best = max(best, alike * near / whole)
    return best


def _weights(phrase: Phrase, seen: Mapping[int, _Seen]) -> tuple[float, float, float]:
    """Return how much of a phrase is lacking, how much it weighs, and how much of it stands apart in the body."""
    words = [seen[place] for place in phrase.places if place in seen]
    return (
        sum(one.odd for one in words),
        sum(one.weight for one in words),
        sum(0.0 if one.is_counted else one.weight * (1 - one.together) for one in words),
    )


def _is_preposition(reading: Reading, place: int) -> bool:
    return place >= 0 and reading.tokens[place].small in _PREPOSITIONS


def _is_unit(one: _Seen, reading: Reading) -> bool:
    """Return whether a word follows a number: what it counts."""
    start = one.token.start
    before = one.place and reading.tokens[one.place - 1].is_number
    return bool(before) or any(amount.end <= start <= amount.end + _BEHIND_NUMBER for amount in reading.amounts)
