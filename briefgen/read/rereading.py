"""A facts file as it was read and its new text in; what it says now, of which only one record was read again, out.

Most edits change the lines of one record. The other records stay the very same objects, so that whatever followed from
them still holds.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.read.facts import Entry, FactsFile, read_entry
from briefgen.read.findings import Findings
from briefgen.read.limits import YAML_NODES
from briefgen.read.nodes import MapNode
from briefgen.read.repair import read_yaml

#: A record's key alone on its line, further in than its collection.
_KEY = re.compile(r"( +)[\w.-]+:[ ]*\Z")
#: Nodes to a line, and to a sign that may stand between two nodes of one line; there are never more.
_TO_A_LINE, _TO_A_SIGN, _SIGNS = 4, 2, ",[{:"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The lines `[start, end)` of the new text, from 0, that are the record of an entry; nothing else has changed."""

    entry: Entry
    start: int
    end: int


def reread_facts(known: FactsFile, before: str, now: str, path: str) -> FactsFile | None:
    """Return what reading the whole text anew would give; None where only that can tell.

    `known` is what the text `before` of the same file said. One record may have changed, without a line more or less.
    """
    if not known.complete or any(
        problem.rule in _WHOLE or problem.rule.startswith("yaml-") for problem in known.problems
    ):
        return None
    # Allow-comments may cover more than a record.
    if "briefgen" in before.lower() or "briefgen" in now.lower() or _may_hold_too_much(now):
        return None
    lines = now.split("\n")
    stretch = _changed_record(known.entries, before.split("\n"), lines)
    if stretch is None:
        return None
    entry, findings = stretch.entry, Findings()
    text = "\n".join((f"{entry.collection}:", *lines[stretch.start : stretch.end], ""))
    node, found = read_yaml(text, path, first=stretch.start)
    collection = node.entries[0][1] if isinstance(node, MapNode) and len(node.entries) == 1 else None
    if found or not isinstance(collection, MapNode) or len(collection.entries) != 1:
        return None
    key, value = collection.entries[0]
    if (key.text, key.span) != (entry.id, entry.span):
        return None
    again = read_entry(entry.collection, key, value, findings)
    inside = range(stretch.start + 1, stretch.end + 1)
    return FactsFile(
        tuple(again if one is entry else one for one in known.entries),
        (*(one for one in known.problems if one.span.line not in inside), *findings.problems),
        (*(one for one in known.named if one.span.line not in inside), *findings.named),
    )


#: Findings about more than one record.
_WHOLE = frozenset(
    {"duplicate-key", "unknown-collection", "wrong-type", "bad-allow", "too-large", "empty-file", "encoding"}
)


def _changed_record(entries: Sequence[Entry], before: Sequence[str], now: Sequence[str]) -> _Stretch | None:
    """Return the one record whose lines differ, below its key; None where there are more, or something else differs."""
    if len(before) != len(now):
        return None
    changed = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
    holding = [entry for entry in entries if changed and entry.span.line <= changed[0]]
    if not holding:
        return None
    entry = max(holding, key=lambda one: one.span.line)
    start = entry.span.line - 1
    match = _KEY.match(now[start])
    if match is None or len(match[1]) != entry.span.column - 1:
        return None
    end = next(
        (number for number in range(start + 1, len(now)) if _is_outside(before[number], len(match[1]))), len(now)
    )
    whole = all(line.isprintable() and not _is_outside(line, len(match[1])) for line in now[start + 1 : end])
    return _Stretch(entry, start, end) if whole and changed[-1] < end else None


def _is_outside(line: str, indent: int) -> bool:
    """Return whether a line ends what stands under a key with this indent."""
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) <= indent


def _may_hold_too_much(text: str) -> bool:
    most = _TO_A_LINE * (text.count("\n") + 1) + _TO_A_SIGN * sum(text.count(sign) for sign in _SIGNS)
    return most > YAML_NODES
