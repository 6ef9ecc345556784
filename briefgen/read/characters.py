"""Text as decoded in; text that can be printed out, of the same length, and the places of what had to go."""

import re

#: C0 and C1 controls but tab and line feed, surrogates, noncharacters: nothing of these can be carried to a page.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
#: Vertical tab, form feed, next line, line and paragraph separator: line ends that no reader of files counts.
_BLANKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Return the text with a blank for exotic line ends and U+FFFD for what cannot be printed; offsets stay."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", _BLANKS.sub(" ", text))
