"""A YAML parser's complaint in; what an editor did and what to do about it out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from yaml.error import Mark, MarkedYAMLError


class Complaint(NamedTuple):
    """What is wrong with the syntax, where (line and column from 0), and what to do."""

    message: str
    help: str
    line: int
    column: int


_QUOTE = "put the text in quotes"
_COLON = re.compile(r":\s")
_REFERENCE = re.compile(r"(?::|-)\s+\[\[")
_CLOSING = {
    "'": "put the whole text in double quotes, or write '' for a quote inside it",
    '"': 'put the whole text in single quotes, or write \\" for a quote inside it',
    "]": "put the whole text in quotes",
    "}": "put the whole text in quotes",
}
#: A piece of the parser's words -> (message, help, whether the place is where the construct began).
_WORDS: tuple[tuple[str, str, str, bool], ...] = (
    ("mapping values are not allowed", "a second `: ` cannot stand here",
     "put the text in quotes if the colon belongs to it; otherwise check the line's indentation", False),
    ("unexpected end of stream", "the quote that opens here is never closed",
     "close it, or double a quote inside it", True),
    ("unexpected document separator", "the quote that opens here is never closed", "close it", True),
    ("',' or ']'", "the bracket `[` that opens here is never closed",
     "close it with `]`, and set a comma between items", True),
    ("',' or '}'", "the brace `{` that opens here is never closed",
     "close it with `}`, and set a comma between entries", True),
    ("block sequence entries are not allowed", "`- ` cannot start a list here",
     "start the list on a line of its own, or put the text in quotes", False),
    ("mapping keys are not allowed", "`? ` cannot stand here", _QUOTE, False),
    ("unknown escape character", "a backslash in double quotes is an escape, and this one is unknown",
     "use single quotes, or double the backslash", False),
    ("Unicode character escape", "this escape names no character", "type the character itself", False),
    ("expected escape sequence", "this escape names no character", "use single quotes, or double the backslash", False),
    ("while scanning an alias", "a text cannot start with `*`", _QUOTE, True),
    ("while scanning an anchor", "a text cannot start with `&`", _QUOTE, True),
    ("tag", "a text cannot start with `!`", _QUOTE, True),
    ("while scanning a directive", "a text cannot start with `%`", _QUOTE, True),
    ("while scanning a block scalar", "nothing may stand behind `|` or `>` on its line",
     "start the text on the next line", False),
    ("could not find expected ':'", "this line has no `: ` and belongs to nothing",
     "write `key: text`, or indent it under the text that it goes on with", True),
    ("<document start>", "this line stands further left than the first one",
     "start the whole file at the left edge", False),
    ("expected '-' indicator", "this line stands where the next `- ` of a list was expected",
     "check its indentation", False),
    ("expected <block end>", "this line does not fit what stands above it",
     "check its indentation, and the quotes of the text before it", False),
    ("did not find expected key", "this does not fit what stands before it",
     "check the indentation; a text that starts with a quote or a bracket ends where that closes: quote it all", False),
    ("while parsing a flow node", "something is missing here between brackets or braces",
     "check the commas and what stands between them", False),
    ("expected node content", "a text cannot start like this", _QUOTE, False),
)  # fmt: skip


def complaint(error: MarkedYAMLError, lines: Sequence[str]) -> Complaint:
    """Return the parser's error in an editor's words; `lines` are the lines that it read."""
    found = _complaint(error, lines)
    if found.line < len(lines):
        return found
    # The parser puts what is missing at the end behind the last line.
    last = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    if "flow" in (error.context or ""):
        found = found._replace(message="a bracket or brace is never closed", help="close it")
    return found._replace(line=last, column=len(lines[last].rstrip()))


def _complaint(error: MarkedYAMLError, lines: Sequence[str]) -> Complaint:
    line, column = _place(error.problem_mark or error.context_mark)
    text = lines[line] if line < len(lines) else ""
    said = f"{error.context or ''}; {error.problem or ''}"
    special = _special(said, text, column)
    if special is not None:
        return special._replace(line=line)
    for words, message, help_, at_start in _WORDS:
        if words in said:
            if at_start and error.context_mark is not None:
                line, column = _place(error.context_mark)
            return Complaint(message, help_, line, column)
    message = f"this is not YAML: {error.problem or error.context}"
    return Complaint(message, "check this line and the one above", line, column)


def _special(said: str, text: str, column: int) -> Complaint | None:
    """Return a complaint that takes a look at the line itself, or None."""
    before, found = text[:column].rstrip(), text[column : column + 1]
    if "cannot start any token" in said:
        if found == "\t":
            return Complaint("a tab cannot indent a line", "use blanks instead of tabs", 0, column)
        sign = f"`{found}`" if found != "`" else "a backquote"
        return Complaint(f"a text cannot start with {sign}", _QUOTE, 0, column)
    if "mapping values are not allowed" in said and not _COLON.search(before):
        message = "this line is taken for more of the text above it"
        return Complaint(message, "check its indentation, and the colon behind the key above", 0, _indent(text))
    if "did not find expected key" in said and _REFERENCE.search(before):
        message = "a text that starts with a reference must stand in quotes"
        return Complaint(message, 'write "[[…]] …"', 0, column)
    if "did not find expected key" in said and before[-1:] in _CLOSING:
        message = f"the text goes on behind its closing `{before[-1:]}`"
        return Complaint(message, _CLOSING[before[-1:]], 0, column)
    return None


def _place(mark: Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
