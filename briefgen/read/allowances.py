"""The text of a YAML file in; what its allow-comments let pass, and on which lines, out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import yaml

from briefgen.model.allowance import Allowance
from briefgen.model.problem import Problem
from briefgen.read.allow_comment import Comment, is_ours, read_comment
from briefgen.read.limits import YAML_DEPTH, YAML_NODES
from briefgen.read.yaml_events import YamlEvent, events

_SIGN = re.compile(r"#[ \t]*briefgen[ \t]*(?::|allow[ \t])", re.IGNORECASE)
_HASH = re.compile(r"(?:^|(?<=[ \t]))#")
_BLOCK_STYLES = frozenset("|>")


def read_allowances(text: str, path: str, first: int = 1) -> tuple[tuple[Allowance, ...], tuple[Problem, ...]]:
    """Return what the comments of a YAML text allow, and what is wrong with them, in the order of the lines.

    `text` has line feeds only; its first line is the line `first` of the file `path`. A comment behind something
    covers what begins on its line, one on a line of its own what begins on the next, with everything inside it.
    """
    if not _SIGN.search(text):
        return (), ()
    lines = _Lines(text)
    allowances: list[Allowance] = []
    problems: list[Problem] = []
    for number in (number for number, line in enumerate(lines.texts) if _SIGN.search(line)):
        start = lines.comment(number)
        words = lines.texts[number][start + 1 :]
        if start < 0 or not is_ours(words):
            continue
        begin, end = lines.covered(number, start)
        comment = Comment(path, first + number, start + 1, words)
        allowed, faults = read_comment(comment, first + begin if end else 0, first + end - 1 if end else 0)
        allowances.extend(allowed)
        problems.extend(faults)
    return tuple(allowances), tuple(problems)


class _Lines:
    """The lines of a YAML text, from 0, and what of them are scalars, as far as the text is YAML."""

    def __init__(self, text: str) -> None:
        self.texts: Sequence[str] = text.split("\n")
        self.scalars: dict[int, list[tuple[int, int]]] = {}
        self.begun: dict[int, int] = {}  # the lines on which a scalar goes on, and on which it begins
        for event in _scalars(text):
            self.note(event)
        self.nodes = [number for number in range(len(self.texts)) if self.is_node(number)]
        self.ends: dict[int, int] = {}

    def note(self, event: YamlEvent) -> None:
        first, last = event.start_mark.line, event.end_mark.line
        start, end = event.start_mark.column, event.end_mark.column
        if event.style and event.style in _BLOCK_STYLES:
            self.scalars.setdefault(first, []).append((start, start + 1))  # a comment may stand behind the sign
        else:
            self.scalars.setdefault(first, []).append((start, end if first == last else len(self.texts[first])))
        for line in range(first + 1, last + (end > 0)):
            self.begun[line] = first
            self.scalars.setdefault(line, []).append((0, end if line == last else len(self.texts[line])))

    def comment(self, number: int) -> int:
        """Return the column of the `#` that begins the comment of a line, or -1."""
        taken = self.scalars.get(number, ())
        for match in _HASH.finditer(self.texts[number]):
            before = bisect_right(taken, (match.start(), len(self.texts[number]))) - 1
            if before < 0 or taken[before][1] <= match.start():
                return match.start()
        return -1

    def covered(self, number: int, column: int) -> tuple[int, int]:
        """Return the lines, from the first to the one behind the last, of what a comment covers; (0, 0) for none."""
        if self.texts[number][:column].strip():
            begin = self.begun.get(number, number)
        else:
            below = bisect_right(self.nodes, number)
            if below == len(self.nodes):
                return 0, 0
            begin = self.nodes[below]
        if begin not in self.ends:
            self.ends[begin] = self.end(begin)
        return begin, self.ends[begin]

    def is_node(self, number: int) -> bool:
        """Return whether something begins on a line, or may."""
        bare = self.texts[number].strip()
        return bool(bare) and bare[0] not in "#%" and not bare.startswith("---") and number not in self.begun

    def end(self, begin: int) -> int:
        """Return the line on which the next begins: all that stands further in belongs here, and a key's list."""
        indent, is_item = _indent(self.texts[begin]), _is_item(self.texts[begin])
        for place in range(bisect_right(self.nodes, begin), len(self.nodes)):
            number = self.nodes[place]
            text = self.texts[number]
            belongs = text.lstrip()[0] in "]}" or (_is_item(text) and not is_item)
            if _indent(text) < indent or (_indent(text) == indent and not belongs):
                return number
        return len(self.texts)


def _scalars(text: str) -> Iterator[YamlEvent]:
    """Yield the events of the scalars, as far as a reader goes that takes no more than the limits allow."""
    depth = nodes = 0
    try:
        for event in events(text):
            kind: type[object] = type(event)
            depth += kind in {yaml.MappingStartEvent, yaml.SequenceStartEvent}
            depth -= kind in {yaml.MappingEndEvent, yaml.SequenceEndEvent}
            nodes += kind is yaml.ScalarEvent
            if depth > YAML_DEPTH or nodes > YAML_NODES:
                return
            if kind is yaml.ScalarEvent:
                yield event
    except yaml.YAMLError:
        return  # the reader of the file says why


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"
