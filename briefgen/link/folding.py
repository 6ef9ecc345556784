"""A text as typed in; its folded form, in which equal words are equal characters, and the way back, out."""

import re
import unicodedata
from dataclasses import dataclass

#: Stands wherever a word may begin or end; so a whole word is found as plain characters, without a look-around.
EDGE = "\x01"
#: Stands for a character that needs the careful way: it folds to none or several, or is not to be seen.
ODD = "\x03"
APOSTROPHES = frozenset("'’‘‛ʼʻ′＇`´")
HYPHENS = frozenset("-‐‑")
_QUOTES = frozenset("“”„‟«»″＂")
_DASHES = HYPHENS | frozenset("‒–−﹣－")
_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c")
_OURS = str.maketrans({EDGE: "\x00", ODD: "\x00"})
#: Scripts that set no blanks between words, and Hangul, which ties particles to a name: any character may be an edge.
_SOLITARY = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_BLANKS = re.compile(" {2,}")
_TWO_BLANKS = f"{EDGE} {EDGE}{EDGE} {EDGE}"


def is_solitary(character: str) -> bool:
    """Return whether a character is of a script in which names may touch other words."""
    return bool(character) and _SOLITARY.match(character) is not None


def is_wordy(character: str) -> bool:
    """Return whether a character is a letter, mark, digit or underscore, and no apostrophe."""
    if not character or character in APOSTROPHES:
        return False
    return character == "_" or unicodedata.category(character)[0] in "LMN"


def _plain(character: str) -> str:
    """Return the one form of apostrophes, quotes, hyphens and blanks; nothing for what is not to be seen."""
    if character in APOSTROPHES:
        return "'"
    if character in _QUOTES:
        return '"'
    if character in _DASHES:
        return "-"
    if character in _IGNORED:
        return ""
    return " " if character.isspace() else character


def _encoded(character: str) -> str:
    folded = _plain(character).casefold()
    if len(folded) != 1:
        return ODD
    return folded if is_wordy(character) and not is_solitary(character) else f"{EDGE}{folded}{EDGE}"


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _encoded(chr(code))
        return folded


_TABLE = _Table()
_PUNCTUATION = tuple((chr(code), _TABLE[code]) for code in range(ord(" "), 0x7F) if EDGE in _TABLE[code])
_SHORT = 100  # characters up to which `translate` is the faster way
_RARE = re.compile("[^ -~]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text to search in: lower case, NFC, plain quotes and blanks, `EDGE` at both sides of all that is no word.

    Without its edges, character `i` of `encoded` stands at `[starts[i], ends[i])` of the text; both are empty where
    that is `[i, i + 1)`.
    """

    encoded: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where folded characters stand in the text; None for a part of one character."""
        if not self.starts:
            return start, end
        parted = (start and self.starts[start] == self.starts[start - 1]) or (
            end < len(self.starts) and self.starts[end] == self.starts[end - 1]
        )
        return None if parted else (self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """Return the folded form of a text; takes time linear in its length."""
    encoded = _encode(text)
    if ODD not in encoded and _TWO_BLANKS not in encoded and unicodedata.is_normalized("NFC", text):
        return Folded(encoded)
    characters, starts, ends = _with_care(text)
    return Folded(_encode("".join(characters)), tuple(starts), tuple(ends))


def pattern(name: str) -> str:
    """Return what to search for in a folded text to find a name as a whole word; empty when nothing is left of it."""
    edged = fold(spelled(name).strip()).encoded
    core = edged.strip(EDGE)
    if not core.strip():
        return ""
    # A letter of a solitary script may touch anything, so it asks for no edge; see boundaries.py.
    begin = "" if is_solitary(core[0]) else edged[: edged.index(core[0])]
    end = "" if is_solitary(core[-1]) else edged[edged.rindex(core[-1]) + 1 :]
    return f"{begin}{core}{end}"


def spelled(text: str) -> str:
    """Return a text with its capitals, in NFC, with plain quotes, hyphens and single blanks."""
    if text.isascii() and text.isprintable() and "`" not in text and "  " not in text:
        return text
    plain = "".join(_plain(character) for character in unicodedata.normalize("NFC", _seen(text)))
    return _BLANKS.sub(" ", plain)


def _encode(text: str) -> str:
    """Return the text in small letters with its edges; `ODD` where that would not be one character for one."""
    text = text.translate(_OURS) if EDGE in text or ODD in text else text
    if len(text) < _SHORT:
        return f"{EDGE}{text.translate(_TABLE)}{EDGE}"
    small = text.lower()
    if len(small) != len(text):
        return ODD
    # Three times as fast as `translate`: a long text has few different characters that are no letters.
    encoded = small
    for character, folded in _PUNCTUATION:
        if character in small:
            encoded = encoded.replace(character, folded)
    if not (text.isascii() and text.isprintable()):
        for character in set(_RARE.findall(small)):
            encoded = encoded.replace(character, _TABLE[ord(character)])
    return f"{EDGE}{encoded}{EDGE}"


def _with_care(text: str) -> tuple[list[str], list[int], list[int]]:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    while start < len(text):
        end = stop = start + 1
        while stop < len(text) and (text[stop] in _IGNORED or _joins(text[stop])):
            stop += 1
            end = end if text[stop - 1] in _IGNORED else stop
        for composed in unicodedata.normalize("NFC", _seen(text[start:end])):
            folded = _plain(composed).casefold()
            if folded == " " and characters and characters[-1] == " ":
                ends[-1] = end
                continue
            characters += folded
            starts += [start] * len(folded)
            ends += [end] * len(folded)
        start = stop
    return characters, starts, ends


def _seen(text: str) -> str:
    return "".join(character for character in text if character not in _IGNORED)


def _joins(character: str) -> bool:
    """Return whether a character may become one with the one before it."""
    return (
        unicodedata.combining(character) != 0
        or unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
    )
