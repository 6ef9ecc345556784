"""Text as decoded in; text that can be printed out, of the same length, and the places of what had to go."""

import re
from collections.abc import Iterator

#: C0 and C1 controls but tab and line feed, surrogates, noncharacters: nothing of these can be carried to a page.
_UNPRINTABLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
)  # fmt: skip
#: Vertical tab, form feed, next line, line and paragraph separator: line ends that no reader of files counts.
_BLANKS = "\x0b\x0c\x85\u2028\u2029"
_FOREIGN = re.compile(f"[{_BLANKS}{_UNPRINTABLE}]")
#: What of it lies among the first 256 characters, and whether there is anything where the rest of it lies.
_LOW, _HIGH = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]"), re.compile("[\u2028-\U0010ffff]")


def printable(text: str) -> str:
    """Return the text with a blank for exotic line ends and U+FFFD for what cannot be printed; offsets stay."""
    return _FOREIGN.sub(lambda match: " " if match[0] in _BLANKS else "\N{REPLACEMENT CHARACTER}", text)


def unprintable(text: str) -> Iterator[int]:
    """Yield the offsets of the characters that cannot be printed."""
    return (match.start() for match in _FOREIGN.finditer(text) if match[0] not in _BLANKS)


def is_foreign(text: str) -> bool:
    """Return whether a text holds anything that `printable` replaces."""
    if _LOW.search(text):
        return True
    # The whole class is slow to look for, and most texts hold nothing beyond curly quotes and dashes.
    return _HIGH.search(text) is not None and _FOREIGN.search(text) is not None
