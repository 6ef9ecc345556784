"""A bullet and the body of its article in; what of it is not borne out, and the sentences that bear it out, out."""

from collections.abc import Iterator

from briefgen.model.quote import Place
from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.naming import name_doubts, quote_doubts
from briefgen.summarize.negation import contrary_doubts
from briefgen.summarize.numbers import number_doubts, span_doubts
from briefgen.summarize.reading import Reading
from briefgen.summarize.strength import strength_doubts
from briefgen.summarize.wording import wording_doubts

_ORDER = (DoubtKind.NUMBER, DoubtKind.UNSUPPORTED, DoubtKind.STRONGER)
#: How many sentences a bullet may be drawn from, and how much of it each must add to what the others hold.
_SENTENCES, _ADDED = 3, 0.15


#: Of a bullet with more words only digits and quoted words are looked at: it is no point of a summary.
_LONGEST = 400


def doubts(reading: Reading, language: str = "en") -> tuple[Doubt, ...]:
    """Return all doubts about a bullet: numbers, then what is not borne out (as one doubt), then what is too strong.

    The lexicons know English; of a bullet in another language only numbers in digits and quoted words are looked at.
    """
    if not reading.body.lines or _stands_there(reading):
        return ()
    english = language.partition("-")[0].casefold() == "en" and len(reading.tokens) <= _LONGEST
    found = list(number_doubts(reading) if english else _missing_digits(reading))
    unsupported = list(quote_doubts(reading))
    if english:
        found += strength_doubts(reading)
        unsupported += [
            *span_doubts(reading),
            *name_doubts(reading),
            *contrary_doubts(reading),
            *wording_doubts(reading),
        ]
    if unsupported:
        words = sorted({place for doubt in unsupported for place in doubt.words})
        against = dict.fromkeys(one for doubt in unsupported for one in doubt.against)
        nearest = next((doubt.nearest for doubt in unsupported if doubt.nearest), None)
        found.append(Doubt(DoubtKind.UNSUPPORTED, tuple(words), tuple(against), nearest))
    return tuple(sorted(found, key=lambda doubt: (_ORDER.index(doubt.kind), doubt.words)))


def _stands_there(reading: Reading) -> bool:
    """Return whether the bullet is a sentence of the body, word for word."""
    body, words = reading.body, [token.text for token in reading.tokens]
    if not words:
        return any(not line.read.words for line in body.lines)
    places = body.positions.get(reading.tokens[0].stem, ())
    lines = (body.lines[body.numbers[place]] for place in places)
    begun = (line.read.words for line, place in zip(lines, places, strict=True) if line.first == place)
    return any([word.text for word in one] == words for one in begun)


def drawn_from(reading: Reading) -> tuple[Place, ...]:
    """Return the sentences that hold most of a bullet, the one that holds most first; claims are not among them."""
    places = {number: reading.body.lines[number].line.place for _, number in reading.lines[: 4 * _SENTENCES]}
    chosen = reading.together([number for number in places if places[number]], most=_SENTENCES, least=_ADDED)
    return tuple(place for place in map(places.get, chosen) if place)


def _missing_digits(reading: Reading) -> Iterator[Doubt]:
    for token in reading.tokens:
        if token.is_number and token.stem not in reading.body.positions:
            yield Doubt(DoubtKind.NUMBER, ((token.start, token.end),))
