"""A YAML text in; its nodes with their places, and what is off, out: strict, bounded, never more than was typed."""

import re
import unicodedata
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span
from briefgen.read.characters import UNPRINTABLE, printable
from briefgen.read.limits import YAML_DEPTH, YAML_NODES
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.syntax_words import complaint
from briefgen.read.torn_numbers import is_tail, mend_list, mend_map

try:
    from yaml.cyaml import CParser as Parser
except ImportError:  # PyYAML was built without libyaml: slower, same events
    from briefgen.read.slow_parser import SlowParser as Parser  # type: ignore[assignment]  # same two methods

_COMMENT = re.compile(r"[ \t]+#")
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


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a file; the first of them is the file's line `first` (from 1)."""

    path: str
    lines: tuple[str, ...]
    first: int = 1


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


def parse(piece: Piece, budget: Budget, problems: list[Problem]) -> Node | None:
    """Return the node of a text, or None when it holds nothing; add what is off to `problems`.

    Raises `Unreadable` at the first place from which nothing can be made sense of; `problems` then holds no
    word of this piece.
    """
    reading = _Reading(piece, budget)
    try:
        reading.run()
    except yaml.MarkedYAMLError as error:
        found = complaint(error, list(piece.lines))
        span = reading.span_at(found.line, found.column)
        raise Unreadable(Problem("yaml-syntax", Level.ERROR, found.message, span, found.help)) from None
    except yaml.YAMLError as error:
        # Only the byte reader complains without a place, and its input was cleaned before.
        span = Span(piece.path, piece.first)
        raise Unreadable(Problem("yaml-syntax", Level.ERROR, f"this is not YAML: {error}", span)) from None
    problems.extend(reading.problems)
    return reading.root


class _Reading:
    """One pass over the parser's events."""

    def __init__(self, piece: Piece, budget: Budget) -> None:
        self.piece = piece
        self.budget = budget
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.commented = {
            number for number, line in enumerate(piece.lines) if _COMMENT.search(line) and line.lstrip()[:1] != "#"
        }

    def run(self) -> None:
        parser = Parser("\n".join(self.piece.lines))
        documents = 0
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                self.place(self.text(event))
            elif kind in _OPENING:
                self.begin(event)
            elif kind is AliasEvent:
                self.feature(event, f"`*{event.anchor}` is a YAML alias", "write it out, or put the text in quotes")
                self.place(BrokenNode(self.span(event)))
            elif kind is DocumentStartEvent:
                documents += 1
                self.document(event, documents)
            elif kind in _CLOSING:
                self.end()

    def span_at(self, line: int, column: int, length: int = 1) -> Span:
        return Span(self.piece.path, self.piece.first + line, column + 1, length)

    def span(self, event: Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start.line == end.line:
            length = end.column - start.column
        else:
            length = len(self.piece.lines[start.line].rstrip()) - start.column
        return Span(self.piece.path, self.piece.first + start.line, start.column + 1, max(length, 1))

    def add(self, rule: str, message: str, span: Span, help_: str = "", *elsewhere: Elsewhere) -> None:
        self.problems.append(Problem(rule, Level.ERROR, message, span, help_, elsewhere))

    def feature(self, event: Event, message: str, help_: str) -> None:
        self.add("yaml-feature", message, self.span(event), help_)

    def document(self, event: DocumentStartEvent, count: int) -> None:
        if count > 1:
            message = "a second document begins here; a file holds one"
            raise Unreadable(
                Problem("yaml-feature", Level.ERROR, message, self.span(event), "take the `---` line out")
            )
        if event.version or event.tags:
            self.feature(event, "`%` directives are not read", "take the `%` line out")

    def spend(self, event: Event) -> None:
        self.budget.left -= 1
        if self.budget.left < 0:
            message = f"more than {YAML_NODES:,} values in one file"
            raise Unreadable(Problem("too-large", Level.ERROR, message, self.span(event), "split the file"))

    def is_marked(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> bool:
        if event.tag:
            self.feature(event, f"`{event.tag}` is a YAML tag", "take it out, or put the text in quotes")
        if event.anchor:
            self.feature(event, f"`&{event.anchor}` is a YAML anchor", "take it out, or put the text in quotes")
        return bool(event.tag or event.anchor)

    def text(self, event: ScalarEvent) -> Node:
        self.spend(event)
        span = self.span(event)
        if (event.tag or event.anchor) and self.is_marked(event):
            return BrokenNode(span)
        plain = not event.style
        if plain and event.end_mark.line in self.commented:
            self.check_comment(event, span)
        value = event.value
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if UNPRINTABLE.search(value):
            value = printable(value)
            self.problems.append(
                Problem("unprintable-character", Level.WARNING, "an escape for a character that cannot be printed",
                        span, "take the escape out; it was read as \N{REPLACEMENT CHARACTER}")  # fmt: skip
            )
        return TextNode(value, plain, span)

    def check_comment(self, event: ScalarEvent, span: Span) -> None:
        mark = event.end_mark
        line = self.piece.lines[mark.line]
        found = _COMMENT.match(line, mark.column) or (_COMMENT.match(line, mark.column - 1) if mark.column else None)
        if found is None:
            return
        place, behind = self.span_at(mark.line, found.end() - 1, len(line) - found.end() + 1), line[found.end() :]
        if behind[:1] not in {"", " ", "\t", "#"}:
            self.add("comment-cuts-text", f"`#{behind.split()[0]}` begins a comment, so the text ends before it",
                     place, "put the whole text in quotes, or a blank behind the `#` of a comment")  # fmt: skip
        elif " " in event.value and behind.strip():
            self.problems.append(
                Problem("comment-cuts-text", Level.WARNING, "the text ends before ` #`; the rest is a comment", place,
                        "put the whole text in quotes, or the comment on its own line")  # fmt: skip
            )

    def begin(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self.spend(event)
        if len(self.open) >= YAML_DEPTH:
            message = f"more than {YAML_DEPTH} lists and mappings inside each other"
            raise Unreadable(
                Problem("too-deep", Level.ERROR, message, self.span(event), "no record needs that: check the brackets")
            )
        is_map = type(event) is MappingStartEvent
        span = self.span(event)
        broken = (event.tag or event.anchor) is not None and self.is_marked(event)
        self.open.append(_Open(span, is_map, bool(event.flow_style), broken))

    def end(self) -> None:
        done = self.open.pop()
        if done.is_map:
            if done.flow:
                mend_map(done.entries, self.piece.lines, self.piece.first, self.problems)
            node: Node = MapNode(tuple(done.entries), done.span, done.broken)
        else:
            if done.flow:
                mend_list(done.items, self.piece.lines, self.piece.first, self.problems)
            node = ListNode(tuple(done.items), done.span, done.broken)
        self.place(node)

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
                self.add("non-text-key", "a key is a text", node.span, "write `key: value`, with a word before the colon")
        elif node.plain and node.text == "<<":
            self.add("yaml-feature", "`<<` merges are not read", node.span, "write the keys out")
        elif node.text in around.seen and not (around.flow and is_tail(node)):
            first = Elsewhere("first here", around.seen[node.text])
            self.add("duplicate-key", f"`{node.text}` stands here twice", node.span, "keep one of the two", first)
        else:
            around.seen[node.text] = node.span
            return node
        around.broken = True
        return None
