"""Text from anywhere in; text that a terminal can be given, with its width in cells, out."""

import unicodedata

#: Controls, format characters (all bidi marks are), lone surrogates, unassigned and private ones, line separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
_WIDE = frozenset({"W", "F"})
_MARKS = frozenset({"Mn", "Me"})


def visible(text: str) -> str:
    """Return the text with every character that a terminal would obey or hide written as `<U+202E>`."""
    return text if text.isprintable() and text.isascii() else "".join(shown(character) for character in text)


def shown(character: str) -> str:
    """Return one character as a terminal may get it."""
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in _HIDDEN else character


def cells(text: str) -> int:
    """Return how many cells of a terminal a visible text takes: East Asian wide ones take two, combining marks none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
