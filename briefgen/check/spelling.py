"""Names in; how their words sound, and whether two names are probably two spellings of one, out."""

import re
from functools import cache

from anyascii import anyascii

_WORD = re.compile("[a-z0-9]+")
_DROPPED = str.maketrans("", "", "'’‘ʼ`.")
#: Letters that one system writes for another; in this order.
_LETTERS = (
    ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("ij", "i"),
    ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("x", "ks"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_HARD_C = re.compile("c(?!h)")
_TWICE = re.compile(r"([a-z])\1+")
_VOWELS = re.compile("[aeiouy]+")
#: Every run of vowels that is common in transcriptions, by its sound; any other stands for itself.
_SOUNDS = {
    "a": "A", "e": "E", "ae": "E", "ai": "E", "ay": "E", "ei": "E", "ey": "E",
    "i": "I", "y": "I", "ie": "I", "yi": "I", "iy": "I", "yy": "I", "ee": "I",
    "o": "U", "u": "U", "eo": "U", "eu": "U", "ou": "U", "oo": "U", "uo": "U",
}  # fmt: skip
_ROMAN = re.compile("(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})")
#: A word with so many consonants is known by them and its first vowel.
_TELLING = 3
#: Words of so few letters differ by a vowel from other names, not from other spellings: Li and Lu, Bo and Bu.
_SHORT = 2
#: A word that stands alone needs so many letters; one that stands among others that all differ, so many.
_ALONE, _AMONG_OTHERS = 4, 5
_ROUND = re.compile("[ou]")
_DIGITS = re.compile("[0-9]+")
#: Scripts of syllables and of whole words, in which other names are written alike once in Latin letters.
_SYLLABIC = re.compile("[\u0e00-\u0eff\u1000-\u10ff\u1100-\u1cff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain small letters: no accents, apostrophes, stops, hyphens or capitals.

    A name in a script of syllables or of whole words has none: it can be compared as it stands only.
    """
    if _SYLLABIC.search(name):
        return ()
    return tuple(_WORD.findall(anyascii(name.translate(_DROPPED)).lower().translate(_DROPPED)))


@cache
def sound(word: str) -> str:
    """Return what a word of `words_of` sounds like: alike for the usual transcriptions into Latin letters.

    Numbers, in digits or Roman, sound like nothing but themselves.
    """
    if not word.isalpha() or _ROMAN.fullmatch(word):
        return word
    for letters, meant in _LETTERS:
        word = word.replace(letters, meant)
    voiced = _VOWELS.sub(lambda run: _SOUNDS.get(run[0], run[0].upper()), word)
    heard = _TWICE.sub(r"\1", _HARD_C.sub("k", voiced))
    heard = f"{heard[:-1]}s" if heard.endswith("z") else heard
    consonants = [letter for letter in heard if letter.islower()]
    if len(consonants) < _TELLING:
        return heard
    first = next((place for place, letter in enumerate(heard) if letter.isupper()), len(heard))
    # The last vowel stays: it tells Daniel from Danielle, and Robert from Roberta.
    ending = heard[-1] if heard[-1].isupper() and first < len(heard) - 1 else ""
    skeleton = "".join(letter for place, letter in enumerate(heard) if letter.islower() or place == first)
    return _TWICE.sub(r"\1", skeleton) + ending


def are_spellings(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names, as words, differ and are still probably spellings of one name.

    They are where they differ by hyphens, blanks, accents or doubled letters alone, or where every word sounds like
    its counterpart; then one word must be the very same, or all must be long.
    """
    if _DIGITS.findall(" ".join(one)) != _DIGITS.findall(" ".join(other)):
        return False
    if "".join(one) == "".join(other):
        return True
    if len(one) != len(other) or any(sound(left) != sound(right) for left, right in zip(one, other, strict=True)):
        return False
    unequal = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    shortest = min(len(word) for pair in unequal for word in pair)
    if len(one) == 1:
        return shortest >= _ALONE and _same_rounding(*unequal[0])
    if any(max(len(left), len(right)) <= _SHORT for left, right in unequal):
        return False
    return len(unequal) < len(one) or shortest >= _AMONG_OTHERS


def _same_rounding(one: str, other: str) -> bool:
    """Return False where one word has an o for the other's u: a gulf is no golf, Colombia not Columbia."""
    left, right = _ROUND.findall(one), _ROUND.findall(other)
    return len(left) != len(right) or left == right
