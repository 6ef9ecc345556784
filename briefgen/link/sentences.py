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
    """The sentences of a text in order; together they are the whole text but for blanks around them."""

    sentences: Sequence[Sentence]
    starts: Sequence[int]

    text: str

    def around(self, start: int, end: int) -> Sentence:
        """Return the sentence that holds `[start, end)`; where a full stop in it cut one in two, both of them."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        sentence = self.sentences[index]
        if sentence.start <= start and end <= sentence.start + len(sentence.text):
            return sentence
        begin = min(sentence.start, start)
        last = self.sentences[max(bisect_right(self.starts, end - 1) - 1, 0)]
        return Sentence(self.text[begin : max(last.start + len(last.text), end)], begin)


def cut(text: str, language: str = "en") -> Sentences:
    """Return a text's sentences by the habits of a language (a code such as `en`); never an empty sequence."""
    sentences = []
    position = 0
    for part in _segments(text, language):
        start = text.find(part, position)
        if start < 0 or not part.strip():
            continue
        sentences.append(Sentence(part.strip(), start + len(part) - len(part.lstrip())))
        position = start + len(part)
    sentences = sentences or [Sentence(text, 0)]
    return Sentences(sentences, [sentence.start for sentence in sentences], text)


def _segments(text: str, language: str) -> list[str]:
    code = language.partition("-")[0].lower() or "en"
    return [part for start in range(0, len(text), _LONGEST) for part in segment(code, text[start : start + _LONGEST])]
