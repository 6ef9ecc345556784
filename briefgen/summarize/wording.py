"""A bullet held beside its body in; ordinary words for which the body has nothing, out."""

from collections.abc import Sequence

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.oddity import Oddity, lacks_any, oddities, share_lacking
from briefgen.summarize.reading import Reading
from briefgen.summarize.words import LIGHT

#: What each word of a run adds beside the logarithm of its odds, and what a run must come to where several words, or
#: only one, of the bullet can be named.
_LIFT, TOO_MUCH, _ALONE = 2.5, 2.5, 4.0
#: A bullet of which the near sentences lack so much is about something else; of no faithful bullet that was tuned on
#: they lack more than 0.63.
_ELSEWHERE = 0.66
#: A counterpart that stands this well for a word leaves nothing to ask.
_BORNE_OUT = 0.8


def wording_doubts(reading: Reading) -> list[Doubt]:
    """Return a doubt for the words that most likely come from elsewhere, where a run or most of them is likely to."""
    if not lacks_any(reading, _BORNE_OUT):
        return []  # no word could be named
    words = oddities(reading)
    named = _named([word for word in words if word.odds > -_LIFT], reading)
    least = TOO_MUCH if len(named) > 1 else _ALONE
    if not named or not is_too_much([word.odds for word in words], least):
        named = _named(words, reading) if share_lacking(reading) >= _ELSEWHERE else ()
    if not named:
        return []
    lines = reading.nearest()
    places = tuple((word.token.start, word.token.end) for word in named)
    return [Doubt(DoubtKind.UNSUPPORTED, places, (), lines[0].line.place if lines else None)]


def is_too_much(odds: Sequence[float], least: float) -> bool:
    """Return whether words with these odds, in order, have a run that comes to so much."""
    so_far = 0.0
    for odd in odds:
        so_far = max(0.0, so_far + odd + _LIFT)
        if so_far >= least:
            return True
    return False


def _named(words: Sequence[Oddity], reading: Reading) -> Sequence[Oddity]:
    """Return the words that are worth naming: none that the near sentences have, names only where nothing else is."""
    lacking = [word for word in words if word.held < _BORNE_OUT and word.token.stem not in LIGHT]
    strange = [word for word in lacking if word.token.stem not in reading.body.positions] or lacking
    return [word for word in strange if not word.is_name] or strange
