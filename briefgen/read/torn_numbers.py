"""The entries of a flow mapping or list in; those that a thousands separator tore apart reported and marked broken."""

import re
from dataclasses import replace

from briefgen.model.fix import Fix
from briefgen.model.problem import Problem
from briefgen.model.span import Span
from briefgen.read.findings import error
from briefgen.read.foreign_lines import Piece
from briefgen.read.mending import word_mended
from briefgen.read.nodes import BrokenNode, Node, TextNode

_HEAD = re.compile(r"[^\d]{0,3}\d{1,3}\Z")
#: No number begins with three zeros, so this is one.
_ONE_NUMBER = re.compile(r"[-+]?[1-9]\d{0,2}(,000)+")
_RULE = "torn-number"
_TAIL = re.compile(r"\d{3}(\.\d+)?\Z")


def mend_map(entries: list[tuple[TextNode, Node]], piece: Piece, problems: list[Problem]) -> None:
    """Fold `{amount: 10,000}`, which YAML reads as two keys, back into one broken value, with a problem."""
    index = 1
    while index < len(entries):
        key, nothing = entries[index]
        before = entries[index - 1][1]
        torn = isinstance(nothing, TextNode) and nothing.is_absent and _is_torn(before, key, piece)
        if torn:
            span = _report(before, key, piece, problems)
            entries[index - 1] = (entries[index - 1][0], BrokenNode(span))
            del entries[index]
        else:
            index += 1


def mend_list(items: list[Node], piece: Piece, problems: list[Problem]) -> None:
    """Fold `[11,000, 12,000]`, which YAML reads as four items, back into two broken ones, with a problem each."""
    index = 1
    while index < len(items):
        if _is_torn(items[index - 1], items[index], piece):
            items[index - 1] = BrokenNode(_report(items[index - 1], items[index], piece, problems))
            del items[index]
        else:
            index += 1


def is_tail(node: Node) -> bool:
    """Return whether a node may be the end of a number that a thousands separator tore apart."""
    return isinstance(node, TextNode) and node.plain and bool(_TAIL.match(node.text))


def _is_torn(before: Node, after: Node, piece: Piece) -> bool:
    if not is_tail(after):
        return False
    start = after.span.column - 1
    touching = piece.lines[after.span.line - piece.first][start - 1 : start] == ","
    if isinstance(before, BrokenNode):
        return touching and before.span.column + before.span.length == after.span.column - 1
    return touching and isinstance(before, TextNode) and before.plain and bool(_HEAD.match(before.text))


def _report(before: Node, after: Node, piece: Piece, problems: list[Problem]) -> Span:
    start, end = before.span, after.span
    span = Span(start.path, start.line, start.column, end.column + end.length - start.column)
    fix = _mended(span, piece)
    if isinstance(before, BrokenNode):  # 1,000,000: the problem stands already, and only now all of the number is known
        if problems and problems[-1].rule == _RULE and problems[-1].span == start:
            problems[-1] = replace(problems[-1], span=span, fix=fix)
        return span
    help_ = "write numbers without separators: 10000; set a blank behind a comma that parts two of them"
    problems.append(error(_RULE, "a comma inside brackets ends the number", span, help_, fix=fix))
    return span


def _mended(span: Span, piece: Piece) -> Fix | None:
    """Return the fix that joins a number; None where the commas may as well part several, as in `[100,200]`."""
    typed = piece.lines[span.line - piece.first][span.column - 1 :][: span.length]
    return word_mended(typed, typed.replace(",", ""), span) if _ONE_NUMBER.fullmatch(typed) else None
