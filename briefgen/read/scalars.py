"""A scalar's event in; its text as it was meant, and what YAML would have dropped of it without a word, out."""

import re
import unicodedata

from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.allow_comment import is_ours
from briefgen.read.characters import is_foreign, printable
from briefgen.read.findings import error, warning
from briefgen.read.foreign_lines import Piece
from briefgen.read.nodes import TextNode
from briefgen.read.yaml_events import YamlEvent

_COMMENT = re.compile(r"[ \t]+#")


class Scalars:
    """Reads the scalars of a piece and adds what is off with them to `problems`."""

    def __init__(self, piece: Piece, problems: list[Problem]) -> None:
        self.piece = piece
        self.problems = problems
        self.commented = {
            number
            for number, line in enumerate(piece.lines)
            if (" #" in line or "\t#" in line) and line.lstrip()[:1] != "#"
        }

    def read(self, event: YamlEvent, span: Span) -> TextNode:
        """Return a scalar's text, composed (NFC) and printable."""
        plain = not event.style
        if plain and event.end_mark.line in self.commented:
            self.check_comment(event)
        value = event.value
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if event.style == '"' and is_foreign(value):  # only an escape can bring one in
            value = printable(value)
            message = "this escape stands for a character that cannot be printed"
            help_ = "take the escape out; it was read as \N{REPLACEMENT CHARACTER}"
            self.problems.append(warning("unprintable-character", message, span, help_))
        return TextNode(value, plain, span)

    def check_comment(self, event: YamlEvent) -> None:
        """Report a ` #` that cuts a text off; `10000 # as of May` is an ordinary comment."""
        mark = event.end_mark
        line = self.piece.lines[mark.line]
        found = _COMMENT.match(line, mark.column) or _COMMENT.match(line, max(mark.column - 1, 0))
        if found is None:
            return
        behind = line[found.end() :]
        if is_ours(behind):
            return  # it speaks to us, not to readers
        span = self.piece.span(mark.line, found.end() - 1, len(behind.rstrip()) + 1)
        # `#` and a no-break space, which YAML takes for text and a reader for a blank, is an ordinary comment.
        if behind.strip() and behind[:1] not in {" ", "\t", "#"}:
            message = f"`#{behind.split()[0]}` begins a comment, so the text ends before it"
            help_ = "put the whole text in quotes, or a blank behind the `#` of a comment"
            self.problems.append(error("comment-cuts-text", message, span, help_))
        elif " " in event.value and behind.strip():
            message = "the text ends before ` #`; the rest is a comment"
            help_ = "put the whole text in quotes, or the comment on its own line"
            self.problems.append(warning("comment-cuts-text", message, span, help_))
