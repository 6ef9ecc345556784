"""A safe way to put something right in a file: which characters become which others."""

import unicodedata
from dataclasses import dataclass

from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """`new` takes the place of the characters at `span`; a span without length is a place to write something in.

    `old` is what stands there; an edit whose place has come to hold something else is not carried out. Without `old`,
    whatever stands there goes.
    """

    span: Span
    new: str
    old: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one file that go together: all of them are carried out, or none; `message` says what they do.

    A fix is safe: the file can be read as before, and nothing changes its meaning but what was put right.
    """

    message: str
    edits: tuple[Edit, ...]


#: What may stand anywhere in a plain scalar, in brackets or not; other ASCII signs mean something somewhere.
_PLAIN_SIGNS = frozenset(" _-.()+/;$^~=<")
_MARKERS = ("-", ".", "+", "~", "=", "<")
#: Controls, format characters, line and paragraph separators, and what is no character.
_UNWRITABLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def rewritten(message: str, *, span: Span, old: str, new: str) -> Fix | None:
    r"""Return the fix that makes a scalar of the YAML read as `new`; None where that cannot be done for sure.

    `span` is the scalar's, with its quotation marks if it has some, and `old` what it reads as. Scalars that go over
    several lines, that are blocks (`|`, `>`) or that hold an escape (`\n`, `''`) are left alone. Without quotation
    marks before, there are some afterwards only where `new` needs them.
    """
    if not old or not new or any(unicodedata.category(sign) in _UNWRITABLE for sign in new):
        return None
    if span.length == len(old):
        return Fix(message, (Edit(span, new if _is_plain(new) else _quoted(new), old),))
    if span.length != len(old) + 2:
        return None
    inner = Span(span.path, span.line, span.column + 1, len(old))
    if not any(sign in text for text in (old, new) for sign in "'\"\\"):
        return Fix(message, (Edit(inner, new, old),))
    # Which of the two marks stand around it is not known here; double ones can hold everything.
    first, last = (Span(span.path, span.line, span.column + offset, 1) for offset in (0, len(old) + 1))
    return Fix(message, (Edit(first, '"'), Edit(inner, _quoted(new)[1:-1], old), Edit(last, '"')))


def _is_plain(text: str) -> bool:
    """Return whether a text means itself without quotation marks, wherever it stands."""
    return (
        text == text.strip()
        and not text.startswith(_MARKERS)
        and all(not sign.isascii() or sign.isalnum() or sign in _PLAIN_SIGNS for sign in text)
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
