"""A mapping of the YAML in; a plain draft for pydantic out, with every place, and a problem for what does not fit.

Here the shape is checked: keys, lists and texts, the words of closed sets, true and false, numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.fact import Plain
from briefgen.model.fix import Fix
from briefgen.model.record import Record
from briefgen.model.span import Places, Span
from briefgen.read.findings import Findings, error
from briefgen.read.key_slips import KeySlips, key_mended
from briefgen.read.keys_meant import choice_meant, key_meant
from briefgen.read.mending import word_mended
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.reference_fields import REFERENCES, Named
from briefgen.read.shapes import Kind, Shape, shapes
from briefgen.read.spelling import is_same_word
from briefgen.read.wording import echo, one

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
_NULLS = frozenset({"~", "null"})


@dataclass(slots=True)
class Draft:
    """A record before validation: `data` for pydantic, `flawed` when something of it is already reported."""

    data: dict[str, object] = field(default_factory=dict)
    flawed: bool = False


def draft(node: MapNode, record: type[Record], where: Span, findings: Findings) -> Draft:
    """Return the draft of a record that stands at `where`; add its references, and what does not fit its shape."""
    drafting = _Drafting(node, record, findings)
    for key, value in node.entries:
        drafting.take(key, value)
    return drafting.finish(where)


class _Drafting:
    """The drafting of one record."""

    def __init__(self, node: MapNode, record: type[Record], findings: Findings) -> None:
        self.node = node
        self.record = record
        self.shapes = shapes(record)
        self.slips = KeySlips(node, self.shapes)
        self.references = REFERENCES.get(record, {})
        self.findings = findings
        self.draft = Draft()
        self.places: dict[str, Span] = {}
        self.empty: set[str] = set()

    def flaw(self, rule: str, message: str, span: Span, help_: str = "", *, fix: Fix | None = None) -> None:
        self.findings.problems.append(error(rule, message, span, help_, fix=fix))
        self.draft.flawed = True

    def take(self, key: TextNode, value: Node) -> None:
        """Put one entry into the draft, or report why not."""
        name = key.text
        shape = self.shapes.get(name)
        if shape is None:
            message = f"`{echo(name)}` is not a key of {one(self.record)}"
            fix = key_mended(key, value, self.record, self.slips)
            self.flaw("unknown-key", message, key.span, key_meant(name, self.record), fix=fix)
            return
        self.places[f"{name}:"] = key.span
        self.places[name] = value.span
        if isinstance(value, BrokenNode):
            self.draft.flawed = True
        elif _is_nothing(value, shape):
            self.empty.add(name)
        else:
            taken = self.many(name, value, shape) if shape.many else self.one(name, value, shape)
            if taken is not None:
                self.draft.data[name] = taken

    def finish(self, where: Span) -> Draft:
        """Report the required keys that are not there, and seal the draft with its places."""
        for name, shape in self.shapes.items():
            if shape.required and name in self.empty:
                span = self.places[f"{name}:"]
                self.flaw("missing-key", f"`{name}` is empty", span, f"{one(self.record)} needs one")
            elif shape.required and name not in self.places and not self.node.broken:
                message = f"this {self.record.__name__.lower()} has no `{name}`"
                self.flaw("missing-key", message, where, f"add a line `{name}: …`")
        self.draft.flawed |= self.node.broken
        self.draft.data["$at"] = Places(where, self.places)
        return self.draft

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
            self.flaw("wrong-type", f"`{name}` takes a text, not {_kind_of(value)}", value.span, _how_to_text(value))
        return None

    def scalar(self, name: str, value: TextNode, shape: Shape) -> object:
        """Return a text, a number, or true or false, as the field takes it."""
        if shape.kind is Kind.FLAG:
            return self.flag(name, value)
        if shape.kind is Kind.NUMBER:
            return self.number(name, value)
        if shape.choices and value.text not in shape.choices:
            hint = choice_meant(value.text, shape.choices)
            listed = f"write one of: {', '.join(shape.choices)}"
            message = f"`{name}` cannot be `{echo(value.text)}`"
            same = next((choice for choice in shape.choices if is_same_word(value.text, choice)), "")
            fix = word_mended(value.text, same, value.span)
            self.flaw("unknown-choice", message, value.span, f"{hint} {listed}" if hint else listed, fix=fix)
            return None
        self.refer(name, value, self.references, shown_as=name)
        return value.text

    def refer(self, name: str, value: TextNode, table: Mapping[str, frozenset[str]], *, shown_as: str) -> None:
        """Take note of a reference when the field is one."""
        if name in table:
            self.findings.named.append(Named(shown_as, value.text, table[name], value.span))

    def nested(self, name: str, value: Node, shape: Shape) -> object:
        if shape.record is None:
            return None
        if isinstance(value, TextNode) and shape.short:
            self.refer(shape.short, value, REFERENCES.get(shape.record, {}), shown_as=name)
            return {shape.short: value.text, "$at": Places(value.span, {shape.short: value.span})}
        if not isinstance(value, MapNode):
            keys = f"its keys are: {', '.join(shapes(shape.record))}"
            self.flaw("wrong-type", f"`{name}` holds records, not {_kind_of(value)}", value.span, keys)
            return None
        if shape.short and _is_torn_text(value, shape.record):
            message = f"`{echo(value.entries[0][0].text)}: …` is read as a key and its value"
            self.flaw("wrong-type", message, value.span, "put the whole text in quotes")
            return None
        inner = draft(value, shape.record, value.span, self.findings)
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
        fix = word_mended(value.text, "true" if yes else "false", value.span) if value.plain and yes != no else None
        self.flaw("wrong-type", f"`{name}` is true or false, not `{echo(value.text)}`", value.span, hint, fix=fix)
        return None

    def number(self, name: str, value: TextNode) -> object:
        if _NUMBER.match(value.text) and value.plain:
            return str(value.text)
        hint = (
            f"write {value.text}, without quotes" if _NUMBER.match(value.text) else "write digits only, like 90 or -3.5"
        )
        self.flaw("wrong-type", f"`{name}` is a number, not `{echo(value.text)}`", value.span, hint)
        return None


def _is_nothing(value: Node, shape: Shape) -> bool:
    """Return whether a key might as well be missing: nothing behind it, or null, which is an answer only of `value`."""
    if not isinstance(value, TextNode) or not value.plain:
        return False
    return not value.text or (value.text in _NULLS and shape.kind is not Kind.VALUE)


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


def _is_torn_text(node: MapNode, record: type[Record]) -> bool:
    """Return whether a mapping is a text with a colon in it that somebody forgot to quote."""
    return len(node.entries) == 1 and node.entries[0][0].text not in shapes(record)


def _how_to_text(node: Node) -> str:
    if isinstance(node, ListNode) and any(isinstance(item, ListNode) for item in node.items):
        return 'put a text that starts with a reference in quotes: "[[…]]"'
    return "put the text in quotes if the colon or the bracket belongs to it"


def _how_to_list(value: Node) -> str:
    if isinstance(value, MapNode):
        return "put `- ` before the first key of each of its records"
    text = echo(value.text) if isinstance(value, TextNode) else "…"
    return f"write [{text}], or one item a line with `- `"
