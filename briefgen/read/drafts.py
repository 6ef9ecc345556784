"""A mapping of the YAML in; a plain draft for pydantic out, with every place, and a problem for what does not fit.

Here the shape is checked: keys, lists and texts, the words of closed sets, true and false, numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.fact import Plain
from briefgen.model.problem import Problem
from briefgen.model.record import Record
from briefgen.model.span import Places, Span
from briefgen.read.findings import error
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.shapes import Kind, Shape, shapes
from briefgen.read.suggestions import did_you_mean

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
_NOTHING = frozenset({"", "~", "null"})
_LONGEST_ECHO = 40  # characters of the editor's text that a message repeats


@dataclass(slots=True)
class Draft:
    """A record before validation: `data` for pydantic, `flawed` when something of it is already reported."""

    data: dict[str, object] = field(default_factory=dict)
    flawed: bool = False


def draft(node: MapNode, record: type[Record], where: Span, problems: list[Problem]) -> Draft:
    """Return the draft of a record that stands at `where`; add to `problems` what does not fit its shape."""
    drafting = _Drafting(record, problems, node.broken)
    for key, value in node.entries:
        drafting.take(key, value)
    return drafting.finish(where, may_be_missing=not node.broken)


class _Drafting:
    """The drafting of one record."""

    def __init__(self, record: type[Record], problems: list[Problem], flawed: bool) -> None:  # noqa: FBT001 - private
        self.shapes = shapes(record)
        self.name = record.__name__.lower()
        self.problems = problems
        self.draft = Draft(flawed=flawed)
        self.places: dict[str, Span] = {}

    def flaw(self, rule: str, message: str, span: Span, help_: str = "") -> None:
        self.problems.append(error(rule, message, span, help_))
        self.draft.flawed = True

    def take(self, key: TextNode, value: Node) -> None:
        """Put one entry into the draft, or report why not."""
        name = key.text
        shape = self.shapes.get(name)
        if shape is None:
            hint = did_you_mean(name, self.shapes) or f"a {self.name} has: {', '.join(self.shapes)}"
            self.flaw("unknown-key", f"`{echo(name)}` is not a key of a {self.name}", key.span, hint)
            return
        self.places[f"{name}:"] = key.span
        self.places[name] = value.span
        if isinstance(value, BrokenNode):
            self.draft.flawed = True
        elif not (isinstance(value, TextNode) and value.plain and value.text in _NOTHING and is_nothing(value, shape)):
            taken = self.many(name, value, shape) if shape.many else self.one(name, value, shape)
            if taken is not None:
                self.draft.data[name] = taken

    def finish(self, where: Span, *, may_be_missing: bool) -> Draft:
        """Report the required keys that are not there, and seal the draft with its places."""
        for name, shape in self.shapes.items():
            if shape.required and name not in self.draft.data and may_be_missing:
                if name not in self.places:
                    self.flaw("missing-key", f"this {self.name} has no `{name}`", where, f"add a line `{name}: …`")
                elif self.places[name].length == 0 or self.is_empty(name):
                    self.flaw("missing-key", f"`{name}` is empty", self.places[f"{name}:"], f"a {self.name} needs one")
        self.draft.data["$at"] = Places(where, self.places)
        return self.draft

    def is_empty(self, name: str) -> bool:
        return not any(problem.span == self.places[name] for problem in self.problems)

    def many(self, name: str, value: Node, shape: Shape) -> object:
        """Return the items of a list field, or None when what stands there is no list."""
        if isinstance(value, TextNode) and shape.single:
            return self.one(name, value, shape)
        if not isinstance(value, ListNode):
            self.flaw("wrong-type", f"`{name}` is a list", value.span, _how_to_list(value))
            return None
        self.draft.flawed |= value.broken
        if shape.count and len(value.items) != shape.count and not value.broken:
            numbers = f"`{name}` is {shape.count} numbers in brackets, not {len(value.items)}"
            self.flaw("wrong-type", numbers, value.span, "write [37.57, 126.98]: north, then east")
            return None
        items = []
        for index, item in enumerate(value.items):
            self.places[f"{name}.{index}"] = item.span
            taken = self.item(name, item, shape)
            items.append(taken)
        return tuple(item for item in items if item is not None)

    def item(self, name: str, item: Node, shape: Shape) -> object:
        if isinstance(item, TextNode) and item.is_absent:
            self.flaw(
                "wrong-type",
                f"an item of `{name}` is empty",
                item.span,
                "write something behind the `-`, or take it out",
            )
            return None
        return self.one(name, item, shape)

    def one(self, name: str, value: Node, shape: Shape) -> object:
        """Return one value of a field as pydantic wants it, or None when it is broken."""
        if isinstance(value, BrokenNode):
            self.draft.flawed = True
        elif shape.kind is Kind.RECORD:
            return self.nested(name, value, shape)
        elif shape.kind is Kind.VALUE:
            return self.value(name, value)
        elif isinstance(value, TextNode):
            return self.scalar(name, value, shape)
        else:
            hint = "put the text in quotes if the colon or the bracket belongs to it"
            self.flaw("wrong-type", f"`{name}` takes a text, not {_kind_of(value)}", value.span, hint)
        return None

    def scalar(self, name: str, value: TextNode, shape: Shape) -> object:
        """Return a text, a number, or true or false, as the field takes it."""
        if shape.kind is Kind.FLAG:
            return self.flag(name, value)
        if shape.kind is Kind.NUMBER:
            return self.number(name, value)
        if shape.choices and value.text not in shape.choices:
            hint = did_you_mean(value.text, shape.choices)
            listed = f"write one of: {', '.join(shape.choices)}"
            message = f"`{name}` cannot be `{echo(value.text)}`"
            self.flaw("unknown-choice", message, value.span, f"{hint} {listed}" if hint else listed)
            return None
        return value.text

    def nested(self, name: str, value: Node, shape: Shape) -> object:
        if shape.record is None:
            return None
        if isinstance(value, TextNode) and shape.short:
            return {shape.short: value.text, "$at": Places(value.span, {shape.short: value.span})}
        if not isinstance(value, MapNode):
            keys = ", ".join(shapes(shape.record))
            self.flaw(
                "wrong-type", f"`{name}` holds records, not {_kind_of(value)}", value.span, f"its keys are: {keys}"
            )
            return None
        inner = draft(value, shape.record, value.span, self.problems)
        self.draft.flawed |= inner.flawed
        return inner.data

    def value(self, name: str, value: Node) -> object:
        if isinstance(value, TextNode):
            return Plain(value.text) if value.plain else value.text
        if isinstance(value, ListNode) and all(isinstance(item, TextNode) for item in value.items):
            return [Plain(item.text) for item in value.items if isinstance(item, TextNode)]
        self.draft.flawed = True
        if not (isinstance(value, ListNode) and any(isinstance(item, BrokenNode) for item in value.items)):
            hint = "write a number, [11000, 12000], words, an entity's id, true, false or none"
            self.flaw("wrong-type", f"`{name}` is one answer, not {_kind_of(value)}", value.span, hint)
        return None

    def flag(self, name: str, value: TextNode) -> object:
        if value.plain and value.text in {"true", "false"}:
            return value.text == "true"
        yes = value.text.casefold() in {"yes", "on", "y", "true", "1"}
        no = value.text.casefold() in {"no", "off", "n", "false", "0"}
        hint = f"write {'true' if yes else 'false'}" if yes or no else "write true or false"
        self.flaw("wrong-type", f"`{name}` is true or false, not `{echo(value.text)}`", value.span, hint)
        return None

    def number(self, name: str, value: TextNode) -> object:
        if _NUMBER.match(value.text) and value.plain:
            return str(value.text)
        hint = (
            f"write {value.text}, without quotes" if _NUMBER.match(value.text) else "write digits only, like 90 or -3.5"
        )
        self.flaw("wrong-type", f"`{name}` is a number, not `{echo(value.text)}`", value.span, hint)
        return None


def echo(text: str) -> str:
    """Return the editor's text as a message repeats it: one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_ECHO else f"{line[: _LONGEST_ECHO - 1]}…"


def is_nothing(value: TextNode, shape: Shape) -> bool:
    """Return whether a value means that the key might as well be missing; `value: null` is an answer."""
    return shape.kind is not Kind.VALUE or value.is_absent


def place_in(data: Mapping[str, object], path: tuple[str | int, ...]) -> tuple[Span, str]:
    """Return where the value at a path of pydantic's stands, and the name of the field that it belongs to."""
    places, name, rest = data["$at"], "", []
    current: object = data
    for part in path:
        if isinstance(current, dict) and part in current:
            current, name = current[part], str(part)
            rest.append(part)
        elif isinstance(current, tuple | list) and isinstance(part, int) and part < len(current):
            current = current[part]
            rest.append(part)
        else:
            break
        if isinstance(current, dict):
            places, rest = current["$at"], []
    if not isinstance(places, Places):
        raise TypeError(places)
    return places.span(*rest), name


def _kind_of(node: Node) -> str:
    if isinstance(node, TextNode):
        return "a text"
    return "a list" if isinstance(node, ListNode) else "a mapping"


def _how_to_list(value: Node) -> str:
    text = echo(value.text) if isinstance(value, TextNode) else "…"
    return f"write [{text}], or one item a line with `- `"
