"""Lines of YAML in; their nodes with their places, and what is off, out: strict, bounded, never more than was typed."""

from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from briefgen.model.problem import Elsewhere, Problem
from briefgen.model.span import Span
from briefgen.read.findings import error
from briefgen.read.foreign_lines import Piece, false_blank, second_document
from briefgen.read.limits import YAML_DEPTH, YAML_NODES
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.scalars import Scalars
from briefgen.read.syntax_words import complaint
from briefgen.read.torn_numbers import is_tail, mend_list, mend_map
from briefgen.read.yaml_events import YamlEvent, events

_OPENING = (MappingStartEvent, SequenceStartEvent)
_CLOSING = (MappingEndEvent, SequenceEndEvent)


class Unreadable(Exception):  # noqa: N818 - not an error of the program: the text stops making sense here
    """The text cannot be read on from here; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class Budget:
    """How many nodes a file may still hold."""

    left: int = YAML_NODES


def parse(piece: Piece, budget: Budget, problems: list[Problem]) -> Node | None:
    """Return the node of a text, or None when it holds nothing; add what is off to `problems`.

    Raises `Unreadable` at the first place from which nothing can be made sense of; `problems` then holds no
    word of this piece.
    """
    building = _Building(piece, budget)
    try:
        building.run()
    except yaml.MarkedYAMLError as failure:
        found = complaint(failure, piece.lines)
        span = piece.span(found.line, found.column)
        raise Unreadable(error("yaml-syntax", found.message, span, found.help)) from None
    except yaml.YAMLError as failure:
        # Only the byte reader complains without a place, and its input was cleaned before.
        raise Unreadable(error("yaml-syntax", f"this is not YAML: {failure}", piece.span(0, 0))) from None
    problems.extend(building.problems)
    return building.root


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun and not ended."""

    span: Span
    is_map: bool
    flow: bool
    broken: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[TextNode, Node]] = field(default_factory=list)
    seen: dict[str, Span] = field(default_factory=dict)
    key: TextNode | None = None
    awaits_value: bool = False


class _Building:
    """One pass over the parser's events, with a stack of what is open."""

    def __init__(self, piece: Piece, budget: Budget) -> None:
        self.piece = piece
        self.budget = budget
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.documents = 0

    def run(self) -> None:
        scalars = Scalars(self.piece, self.problems)
        for event in events("\n".join(self.piece.lines)):
            kind: type[object] = type(event)
            if kind is ScalarEvent:
                self.spend(event)
                span = self.span(event)
                marked = (event.tag or event.anchor) and self.is_marked(event)
                self.place(BrokenNode(span) if marked else scalars.read(event, span))
            elif kind in _OPENING:
                self.begin(event, is_map=kind is MappingStartEvent)
            elif kind in _CLOSING:
                self.end()
            elif kind is AliasEvent:
                self.feature(event, f"`*{event.anchor}` is a YAML alias", "write it out, or put the text in quotes")
                self.place(BrokenNode(self.span(event)))
            elif kind is DocumentStartEvent:
                self.document(event)

    def span(self, event: YamlEvent) -> Span:
        """Return where an event stands; of one that goes over several lines, its part of the first."""
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        length = (end.column if end.line == line else len(self.piece.lines[line].rstrip())) - column
        return self.piece.span(line, column, length)

    def feature(self, event: YamlEvent, message: str, help_: str) -> None:
        self.problems.append(error("yaml-feature", message, self.span(event), help_))

    def document(self, event: YamlEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            raise Unreadable(second_document(self.span(event)))
        if event.version or event.tags:
            self.feature(event, "`%` directives are not read", "take the `%` line out")

    def spend(self, event: YamlEvent) -> None:
        self.budget.left -= 1
        if self.budget.left < 0:
            message = f"more than {YAML_NODES:,} values in one file"
            raise Unreadable(error("too-large", message, self.span(event), "split the file"))

    def is_marked(self, event: YamlEvent) -> bool:
        if event.tag:
            self.feature(event, f"`{event.tag}` is a YAML tag", "take it out, or put the text in quotes")
        if event.anchor:
            self.feature(event, f"`&{event.anchor}` is a YAML anchor", "take it out, or put the text in quotes")
        return bool(event.tag or event.anchor)

    def begin(self, event: YamlEvent, *, is_map: bool) -> None:
        self.spend(event)
        span = self.span(event)
        if len(self.open) >= YAML_DEPTH:
            message = f"more than {YAML_DEPTH} lists and mappings inside each other"
            raise Unreadable(error("too-deep", message, span, "no record needs that: check the brackets"))
        broken = (event.tag or event.anchor) is not None and self.is_marked(event)
        self.open.append(_Open(span, is_map, bool(event.flow_style), broken))

    def end(self) -> None:
        done = self.open.pop()
        if done.is_map:
            if done.flow:
                mend_map(done.entries, self.piece, self.problems)
            self.place(MapNode(tuple(done.entries), done.span, done.broken))
        else:
            if done.flow:
                mend_list(done.items, self.piece, self.problems)
            self.place(ListNode(tuple(done.items), done.span, done.broken))

    def place(self, node: Node) -> None:
        """Put a finished node where it belongs: as the root, an item, a key or a value."""
        if not self.open:
            self.root = node
            return
        around = self.open[-1]
        if not around.is_map:
            around.items.append(node)
        elif not around.awaits_value:
            around.awaits_value = True
            around.key = self.key(around, node)
        else:
            around.awaits_value = False
            if around.key is not None:
                around.entries.append((around.key, node))

    def key(self, around: _Open, node: Node) -> TextNode | None:
        """Return the key when its entry counts, or None when it must be passed over."""
        if not isinstance(node, TextNode) or node.is_absent:
            if not isinstance(node, BrokenNode):
                help_ = "write `key: value`, with a word before the colon"
                self.problems.append(error("non-text-key", "a key is a text", node.span, help_))
        elif node.plain and not node.text[0].strip():
            self.problems.append(false_blank(node.text[0], node.span))
        elif node.plain and node.text == "<<":
            self.problems.append(error("yaml-feature", "`<<` merges are not read", node.span, "write the keys out"))
        elif node.text in around.seen and not (around.flow and is_tail(node)):
            self.problems.append(twice(node, around.seen[node.text]))
            around.broken = True
            return node  # read on, so that what is off inside is told too
        else:
            around.seen[node.text] = node.span
            return node
        around.broken = True
        return None


def twice(key: TextNode, first: Span) -> Problem:
    """Return the problem of a key that stands in its mapping for the second time."""
    message = f"`{key.text}` stands here twice"
    return error("duplicate-key", message, key.span, "keep one of the two", Elsewhere("first here", first))
