"""The lines of a plain text in; lines that know their place, their bullet and whether they are wrapped, out."""

import re
from dataclasses import dataclass
from itertools import pairwise

_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•–—·‣▪◦●])[ \t\N{NO-BREAK SPACE}]+(?=\S)")
_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>\d{1,2})[.)][ \t]+(?=\S)")
_FULL = 120  # characters: no hand or mailer wraps lines wider than this
_NARROW = 40  # and none narrower
_SHARE = 0.6  # of the lines that have a next one must be full for a text to be wrapped
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` without indentation and bullet, standing at `number`, `column` (from 1) of the file.

    `indent` counts the blanks before it (a tab as four), `bullet` is its sign, `count` its number, or 0.
    """

    number: int
    column: int
    text: str
    indent: int = 0
    bullet: str = ""
    count: int = 0

    @property
    def is_blank(self) -> bool:
        return not self.text

    @property
    def is_item(self) -> bool:
        return bool(self.bullet or self.count)


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text; a blank line has an empty text."""
    return tuple(_line(number, raw) for number, raw in enumerate(text.split("\n"), 1))


def _line(number: int, raw: str) -> Line:
    text = raw.strip()
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    bullet = _BULLET.match(raw)
    if bullet:
        return Line(number, bullet.end() + 1, raw[bullet.end() :].rstrip(), indent, bullet=bullet["mark"])
    count = _NUMBER.match(raw)
    if count:
        return Line(number, count.end() + 1, raw[count.end() :].rstrip(), indent, count=int(count["mark"]))
    return Line(number, len(raw) - len(raw.lstrip()) + 1, text, indent)


def whole(line: Line, raw: str) -> Line:
    """Return an item's line as an ordinary one, its sign part of the text."""
    return Line(line.number, len(raw) - len(raw.lstrip()) + 1, raw.strip(), line.indent)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Whether a text's lines were wrapped by hand or mailer: `width` is then their width, else 0."""

    width: int = 0

    def joins(self, line: Line, following: Line) -> bool:
        """Return whether the next line goes on with this one's paragraph."""
        if following.is_blank or following.is_item or line.is_blank:
            return False
        if following.indent > line.indent + (0 if line.is_item else 1):
            # Under a bullet, what is indented belongs to it; elsewhere an indented line begins a paragraph.
            return line.is_item
        if _goes_on(line.text, following.text):
            return True
        return bool(self.width) and _is_full(line, following, self.width)


def wrapping(lines: tuple[Line, ...]) -> Wrapping:
    """Return how a text is wrapped; one paragraph a line is no wrapping."""
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if not line.is_blank and not following.is_blank and not following.is_item
    ]
    lengths = sorted(_end(line) for line, _ in pairs)
    if not lengths:
        return Wrapping()
    width = lengths[(len(lengths) * 9) // 10]
    if not _NARROW <= width <= _FULL:
        return Wrapping()
    full = sum(_is_full(line, following, width) for line, following in pairs)
    return Wrapping(width) if full >= _SHARE * len(pairs) else Wrapping()


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Return whether the next line's first word would not have fitted any more."""
    return _end(line) + 1 + len(following.text.split(maxsplit=1)[0]) > width


def _end(line: Line) -> int:
    return line.column - 1 + len(line.text)


def _goes_on(text: str, following: str) -> bool:
    """Return whether a sentence plainly runs over the line's end."""
    return len(text) <= _FULL and following[:1].islower() and not _ENDED.search(text)
