"""A YAML file's text in; its nodes and all its problems out, also of what stands behind a syntax error.

The whole text is parsed first. When that fails, its lines are taken apart by indentation, each part is parsed by
itself, and what fails again is taken apart further: so a mistake costs one key, not the file.
"""

import re
from itertools import pairwise

from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span
from briefgen.read.findings import error
from briefgen.read.foreign_lines import Piece, tab_problems, without_marks, without_tabs
from briefgen.read.limits import YAML_DEPTH
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.parsing import Budget, Unreadable, parse, twice

_KEY = re.compile(
    r"""(?P<indent> *)(?P<key>"[^"]*"|'[^']*'|[^\s:#'"\[\]{},&*!|>%@`-][^:#]*?|-?[\w.-]+)[ ]*:(?=\s|\Z)"""
)
_TOUCHING = re.compile(r"([a-z][\w-]*):\S.*\Z", re.DOTALL)
_BLANK_OR_COMMENT = re.compile(r"\s*(#|\Z)")


def read_yaml(text: str, path: str, first: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the nodes of a text (None when it holds nothing) and what is off with them.

    `text` has line feeds only and is printable; its first line is the line `first` of the file `path`.
    """
    problems: list[Problem] = []
    budget = Budget()
    piece = Piece(path, tuple(text.split("\n")), first)
    try:
        node = parse(piece, budget, problems)
    except Unreadable as end:
        node = BrokenNode(end.problem.span)
        if budget.left < 0:
            problems.append(end.problem)
        else:
            node = _read_without_marks(piece, end.problem, problems)
    return node, tuple(dict.fromkeys(problems))


def _read_without_marks(piece: Piece, reason: Problem, problems: list[Problem]) -> Node | None:
    """Read a text that does not parse, first without what is no part of it, then without tabs, then part by part."""
    piece, found = without_marks(piece)
    problems.extend(found)
    try:
        return parse(piece, Budget(), problems)
    except Unreadable as end:
        reason = end.problem
    tabs = tab_problems(piece)
    if any(problem.span.line == reason.span.line for problem in tabs):
        problems.extend(tabs)
        for untabbed in without_tabs(piece):
            try:
                return parse(untabbed, Budget(), problems)
            except Unreadable as end:
                piece, reason = untabbed, end.problem
    return _take_apart(piece, Budget(), problems, reason, 0)


def _read_piece(piece: Piece, budget: Budget, problems: list[Problem], depth: int) -> Node | None:
    try:
        return parse(piece, budget, problems)
    except Unreadable as end:
        return _take_apart(piece, budget, problems, end.problem, depth)


def _take_apart(piece: Piece, budget: Budget, problems: list[Problem], reason: Problem, depth: int) -> Node | None:
    """Read the parts of a piece that cannot be read whole; `reason` is reported when there are none."""
    parts = _parts(piece)
    if depth > YAML_DEPTH or budget.left < 0 or not parts:
        problems.append(reason)
        return BrokenNode(reason.span)
    if len(parts) == 1:
        return _open(parts[0], budget, problems, reason, depth)
    found: list[Problem] = []
    nodes = []
    for part in parts:
        if _indent(part.lines[0]) < _indent(parts[0].lines[0]):
            found.append(_too_far_left(part))
        nodes.append(_read_piece(part, budget, found, depth))
    merged = _merge([node for node in nodes if node is not None], parts[0], found)
    if all(problem.level is not Level.ERROR for problem in found):
        found.append(reason)  # each part reads well by itself, yet they do not go together
    problems.extend(found)
    return merged


def _parts(piece: Piece) -> list[Piece]:
    """Cut a piece before every line that stands as far left as its first, or further left."""
    starts: list[int] = []
    indent, dashed = 0, False
    for number, line in enumerate(piece.lines):
        if _BLANK_OR_COMMENT.match(line):
            continue
        here = _indent(line)
        if not starts:
            indent, dashed = here, _is_item(line)
        elif here > indent or (not dashed and here == indent and _is_item(line)):
            continue  # a list may stand right under its key, no further in
        starts.append(number)
    return [
        Piece(piece.path, piece.lines[start:end], piece.first + start, piece.widened)
        for start, end in pairwise([*starts, len(piece.lines)])
    ]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _too_far_left(part: Piece) -> Problem:
    span = part.span(0, _indent(part.lines[0]))
    message = "this line stands further left than those it goes on from"
    return error("yaml-syntax", message, span, "indent it like the lines above")


def _is_item(line: str) -> bool:
    stripped = line.lstrip(" ")
    return stripped == "-" or stripped.startswith("- ")


def _open(part: Piece, budget: Budget, problems: list[Problem], reason: Problem, depth: int) -> Node:
    """Read what stands under the key or dash of a part that cannot be read whole."""
    head = part.lines[0]
    indent = _indent(head)
    if _is_item(head):
        inner = Piece(part.path, (head[:indent] + " " + head[indent + 1 :], *part.lines[1:]), part.first, part.widened)
        span = part.span(0, indent)
        item = _read_piece(inner, budget, problems, depth + 1) or BrokenNode(span)
        return ListNode((item,), span, broken=True)
    match = _KEY.match(head)
    if match is None:
        problems.append(reason)
        return BrokenNode(reason.span)
    quoted = match["key"][0] in "\"'"
    key = TextNode(
        match["key"][1:-1] if quoted else match["key"],
        not quoted,
        part.span(0, match.start("key"), len(match["key"])),
    )
    behind = head[match.end() :]
    if behind.strip() and not behind.strip().startswith("#"):
        problems.append(reason)
        value: Node = BrokenNode(reason.span)
    else:
        inner = Piece(part.path, part.lines[1:], part.first + 1, part.widened)
        value = _take_apart(inner, budget, problems, reason, depth + 1) or BrokenNode(key.span)
    return MapNode(((key, value),), key.span, broken=True)


def _merge(nodes: list[Node], first: Piece, problems: list[Problem]) -> Node:
    """Put the nodes of the parts together again; what is not of the first one's kind is a problem."""
    leading = next((node for node in nodes if isinstance(node, ListNode | MapNode)), None)
    if leading is None:
        return BrokenNode(first.span(0, 0))
    if isinstance(leading, ListNode):
        items: list[Node] = []
        for node in nodes:
            items.extend(node.items if isinstance(node, ListNode) else [node])
            if isinstance(node, TextNode | MapNode):
                _report_stray(node, "`- `", problems)
        return ListNode(tuple(items), leading.span, broken=True)
    entries: list[tuple[TextNode, Node]] = []
    seen: dict[str, Span] = {}
    for node in nodes:
        if isinstance(node, MapNode):
            entries.extend(node.entries)
            problems.extend(_twice(node, seen))
        elif not isinstance(node, BrokenNode):
            _report_stray(node, "`key: `", problems)
    return MapNode(tuple(entries), leading.span, broken=True)


def _twice(node: MapNode, seen: dict[str, Span]) -> list[Problem]:
    """Return a problem for every key that an earlier part has as well."""
    before = dict(seen)
    seen.update({key.text: key.span for key, _ in node.entries if key.text not in seen})
    return [twice(key, before[key.text]) for key, _ in node.entries if key.text in before]


def _report_stray(node: Node, wanted: str, problems: list[Problem]) -> None:
    if isinstance(node, TextNode) and node.plain and _TOUCHING.match(node.text):
        message = "there is no blank behind the colon, so this is no key"
        help_ = f"write `{node.text.partition(':')[0]}: …`"
        problems.append(error("yaml-syntax", message, node.span, help_))
    else:
        message = f"this line does not begin with {wanted} like those around it"
        problems.append(error("yaml-syntax", message, node.span, "check the line and its indentation"))
