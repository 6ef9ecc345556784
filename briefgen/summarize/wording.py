"""A bullet held beside its body in; ordinary words for which the body has nothing, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.hedges import BOOSTERS, HEDGES, RESERVATIONS
from briefgen.summarize.likeness import tangible
from briefgen.summarize.reading import Reading, weight
from briefgen.summarize.words import Token, stem

#: A counterpart that stands this well for a word leaves nothing to ask; one that is only used alike counts for less.
_BORNE_OUT, _USED_ALIKE = 0.8, 0.7
#: So much that nothing bears out, in one run of words, is a detail from elsewhere; where little of the rest follows the
#: article, words differ anyway, and it takes so much more.
_TOO_MUCH, _FREE = 0.72, 1.0
#: What a word that is borne out takes from the run that it stands in, what a name from elsewhere adds to it, and how
#: much more a run counts with which the bullet ends: that is where details are added.
_HELD, _ELSEWHERE, _LAST = 0.4, 0.8, 1.3
#: How many sentences count as near beside those that hold the bullet together, with the one on each side.
_SENTENCES, _CLOSE = 2, 0.8
_WORTH_NAMING = 0.15
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


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the bullet: how much it asks for a source, and how much of it the nearest sentences have."""

    token: Token
    odd: float
    held: float
    is_name: bool


def wording_doubts(reading: Reading) -> list[Doubt]:
    """Return a doubt for the run of words that has least behind it in the article.

    Where all the rest keeps close to the article, less is enough: it is retold, and this is not.
    """
    near = _neighbourhood(reading)
    words = _words(reading, near)
    much, chosen = _longest_run(words)
    odd = [word for word in chosen if word.odd >= _WORTH_NAMING]
    if much < _TOO_MUCH + _FREE * (1 - _kept(reading, odd, near)):
        return []
    strange = [word for word in odd if word.token.stem not in reading.body.positions] or odd
    named = [word.token for word in strange if not word.is_name] or [word.token for word in strange]
    lines = reading.nearest()
    places = tuple((token.start, token.end) for token in named)
    return [Doubt(DoubtKind.UNSUPPORTED, places, (), lines[0].line.place if lines else None)] if places else []


def _words(reading: Reading, near: frozenset[int]) -> list[_Word]:
    names = {place for name in reading.names for place in name.places}
    taken = [(one.start, one.end) for one in reading.amounts] + [(one.start, one.end) for one in reading.dates]
    found = []
    for place, token in enumerate(reading.tokens):
        if not token.is_content:
            continue
        best = _best(place, reading, near)
        held = min(1.0, (best if best >= 1 else best * _USED_ALIKE) / _BORNE_OUT)
        if token.is_number or any(start <= token.start < end for start, end in taken):
            odd = 0.0  # numbers are looked at elsewhere
        elif place in names:
            odd = _ELSEWHERE * (1 - held) * weight(token)
        else:
            odd = 0.0 if token.stem in _REPORTING else (1 - held) * weight(token) * tangible(token.stem)
        heavy = 1.0 if token.is_number else weight(token)
        found.append(_Word(token, odd, held * heavy, is_name=place in names))
    return found


def _best(place: int, reading: Reading, near: frozenset[int]) -> float:
    return max((alike for number, alike in reading.in_lines[place].items() if number in near), default=0.0)


def _longest_run(words: Sequence[_Word]) -> tuple[float, Sequence[_Word]]:
    """Return the run of words that asks most for a source, with how much."""
    best = so_far = 0.0
    start, chosen = 0, (0, 0)
    for place, word in enumerate(words):
        if so_far <= 0:
            start, so_far = place, 0.0
        so_far += word.odd - _HELD * word.held
        much = so_far * _LAST if place == len(words) - 1 else so_far
        if much > best:
            best, chosen = much, (start, place + 1)
    return best, words[chosen[0] : chosen[1]]


def _kept(reading: Reading, but: Sequence[_Word], near: frozenset[int]) -> float:
    """Return how much of the other words of a bullet its nearest sentences have, 0 to 1."""
    left_out = {word.token.start for word in but}
    whole = held = 0.0
    for place, token in enumerate(reading.tokens):
        if token.start not in left_out and token.is_content:
            heavy = weight(token)
            whole += heavy
            held += heavy * _best(place, reading, near)
    return held / whole if whole else 0.0


def _neighbourhood(reading: Reading) -> frozenset[int]:
    """Return the numbers of the nearest sentences with the one before and the one behind each."""
    best = reading.lines[0][0] if reading.lines else 0.0
    numbers = {number for held, number in reading.lines[:_SENTENCES] if held >= _CLOSE * best}
    numbers |= {reading.body.line_at[line.first] for line in reading.cover}
    return frozenset(number + step for number in numbers for step in (-1, 0, 1))
