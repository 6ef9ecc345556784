"""A word that was typed and the words that were possible; the nearest one, for a "did you mean", out."""

import difflib
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

_LONGEST = 120  # difflib's cost grows with the square of the length
_NEAR_ENOUGH = 0.6
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
        close = difflib.get_close_matches(asked, near, n=1, cutoff=_NEAR_ENOUGH)
        parts = [choice for choice in near if len(asked) >= _AFFIX and asked in choice]
        return self._by_fold[(close or parts)[0]] if close or parts else ""

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


def did_you_mean(word: str, choices: Iterable[str] | Choices) -> str:
    """Return the question whether the nearest choice was meant, or an empty string when nothing is near."""
    near = (choices if isinstance(choices, Choices) else Choices(choices)).nearest(word)
    return f"did you mean `{near}`?" if near else ""


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def _pairs(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[index : index + 2] for index in range(len(framed) - 1)}
