"""A text in; its sentences and where each stands, out."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sentencex import segment

# sentencex's cost grows faster than the text where it is all brackets and quotes.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` stands at `start` of the text that it was cut from."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Sentences:
    """A text and where its sentences start; each reaches to the next one, but for blanks around it."""

    text: str
    starts: Sequence[int]

    def around(self, start: int, end: int) -> Sentence:
        """Return the sentence that holds `[start, end)`; where a full stop in it cut one in two, both of them."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1)
        begin, stop = self.starts[first], self.starts[last] if last < len(self.starts) else len(self.text)
        sentence = self.text[begin:stop]
        # Blanks at the edges go, but never a part of what the sentence is asked for.
        begin = min(begin + len(sentence) - len(sentence.lstrip()), start)
        stop = max(stop - len(sentence) + len(sentence.rstrip()), end)
        return Sentence(self.text[begin:stop], begin)


def cut(text: str, language: str = "en") -> Sentences:
    """Return a text's sentences by the habits of a language (a code such as `en`); never an empty sequence."""
    starts = [0]
    for part in _segments(text, language):
        starts.append(starts[-1] + len(part))
    whole = starts[-1] == len(text)
    return Sentences(text, starts[:-1] if whole and len(starts) > 1 else [0])


def _segments(text: str, language: str) -> list[str]:
    code = language.partition("-")[0].lower() or "en"
    return [part for start in range(0, len(text), _LONGEST) for part in segment(code, text[start : start + _LONGEST])]
