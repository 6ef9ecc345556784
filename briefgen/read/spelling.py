"""A word that is not known and the words that are in; the one of which it is a slip of the hand, for sure, out."""

from collections.abc import Iterable
from functools import lru_cache

_SHORTEST = 3  # letters of a word in which one may be left out, added or exchanged
_LONG = 5  # letters of a word in which one may be another: `data` is not surely `date`


def slip_of(word: str, choices: Iterable[str]) -> str:
    """Return the one choice that `word` is written in another way; an empty string when there is none, or several.

    Another way is with other capitals, blanks, hyphens or underscores, or with one letter too many, too few, wrong,
    or in its neighbour's place.
    """
    return _slip_of(word, tuple(choices))


def is_same_word(word: str, choice: str) -> bool:
    """Return whether two words differ in nothing but capitals, blanks, hyphens and underscores."""
    return _folded(word) == _folded(choice)


@lru_cache(maxsize=4096)
def _slip_of(word: str, choices: tuple[str, ...]) -> str:
    asked = _folded(word)
    folds = [(choice, _folded_choice(choice)) for choice in choices]
    same = [choice for choice, folded in folds if folded == asked]
    near = same or [choice for choice, folded in folds if _is_one_slip(asked, folded)]
    return near[0] if len(near) == 1 else ""


def _is_one_slip(typed: str, meant: str) -> bool:
    shortest = min(len(typed), len(meant))
    if shortest < _SHORTEST or abs(len(typed) - len(meant)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), shortest)
    left, right = typed[start:], meant[start:]
    is_exchanged = left[:2] == right[1::-1] and left[2:] == right[2:]
    is_other = left[1:] == right[1:] and shortest >= _LONG
    return is_exchanged or is_other or left[1:] == right or left == right[1:]


def _folded(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").replace("_", " ").split())


_folded_choice = lru_cache(maxsize=1024)(_folded)
