"""The lines of a plain text in; lines that know their place and their bullet, out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•–—·‣▪◦●])[ \t\N{NO-BREAK SPACE}]+(?=\S)")
_DASHES = frozenset("–—")  # bullets only beside another bullet: alone they begin a speech or an attribution
_RULES = frozenset("-*_=~#")
_SHORTEST_RULE = 3
_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>\d{1,2})[.)][ \t]+(?=\S)")


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
    raw = text.split("\n")
    lines = tuple(_line(number, line) for number, line in enumerate(raw, 1))
    counting = _counting(lines)
    return tuple(
        line if _is_real_item(lines, index, counting) else _whole(line, raw[index]) for index, line in enumerate(lines)
    )


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


def _whole(line: Line, raw: str) -> Line:
    """Return a line as an ordinary one, its sign part of the text."""
    return Line(line.number, len(raw) - len(raw.lstrip()) + 1, raw.strip(), line.indent)


def _is_real_item(lines: Sequence[Line], index: int, counting: frozenset[int]) -> bool:
    line = lines[index]
    if line.count:
        return index in counting
    if is_rule(f"{line.bullet}{line.text}"):
        return False
    return line.bullet not in _DASHES or any(near.is_item for near in _neighbours(lines, index))


def _counting(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of numbered lines that count from 1 and are parted by nothing but what belongs to them."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        if line.count == len(run) + 1 and line.count > 0:
            run.append(index)
        elif not line.is_blank and not (run and line.indent > lines[run[-1]].indent):
            found.update(run if len(run) > 1 else ())
            run = [index] if line.count == 1 else []
    return frozenset(found | set(run if len(run) > 1 else ()))


def _neighbours(lines: Sequence[Line], index: int) -> list[Line]:
    """Return the nearest lines with words before and after a line."""
    before = next((line for line in reversed(lines[max(index - 3, 0) : index]) if not line.is_blank), None)
    after = next((line for line in lines[index + 1 : index + 4] if not line.is_blank), None)
    return [line for line in (before, after) if line is not None]


def is_rule(text: str) -> bool:
    """Return whether a line is nothing but a rule: three or more of one sign, perhaps with blanks between."""
    if text[:1] not in _RULES:
        return False
    bare = text.replace(" ", "")
    return len(bare) >= _SHORTEST_RULE and not bare.strip(bare[0])
