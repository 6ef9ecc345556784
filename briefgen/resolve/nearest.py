"""A word that was not found and the words that exist in; a did-you-mean out."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 120  # the cost grows with the square of the length


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a sentence that names the nearest known word, or an empty string when none is near."""
    if len(word) > _LONGEST:
        return ""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""
