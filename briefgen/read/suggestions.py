"""A word that was typed and the words that were possible; the nearest ones, for a "did you mean"."""

import difflib
from collections.abc import Iterable

_LONGEST = 120  # difflib's cost grows with the square of the length
_NEAR_ENOUGH = 0.6
_AFFIX = 4  # characters that a shortened id must have to count as a hint


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that `word` was probably meant to be, or an empty string."""
    known = sorted(set(choices) - {""})
    if len(word) > _LONGEST:
        return ""
    folded = {choice.casefold().replace("_", "-"): choice for choice in reversed(known)}
    asked = word.casefold().replace("_", "-").replace(" ", "-")
    if asked in folded:
        return folded[asked]
    close = difflib.get_close_matches(asked, folded, n=1, cutoff=_NEAR_ENOUGH)
    if close:
        return folded[close[0]]
    parts = [choice for choice in known if len(asked) >= _AFFIX and asked in choice.casefold()]
    return parts[0] if parts else ""


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return the question whether the nearest choice was meant, or an empty string when nothing is near."""
    near = nearest(word, choices)
    return f"did you mean `{near}`?" if near else ""
