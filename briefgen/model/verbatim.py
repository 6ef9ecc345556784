"""A text as typed in; the same words in one way of typing, and the way back to their places, out.

Quotation marks, dashes, blanks, soft hyphens and composed letters are matters of typing; letters and capitals are not.
"""

import re
import unicodedata
from dataclasses import dataclass

#: Each group of characters is typed one for the other; its first stands for all.
TYPING = (
    ("quotation marks", '"“”„‟«»″＂'),
    ("apostrophes", "'‘’‚‛′ʼʻ＇`´"),
    ("dashes", "-‐‑‒–—―−﹘﹣－"),
)
#: Characters that nobody sees: soft hyphens, joiners, marks of direction.
UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c")
_SAME = {ord(other): characters[0] for _, characters in TYPING for other in characters[1:]}
_RARE = re.compile(f"[{re.escape(''.join(map(chr, _SAME)))}]|[^\\S ]")
_CAREFUL = re.compile(f"[…{''.join(sorted(UNSEEN))}]|  |--")
#: What several in a row are one of: typed as `--`, a dash is a dash.
_ONE = frozenset(" -")


@dataclass(frozen=True, slots=True)
class Uniform:
    """A text in one way of typing: NFC, plain quotation marks, dashes, dots and single blanks.

    Character `i` of `text` stands at `[starts[i], ends[i])` of the text as typed; both are empty where that is
    `[i, i + 1)`.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where characters of `text` stand in the text as typed; None for a part of one character."""
        if not self.starts:
            return start, end
        parted = (start and self.starts[start] == self.starts[start - 1]) or (
            end < len(self.starts) and self.starts[end] == self.starts[end - 1]
        )
        return None if parted else (self.starts[start], self.ends[end - 1])


def uniform(text: str) -> Uniform:
    """Return a text in one way of typing; takes time linear in its length."""
    plain = text
    for character in set(_RARE.findall(text)):
        plain = plain.replace(character, _SAME.get(ord(character), " "))
    if not _CAREFUL.search(plain) and (plain.isascii() or unicodedata.is_normalized("NFC", plain)):
        return Uniform(plain)
    return _with_care(plain)


def _with_care(text: str) -> Uniform:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    while start < len(text):
        end = stop = start + 1
        while stop < len(text) and (text[stop] in UNSEEN or _joins(text[stop])):
            stop += 1
            end = end if text[stop - 1] in UNSEEN else stop
        for letter in _composed(text[start:end]):
            if letter in _ONE and characters and characters[-1] == letter:
                ends[-1] = end
                continue
            characters.append(letter)
            starts.append(start)
            ends.append(end)
        start = stop
    return Uniform("".join(characters), tuple(starts), tuple(ends))


def _composed(text: str) -> str:
    seen = "".join(character for character in text if character not in UNSEEN)
    return unicodedata.normalize("NFC", seen).replace("…", "...")


def _joins(character: str) -> bool:
    """Return whether a character may become one with the one before it."""
    return (
        unicodedata.combining(character) != 0
        or unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
    )
