"""The words of a quote and of the passage nearest to it in; one line that shows both, as Git shows words, out."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_KEPT = 4  # words that both have, shown on each side of a difference
_MOST = 12  # words of one side of a difference to show


def differing(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return one line: `[-these-]` are words of the quote alone, `{+these+}` of the article alone, the rest of both.

    What is the same for long, and what differs for long, is cut to an ellipsis.
    """
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    parts: list[str] = []
    for number, (kind, start, end, other_start, other_end) in enumerate(codes):
        if kind == "equal":
            kept = _kept(ours[start:end], before=_KEPT if number else 0, after=_KEPT if number + 1 < len(codes) else 0)
            parts += kept
            continue
        parts += [f"[-{_cut(ours[start:end])}-]"] if end > start else []
        parts += [f"{{+{_cut(theirs[other_start:other_end])}+}}"] if other_end > other_start else []
    return " ".join(parts)


def _kept(words: Sequence[str], *, before: int, after: int) -> Iterator[str]:
    """Yield the words that stand next to a difference; all of them where little would be saved."""
    if len(words) <= before + after + 1:
        yield from words
        return
    yield from words[:before]
    yield "…"
    yield from words[len(words) - after :]


def _cut(words: Sequence[str]) -> str:
    return " ".join(words if len(words) <= _MOST else (*words[:_MOST], "…"))
