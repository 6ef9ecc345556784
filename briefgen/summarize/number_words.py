"""A number in words in; the number out."""

import re

UNITS = {
    word: number
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """.split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
WHOLES = {"dozen": 12, "fortnight": 2, "decade": 10, "century": 100, "pair": 2, "couple": 2, "twice": 2, "thrice": 3}
#: Parts of a whole, in percent.
PARTS = {
    "half": 50.0,
    "halves": 50.0,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25.0,
    "quarters": 25.0,
    "fifth": 20.0,
    "fifths": 20.0,
    "sixth": 100 / 6,
    "tenth": 10.0,
    "tenths": 10.0,
}
MULTIPLES = {"double": 2, "doubled": 2, "triple": 3, "tripled": 3, "quadruple": 4, "quadrupled": 4}
_HALF_A = re.compile(r"half\s+an?\s+", re.IGNORECASE)
_PLAIN = {**UNITS, **TENS, "half": 0.5}


def spelled(words: str) -> float:
    """Return the number that words such as `two hundred and ten thousand` or `half a million` spell."""
    total = current = 0.0
    for part in re.split(r"[\s-]+", _HALF_A.sub("half ", words).casefold().strip()):
        if part in _PLAIN:
            current += _PLAIN[part]
        elif part == "dozen":
            current = (current or 1) * 12
        elif part == "hundred":
            current = (current or 1) * 100
        elif part in SCALES:
            total += (current or 1) * SCALES[part]
            current = 0.0
    return total + current


def one_word(text: str) -> float:
    """Return a number of one word or in digits; 0 where it is none."""
    word = text.casefold()
    return float(text) if text.isdecimal() else float({**UNITS, **TENS, **SCALES}.get(word, 0))
