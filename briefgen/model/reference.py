"""References that an editor types in text: `[[id]]`, `[[id|words]]`, `[[fact:id]]`, `[[fact:id@date]]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,400}))?\]\]")
_FACT = "fact:"


@dataclass(frozen=True, slots=True)
class Reference:
    """One `[[…]]` in a text: `start` and `end` are character offsets of the brackets' outside.

    `target` is an id; `figure` says that the fact's value is wanted, not its name; `day` is an EDTF day or empty;
    `words` are the editor's own words for the link, or empty.
    """

    start: int
    end: int
    target: str
    words: str = ""
    figure: bool = False
    day: str = ""


def references(text: str) -> Iterator[Reference]:
    """Yield the references of a text in order; they never overlap."""
    if "[[" not in text:
        return
    for match in _REFERENCE.finditer(text):
        target, words = match[1].strip(), (match[2] or "").strip()
        if target.startswith(_FACT):
            target, _, day = target.removeprefix(_FACT).partition("@")
            yield Reference(match.start(), match.end(), target.strip(), words, figure=True, day=day.strip())
        else:
            yield Reference(match.start(), match.end(), target, words)
