"""A text and the fixes for it in; the text with as many of them carried out as do not get in each other's way, out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from briefgen.model.fix import Edit, Fix

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after fixes, and which of them it was, in the order in which they came."""

    text: str
    done: tuple[Fix, ...] = ()


def mend(text: str, fixes: Iterable[Fix]) -> Mended:
    r"""Return the text with the fixes carried out; all other characters, line ends too, are as they were.

    A line ends with `\n`, `\r\n` or `\r`. Of two fixes that touch each other the first counts; one that names a place
    that is not there, or that has come to hold something else, is passed over. A fix comes once.
    """
    lines = _lines(text)
    taken: list[tuple[int, int, str]] = []
    done: list[Fix] = []
    for fix in dict.fromkeys(fixes):
        places = [_place(edit, text, lines) for edit in fix.edits]
        wanted = [place for place in places if place is not None]
        if wanted and len(wanted) == len(places) and _are_apart(wanted, taken):
            taken += wanted
            done.append(fix)
    for start, end, new in sorted(taken, reverse=True):
        text = text[:start] + new + text[end:]
    return Mended(text, tuple(done))


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where each line starts and ends, without its line end."""
    ends = [match.span() for match in _LINE_END.finditer(text)]
    starts = [0, *(after for _, after in ends)]
    return list(zip(starts, [*(before for before, _ in ends), len(text)], strict=True))


def _place(edit: Edit, text: str, lines: list[tuple[int, int]]) -> tuple[int, int, str] | None:
    """Return the offsets of an edit and its new characters; None where it does not fit the text."""
    span = edit.span
    if not 0 < span.line <= len(lines) or span.column < 1:
        return None
    first, last = lines[span.line - 1]
    start = first + span.column - 1
    end = start + span.length
    if end > last or (edit.old and text[start:end] != edit.old):
        return None
    return start, end, edit.new


def _are_apart(wanted: list[tuple[int, int, str]], taken: list[tuple[int, int, str]]) -> bool:
    """Return whether edits leave those that are taken alone; to stand side by side is too near for two fixes."""
    ordered = sorted(wanted)
    within = all(before[1] <= after[0] for before, after in pairwise(ordered))
    return within and all(
        end < other_start or other_end < start for start, end, _ in wanted for other_start, other_end, _ in taken
    )
