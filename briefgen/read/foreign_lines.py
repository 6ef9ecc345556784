"""The lines of a YAML text that does not parse in; the lines without what does not belong there, and why, out.

Marks of a second document, of an unfinished merge, and blanks that YAML does not count as such: each is reported, and
taken away so that the rest can be read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.findings import error

_SEPARATOR = re.compile(r"(?:---|\.\.\.)(?=\s|\Z)")
_OURS, _BASE, _THEIRS, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
_INDENT = re.compile(r"\s*")
#: Blanks that look like one and are none to YAML: in an indentation, or right behind a key's colon.
_FALSE_BLANK = re.compile(r"(?:^\s*|^[^#'\"]*?:)(?P<blank>[^\S \t])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a file; the first of them is the file's line `first` (from 1).

    `widened` says by how many characters a line of the file (from 1) was made longer before its first word.
    """

    path: str
    lines: tuple[str, ...]
    first: int = 1
    widened: Mapping[int, int] | None = None

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Return the place in the file of a line and column of the piece, both from 0."""
        number = self.first + line
        if self.widened:
            column = max(column - self.widened.get(number, 0), 0)
        return Span(self.path, number, column + 1, length if length > 0 else 1)


def without_marks(piece: Piece) -> tuple[Piece, tuple[Problem, ...]]:
    """Return the piece without separators of documents, marks of a merge and false blanks, and a problem for each."""
    problems: list[Problem] = []
    lines: list[str] = []
    is_theirs, has_begun = False, False
    for number, line in enumerate(piece.lines):
        mark = _merge_mark(line)
        if mark == _OURS:
            help_ = "keep one of the two sides and take the marks out"
            problems.append(error("yaml-syntax", "an unfinished merge begins here", piece.span(number, 0, 7), help_))
        elif _SEPARATOR.match(line) and has_begun:
            problems.append(second_document(piece.span(number, 0, 3)))
        is_theirs = mark in {_BASE, _THEIRS} or (is_theirs and mark != _END)
        # A line of nothing but a tab is blank to people, and an error to the parser.
        is_gone = (
            not line.strip() or bool(mark) or is_theirs or _SEPARATOR.match(line) is not None or line.startswith("%")
        )
        lines.append("" if is_gone else _with_true_blanks(line, piece, number, problems))
        has_begun = has_begun or bool(lines[-1].strip())
    return Piece(piece.path, tuple(lines), piece.first), tuple(problems)


def second_document(span: Span) -> Problem:
    """Return the problem of a `---` in the middle of a file."""
    return error("yaml-feature", "a second document begins here; a file holds one", span, "take the `---` line out")


def false_blank(character: str, span: Span) -> Problem:
    """Return the problem of a character that looks like a blank where YAML wants one."""
    message = f"this blank is none to YAML: it is the character U+{ord(character):04X}"
    return error("yaml-syntax", message, span, "type it anew with the space bar")


def without_tabs(piece: Piece) -> Iterator[Piece]:
    """Yield the piece with blanks in place of the tabs of its indentations: the likely widths of a tab, one by one."""
    for width in (1, 2, 4, 8) if any(line.startswith(" ") for line in piece.lines) else (1,):
        lines, widened = [], {}
        for number, line in enumerate(piece.lines, piece.first):
            indent = _INDENT.match(line)
            tabs = indent[0].count("\t") if indent else 0
            lines.append(line.replace("\t", " " * width, tabs))
            widened[number] = (width - 1) * tabs
        yield Piece(piece.path, tuple(lines), piece.first, widened)


def tab_problems(piece: Piece) -> tuple[Problem, ...]:
    """Return a problem for every line that a tab indents."""
    found = ((number, _INDENT.match(line)) for number, line in enumerate(piece.lines))
    return tuple(
        error("yaml-syntax", "a tab cannot indent a line", piece.span(number, indent[0].index("\t")),
              "use blanks instead of tabs")
        for number, indent in found
        if indent and "\t" in indent[0] and indent[0] != piece.lines[number]
    )  # fmt: skip


def _merge_mark(line: str) -> str:
    mark = line[: len(_OURS)]
    is_mark = mark in {_OURS, _BASE, _END} and line[len(_OURS) :][:1] in {"", " "}
    return mark if is_mark or line.rstrip() == _THEIRS else ""


def _with_true_blanks(line: str, piece: Piece, number: int, problems: list[Problem]) -> str:
    found = _FALSE_BLANK.match(line)
    if found is None:
        return line
    at = found.start("blank")
    problems.append(false_blank(found["blank"], piece.span(number, at)))
    return line[:at] + "".join(" " if char.isspace() else char for char in line[at:])
