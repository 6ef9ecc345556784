"""A word that was typed and the words that were possible; the nearest one, for a "did you mean", out."""

import difflib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

_LONGEST = 120  # difflib's cost grows with the square of the length
_NEAR_ENOUGH = 0.6  # difflib's measure of likeness, from 0 to 1
_AFFIX = 4  # characters that a shortened word must have to count as a hint
_FEW = 300  # words that are all compared at length
_COMMON = 2_000  # words that share a pair of letters: beyond this it tells them from nothing


class Choices:
    """The words that were possible; asking for the nearest one of many thousand costs milliseconds."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words) - {""})

    def nearest(self, word: str) -> str:
        """Return the word that was probably meant, or an empty string."""
        if len(word) > _LONGEST:
            return ""
        asked = _folded(word.strip())
        if asked in self._by_fold:
            return self._by_fold[asked]
        near = self._alike(asked)
        found = closest(asked, near) or next((one for one in near if len(asked) >= _AFFIX and asked in one), "")
        return self._by_fold[found] if found else ""

    @cached_property
    def _by_fold(self) -> dict[str, str]:
        return {_folded(word): word for word in reversed(self.words)}

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in sorted(self._by_fold):
            for pair in _pairs(word):
                found.setdefault(pair, []).append(word)
        return found

    def _alike(self, asked: str) -> list[str]:
        """Return the words that share most pairs of letters with the one asked for; all where there are few."""
        if len(self.words) <= _FEW:
            return sorted(self._by_fold)
        shared: Counter[str] = Counter()
        rarest_first = sorted((self._by_pair.get(pair, []) for pair in sorted(_pairs(asked))), key=len)
        for words in rarest_first:
            if shared and len(words) > _COMMON:
                break
            shared.update(words[:_COMMON])
        return [word for word, _ in shared.most_common(_FEW)]


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that `word` was probably meant to be, or an empty string."""
    return Choices(choices).nearest(word)


def closest(word: str, choices: Sequence[str], *, near_enough: float = _NEAR_ENOUGH) -> str:
    """Return the choice that looks most like the beginning of `word`, or an empty string when none is near enough.

    All choices are compared at length, as they stand; `near_enough` goes from 0 (anything) to 1 (the same).
    """
    close = difflib.get_close_matches(word[:_LONGEST], choices, n=1, cutoff=near_enough)
    return close[0] if close else ""


def question(near: str) -> str:
    """Return the question whether a choice was meant; an empty string for none."""
    return f"did you mean `{near}`?" if near else ""


def did_you_mean(word: str, choices: Iterable[str] | Choices) -> str:
    """Return the question whether the nearest choice was meant, or an empty string when nothing is near."""
    return question((choices if isinstance(choices, Choices) else Choices(choices)).nearest(word))


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def _pairs(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[index : index + 2] for index in range(len(framed) - 1)}
