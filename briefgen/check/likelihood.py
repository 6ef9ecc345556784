"""The terms of ICD 203 for how likely something is, each with the percentages that it stands for.

ICD 203, Analytic Standards, is the directive of the United States' intelligence agencies; both rows of its table.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

_FOLDED = re.compile(r"[-\u2010-\u2015_\s]+")
_PERCENT = re.compile(
    r"(\d+(?:\.\d+)?)(?:\s*(?:%|percent|per cent)?\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?\s*(?:%|percent|per cent)"
)


@dataclass(frozen=True, slots=True)
class Degree:
    """One column of the table: its term in the first row and in the second, from `low` to `high` percent."""

    terms: tuple[str, str]
    low: int
    high: int


DEGREES = (
    Degree(("almost no chance", "remote"), 1, 5),
    Degree(("very unlikely", "highly improbable"), 5, 20),
    Degree(("unlikely", "improbable"), 20, 45),
    Degree(("roughly even chance", "roughly even odds"), 45, 55),
    Degree(("likely", "probable"), 55, 80),
    Degree(("very likely", "highly probable"), 80, 95),
    Degree(("almost certain", "nearly certain"), 95, 99),
)
TERMS = {term: degree for degree in DEGREES for term in degree.terms}
#: The directive allows these forms too.
_ADVERBS = {"almost certainly": "almost certain", "probably": "probable", "improbably": "improbable"}
#: What is often written instead, with the term that lies nearest.
_INSTEAD = {
    **dict.fromkeys(("impossible", "no chance", "out of the question", "slim", "slim chance"), "almost no chance"),
    **dict.fromkeys(("remote chance", "remote possibility"), "remote"),
    **dict.fromkeys(("highly unlikely", "most unlikely", "extremely unlikely"), "very unlikely"),
    **dict.fromkeys(("very improbable", "most improbable"), "highly improbable"),
    **dict.fromkeys(("doubtful", "not likely", "rather unlikely", "less likely"), "unlikely"),
    **dict.fromkeys(("not probable",), "improbable"),
    **dict.fromkeys(("even", "even chance", "fifty fifty", "50 50", "50/50", "toss up"), "roughly even chance"),
    **dict.fromkeys(("even odds", "about even odds"), "roughly even odds"),
    **dict.fromkeys(("more likely than not", "rather likely", "quite likely", "fairly likely"), "likely"),
    **dict.fromkeys(("highly likely", "most likely", "extremely likely"), "very likely"),
    **dict.fromkeys(("very probable", "most probable", "very probably"), "highly probable"),
    **dict.fromkeys(("certain", "certainly", "sure", "virtually certain", "near certain"), "almost certain"),
}


def fold(words: str) -> str:
    """Return words as they are compared: small letters, one blank for hyphens and blanks."""
    return _FOLDED.sub(" ", words).strip().casefold()


def is_term(words: str) -> bool:
    """Return whether the words are a term of the table, whatever the case and the hyphens."""
    return fold(words) in TERMS or fold(words) in _ADVERBS


def nearest_term(words: str) -> str:
    """Return the term that lies nearest: in meaning, by its percentages, or in its letters; empty where none does."""
    folded = fold(words)
    if folded in _INSTEAD:
        return _INSTEAD[folded]
    percent = _PERCENT.fullmatch(words.strip())
    if percent:
        middle = (float(percent[1]) + float(percent[2] or percent[1])) / 2
        return next((degree.terms[0] for degree in DEGREES if middle <= degree.high), DEGREES[-1].terms[0])
    close = get_close_matches(folded, TERMS, n=1, cutoff=0.8)
    return close[0] if close else ""
