"""Pieces of a file's lines in; one text with the anchors that lead back to where each piece stood, out."""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.model.article import Anchor

_BLANKS = re.compile(r"[ \t]+")


class AnchoredText:
    """A text that grows piece by piece: composed (NFC), runs of blanks and tabs folded to one blank."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._anchors: list[Anchor] = []
        self._length = 0

    def add(self, text: str, line: int, column: int) -> None:
        """Append a text that stands at a line and column of the file, with its blanks folded."""
        start = 0
        if "  " not in text and "\t" not in text:
            self._compose(text, line, column)
            return
        for match in _BLANKS.finditer(text):
            if len(match[0]) > 1:
                self._compose(text[start : match.start()], line, column + start)
                self._put(" ", line, column + match.start())
                start = match.end()
            elif match[0] == "\t":
                self._compose(text[start : match.start()] + " ", line, column + start)
                start = match.end()
        self._compose(text[start:], line, column + start)

    @property
    def length(self) -> int:
        """How many characters the text has so far."""
        return self._length

    def join(self) -> None:
        """Append the blank between two words or lines, unless the text is empty or ends in a blank."""
        if self._pieces and self._pieces[-1][-1:] != " ":
            self.add_unplaced(" ")

    def add_unplaced(self, text: str) -> None:
        """Append characters that do not stand in the file as they are, such as those of an entity."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def finish(self) -> tuple[str, tuple[Anchor, ...]]:
        """Return the text and its anchors, sorted by offset."""
        return "".join(self._pieces), tuple(self._anchors)

    def _compose(self, text: str, line: int, column: int) -> None:
        if unicodedata.is_normalized("NFC", text):
            self._put(text, line, column)
            return
        for start, cluster in _clusters(text):
            self._put(unicodedata.normalize("NFC", cluster), line, column + start)

    def _put(self, text: str, line: int, column: int) -> None:
        if not text:
            return
        last = self._anchors[-1] if self._anchors else None
        if last is None or last.line != line or column - last.column != self._length - last.offset:
            self._anchors.append(Anchor(self._length, line, column))
        self._pieces.append(text)
        self._length += len(text)


def composed(text: str) -> str:
    """Return a text as it stands in a passage: composed, with its blanks folded."""
    line = AnchoredText()
    line.add(text.strip(), 1, 1)
    return line.finish()[0]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a text that compose by themselves, with their offsets."""
    start = 0
    for index in range(1, len(text)):
        if unicodedata.combining(text[index]) == 0 and _stands_alone(text[start:index], text[index]):
            yield start, text[start:index]
            start = index
    if text:
        yield start, text[start:]


def _stands_alone(before: str, character: str) -> bool:
    parts = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", before + character) == parts
