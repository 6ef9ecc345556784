"""The lines of a plain text in; how they were wrapped, and so which lines make one paragraph, out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.read.header_lines import header_line
from briefgen.read.plain_lines import Line, is_rule

_WIDEST = 120  # characters: no hand or mailer wraps lines wider than this
_NARROWEST = 40
_SHARE = 0.6  # of the lines that another one follows must be full, or plainly go on, for a text to be wrapped
_BROKEN = 0.5  # of the lines that another one follows must end in mid-sentence
#: Characters of Chinese and Japanese, with their punctuation: between two of them a line's end stands for nothing.
UNSPACED = re.compile(
    "[\u2e80-\u2fdf\u3001-\u3007\u3008-\u3011\u3021-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff01-\uff60\uff66-\uff9d\U00020000-\U0003ffff]",
)
_ENDED = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text's lines were wrapped: `width` is that of its full lines, or 0 where a line is a paragraph."""

    width: int = 0

    def joins(self, line: Line, following: Line) -> bool:
        """Return whether the next line goes on with this one's paragraph."""
        if following.is_blank or following.is_item or is_rule(following.text):
            return False
        if following.indent > line.indent + (0 if line.is_item else 1):
            # Under a bullet, what is indented belongs to it; elsewhere an indented line begins a paragraph.
            return line.is_item
        return _goes_on(line.text, following.text) or (self.width > 0 and _is_full(line, following, self.width))


def wrapping(lines: Sequence[Line]) -> Wrapping:
    """Return how a text is wrapped.

    A line is full when the next one's first word would not have fitted on it. Where most lines are full, or plainly go
    on, and at least half of them end in mid-sentence, all were wrapped at about the width that nine in ten keep to.
    """
    pairs = [(line, following) for line, following in pairwise(lines) if _is_prose(line) and _is_prose(following)]
    ends = sorted(_end(line) for line, _ in pairs)
    width = ends[(len(ends) * 9) // 10] if ends else 0
    if not _NARROWEST <= width <= _WIDEST:
        return Wrapping()
    wrapped = sum(_is_full(line, after, width) or _goes_on(line.text, after.text) for line, after in pairs)
    broken = sum(_ENDED.search(line.text) is None for line, _ in pairs)
    # Paragraphs of one line each may be equally long by chance, but they end where a sentence does.
    is_wrapped = wrapped >= _SHARE * len(pairs) and broken >= _BROKEN * len(pairs)
    return Wrapping(width) if is_wrapped else Wrapping()


def _is_prose(line: Line) -> bool:
    return not (line.is_blank or line.is_item or is_rule(line.text) or header_line(line.text))


def _is_full(line: Line, following: Line, width: int) -> bool:
    return _end(line) + 1 + _first_word(following.text) > width


def _end(line: Line) -> int:
    return line.column - 1 + len(line.text)


def _first_word(text: str) -> int:
    """Return the length of the shortest beginning of a line that cannot be broken."""
    return 1 if is_unspaced(text[:1]) else len(text.split(maxsplit=1)[0])


def is_unspaced(character: str) -> bool:
    """Return whether a character belongs to a script that sets no blanks between words: Chinese or Japanese."""
    return UNSPACED.match(character) is not None


def _goes_on(text: str, following: str) -> bool:
    """Return whether a sentence plainly runs over the line's end."""
    if not following[:1].islower():
        return False
    return is_hyphenated(text) or (_NARROWEST <= len(text) <= _WIDEST and not _ENDED.search(text))


def is_hyphenated(text: str) -> bool:
    """Return whether a line ends inside a word, behind its hyphen."""
    return text.endswith("-") and text[-2:-1].isalpha()
