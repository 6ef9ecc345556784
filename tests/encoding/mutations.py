"""A slip of the hand, and what must be found of it: the rule, and the place in the file as it then stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.encoding.laying import FACTS

Edit = Callable[[str], str]


@dataclass(frozen=True)
class Slip:
    """`edit` changes the text of one record; `rule` is found at `mark`, its first place in that record unless `nth`.

    `mark` is `key: ` for a value, or other words that the place begins behind; the record is that of `at`, or the
    edited one. An edit of which two records must tell is a slip of another kind.
    """

    name: str
    file: str
    record: str
    edit: Edit
    rule: str
    mark: str
    at: str = ""
    nth: int = 0
    is_key: bool = False


def records(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each record's id with its first and its last line but one, both from 0; claims are records of facts."""
    lines = text.split("\n")
    heads = [
        (number, line.strip().removeprefix("- id:").strip().removesuffix(":"))
        for number, line in enumerate(lines)
        if line.startswith("    - id: ") or (line.startswith("  ") and line[2:3].isalnum() and line.endswith(":"))
    ]
    ends = [number for number, _ in heads[1:]] + [len(lines)]
    for (number, id_), end in zip(heads, ends, strict=True):
        yield id_, number, end


def bounds(text: str, record: str) -> tuple[int, int]:
    """Return the lines of a record."""
    return next((start, end) for id_, start, end in records(text) if id_ == record)


def make(desk: Path, slip: Slip) -> tuple[str, str, int, int]:
    """Make the slip in the desk and return where it must be found: rule, file, line and column."""
    path = desk / FACTS / slip.file
    text = path.read_text(encoding="utf-8")
    start, end = bounds(text, slip.record)
    lines = text.split("\n")
    before = "\n".join(lines[start:end])
    after = slip.edit(before)
    assert after != before, "the slip changes nothing"
    text = "\n".join((*lines[:start], *after.split("\n"), *lines[end:]))
    path.write_text(text, encoding="utf-8", newline="\n")
    return (slip.rule, slip.file, *place(text, slip.at or slip.record, slip.mark, nth=slip.nth, is_key=slip.is_key))


def place(text: str, record: str, mark: str, *, nth: int = 0, is_key: bool = False) -> tuple[int, int]:
    """Return the line and column, from 1, behind a mark in a record; of the mark itself for `is_key`."""
    start, end = bounds(text, record)
    found = [
        (number + 1, line.index(mark) + (0 if is_key else len(mark)) + 1)
        for number, line in enumerate(text.split("\n")[start:end], start)
        if mark in line
    ]
    return found[nth]


def put(old: str, new: str) -> Edit:
    """Put other words in the place of some that stand in the record once."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, (old, text.count(old))
        return text.replace(old, new)

    return edit


def value(key: str, new: str | Callable[[str], str]) -> Edit:
    """Type another value for a key that the record has once, on one line."""

    def edit(text: str) -> str:
        lines = text.split("\n")
        (number,) = (number for number, line in enumerate(lines) if line.lstrip(" -").startswith(f"{key}: "))
        head, mark, old = lines[number].partition(f"{key}: ")
        lines[number] = f"{head}{mark}{new if isinstance(new, str) else new(old)}"
        return "\n".join(lines)

    return edit


def line(key: str, new: Callable[[str], tuple[str, ...]]) -> Edit:
    """Put lines in the place of the one that holds a key."""

    def edit(text: str) -> str:
        lines = text.split("\n")
        (number,) = (number for number, line in enumerate(lines) if line.lstrip(" -").startswith(f"{key}:"))
        return "\n".join((*lines[:number], *new(lines[number]), *lines[number + 1 :]))

    return edit


def without(key: str, *, more: int = 0) -> Edit:
    """Take a key away, with as many lines below it."""

    def edit(text: str) -> str:
        lines = text.split("\n")
        (number,) = (number for number, line in enumerate(lines) if line.lstrip(" -").startswith(f"{key}:"))
        return "\n".join((*lines[:number], *lines[number + 1 + more :]))

    return edit


def other_word(number: int) -> Callable[[str], str]:
    """Put `tugboats` in the place of a word of a text."""

    def change(text: str) -> str:
        words = text.split(" ")
        words[number] = "tugboats"
        return " ".join(words)

    return change
