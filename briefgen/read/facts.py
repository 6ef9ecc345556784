"""The text of a facts file in; its entries, each an id with its record or with the knowledge that it failed, out."""

from dataclasses import dataclass, replace

from briefgen.model.allowance import Allowance
from briefgen.model.desk import COLLECTIONS
from briefgen.model.identifier import identifier_fault
from briefgen.model.problem import Problem
from briefgen.model.record import Record
from briefgen.model.span import Span
from briefgen.model.suggestions import did_you_mean, nearest
from briefgen.read.allowances import read_allowances
from briefgen.read.findings import Findings, error, warning
from briefgen.read.key_slips import KeySlips, collection_mended
from briefgen.read.nodes import BrokenNode, ListNode, MapNode, Node, TextNode
from briefgen.read.records import read_record
from briefgen.read.reference_fields import Named
from briefgen.read.repair import read_yaml
from briefgen.read.wording import echo

#: Collections whose keys are no ids but file stems.
STEMS = frozenset({"briefings"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the YAML: `record` is None when it has errors, its id is then still known."""

    collection: str
    id: str
    span: Span
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class FactsFile:
    """What one facts file says, in the order of its lines; `named` are the references in it.

    `complete` is false when ids may stand in it that could not be told, so that nobody can say that one is missing.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    named: tuple[Named, ...] = ()
    complete: bool = True
    allowances: tuple[Allowance, ...] = ()


def read_facts(text: str, path: str) -> FactsFile:
    """Return the entries and problems of a facts file; `text` is printable and has line feeds only."""
    node, found = read_yaml(text, path)
    findings = Findings(list(found))
    problems = findings.problems
    entries: list[Entry] = []
    complete = not isinstance(node, BrokenNode)
    if isinstance(node, MapNode):
        complete = not any(isinstance(value, BrokenNode) for _, value in node.entries)
        slips = KeySlips(node, COLLECTIONS)
        for key, value in node.entries:
            entries.extend(_collection(key, value, slips, findings))
    elif node is None or (isinstance(node, TextNode) and node.is_absent):
        span = Span(path)
        problems.append(warning("empty-file", "this file holds no facts", span, "fill or delete it"))
    elif not isinstance(node, BrokenNode):
        message = (
            f"a facts file is a mapping of collections, not {'a list' if isinstance(node, ListNode) else 'a text'}"
        )
        listed = f"start with one of: {', '.join(f'{name}:' for name in COLLECTIONS)}"
        problems.append(error("wrong-type", message, node.span, listed))
    if any(problem.rule.startswith("yaml-") for problem in found):
        # What its author meant by such a file is a guess, so nobody but a person changes it.
        problems = [replace(problem, fix=None) for problem in problems]
    allowances, faults = read_allowances(text, path)
    return FactsFile(tuple(entries), (*problems, *faults), tuple(findings.named), complete, allowances)


def _collection(key: TextNode, value: Node, slips: KeySlips, findings: Findings) -> list[Entry]:
    name = key.text
    failed = name not in COLLECTIONS
    if failed:
        listed = f"indent it if it is a record; the collections are: {', '.join(COLLECTIONS)}"
        hint = did_you_mean(name, COLLECTIONS) or listed
        message, fix = f"`{echo(name)}` is not a collection", collection_mended(key, value, slips)
        findings.problems.append(error("unknown-collection", message, key.span, hint, fix=fix))
        # Read on as what was meant, so that references to its records are not reported as well.
        name = nearest(name, COLLECTIONS)
    if isinstance(value, BrokenNode) or not name or (isinstance(value, TextNode) and value.is_absent):
        return []
    if not isinstance(value, MapNode):
        if not failed:
            message = f"`{name}` is a mapping of ids, not {'a list' if isinstance(value, ListNode) else 'a text'}"
            help_ = "write each record as `its-id:` with its fields indented under it"
            findings.problems.append(error("wrong-type", message, value.span, help_))
        return _listed(name, value)
    entries = [read_entry(name, identifier, node, findings) for identifier, node in value.entries]
    return [Entry(entry.collection, entry.id, entry.span) for entry in entries] if failed else entries


def _listed(name: str, value: Node) -> list[Entry]:
    """Return the ids of records that stand in a list, where none belongs, so that references to them are known."""
    items = value.items if isinstance(value, ListNode) else ()
    return [
        Entry(name, text.text, text.span)
        for item in items
        if isinstance(item, MapNode)
        for key, text in item.entries
        if key.text == "id" and isinstance(text, TextNode)
    ]


def read_entry(collection: str, key: TextNode, node: Node, findings: Findings) -> Entry:
    """Return what stands under a key of a collection; what is off about it goes to `findings`."""
    failed = Entry(collection, key.text, key.span)
    fault = "" if collection in STEMS else identifier_fault(key.text)
    if fault:
        message, _, help_ = fault.partition("; ")
        if not help_:
            message, _, help_ = fault.partition(": ")
        findings.problems.append(error("bad-id", message, key.span, help_))
    if isinstance(node, TextNode) and node.is_absent:
        node = MapNode((), key.span)
    if isinstance(node, BrokenNode):
        return failed
    if not isinstance(node, MapNode):
        found = "a list" if isinstance(node, ListNode) else "a text"
        message = f"`{key.text}` is a record of `{collection}`, not {found}"
        findings.problems.append(error("wrong-type", message, node.span, "indent its fields under it"))
        return failed
    record = read_record(node, COLLECTIONS[collection], key.span, findings)
    return Entry(collection, key.text, key.span, record) if record is not None and not fault else failed
