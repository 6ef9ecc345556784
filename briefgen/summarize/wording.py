"""A bullet held beside its body in; ordinary words for which the body has nothing, out."""

from collections.abc import Iterator, Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.hedges import BOOSTERS, HEDGES, RESERVATIONS
from briefgen.summarize.likeness import tangible
from briefgen.summarize.reading import Reading, weight
from briefgen.summarize.words import Token, stem

#: Counterparts that stand this well for a word leave nothing to ask.
_BORNE_OUT = 0.8
#: So much that nothing bears out, in so many words close to each other, is a detail from elsewhere.
_TOO_MUCH, _FREE = 1.1, 0.5
_WINDOW, _WIDTH = 4, 60
_SENTENCES, _CLOSE = 2, 0.8
_WORTH_NAMING, _ODD = 0.15, 0.45
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


def wording_doubts(reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for the part of a bullet where most that is not borne out stands together.

    Where all the rest keeps close to the article, less is enough: it is retold, and this is not.
    """
    near = _neighbourhood(reading)
    odd = [(token, _oddness(place, token, reading, near)) for place, token in _ordinary_words(reading)]
    best = 0.0
    chosen: list[tuple[Token, float]] = []
    for index, (first, _) in enumerate(odd):
        window = [(token, much) for token, much in odd[index : index + _WINDOW] if token.end - first.start < _WIDTH]
        whole = sum(much for _, much in window)
        if whole > best:
            best, chosen = whole, window
    if best >= _TOO_MUCH + _FREE * (1 - _kept(reading, chosen, near)):
        words = tuple(
            (token.start, token.end)
            for token, much in odd
            if much >= (_WORTH_NAMING if (token, much) in chosen else _ODD)
        )
        lines = reading.nearest()
        yield Doubt(DoubtKind.UNSUPPORTED, words, (), lines[0].line.place if lines else None)


def _ordinary_words(reading: Reading) -> Iterator[tuple[int, Token]]:
    named = {place for name in reading.names for place in name.places}
    taken = [(one.start, one.end) for one in reading.amounts] + [(one.start, one.end) for one in reading.dates]
    for place, token in enumerate(reading.tokens):
        if not token.is_content or token.is_number or place in named:
            continue
        if not any(start <= token.start < end for start, end in taken):
            yield place, token


def _kept(reading: Reading, but: Sequence[tuple[Token, float]], near: frozenset[int]) -> float:
    """Return how much of the other words of a bullet its nearest sentences have, 0 to 1."""
    left_out = {token.start for token, _ in but}
    whole = held = 0.0
    for token, found in zip(reading.tokens, reading.found, strict=True):
        if token.start not in left_out and token.is_content:
            heavy = weight(token)
            whole += heavy
            held += heavy * max((alike for position, alike in found.items() if position in near), default=0.0)
    return held / whole if whole else 0.0


def _neighbourhood(reading: Reading) -> frozenset[int]:
    """Return the positions of the nearest sentences with the one before and the one behind each."""
    best = reading.lines[0][0] if reading.lines else 0.0
    numbers = {
        number + step for held, number in reading.lines[:_SENTENCES] if held >= _CLOSE * best for step in (-1, 0, 1)
    }
    lines = [reading.body.lines[number] for number in numbers if 0 <= number < len(reading.body.lines)]
    return frozenset(position for line in lines for position in range(line.first, line.first + len(line.tokens)))


def _oddness(place: int, token: Token, reading: Reading, near: frozenset[int]) -> float:
    """Return how much a word asks for a source: nothing where it has one, most for a rare word that names a thing."""
    if token.stem in _REPORTING:
        return 0.0
    best = max((alike for position, alike in reading.found[place].items() if position in near), default=0.0)
    return max(0.0, 1 - best / _BORNE_OUT) * weight(token) * tangible(token.stem)
