"""What was typed and where in; how to put it right, where there is only one way to read it, out."""

import re

from briefgen.model.fix import Fix, rewritten
from briefgen.model.span import Span
from briefgen.read.dates import sure_date

_SIGN = r"[-+]?"
#: Blanks and underscores only ever part thousands, and so do commas or full stops where there are several.
_GROUPED = re.compile(rf"{_SIGN}\d{{1,3}}(?:(?: \d{{3}})+|(?:_\d{{3}})+|(?:,\d{{3}}){{2,}}|(?:\.\d{{3}}){{2,}})")
#: `10,000` is ten thousand to everyone: nobody writes a ten with three zeros behind its decimal comma.
_ROUND = re.compile(rf"{_SIGN}[1-9]\d{{0,2}},000")


def date_mended(typed: str, span: Span) -> Fix | None:
    """Return the fix that writes the date which a text names as EDTF; None where it may be another one."""
    meant = sure_date(typed)
    return None if meant is None else _written(typed, str(meant), span)


def number_mended(typed: str, span: Span) -> Fix | None:
    """Return the fix that takes the separators out of a number; None where they may stand for a decimal sign."""
    bare = bare_number(typed)
    return _written(typed, bare, span) if bare else None


def bare_number(typed: str) -> str:
    """Return the number without its separators; an empty string where one of them may be a decimal sign."""
    sure = _GROUPED.fullmatch(typed) or _ROUND.fullmatch(typed)
    return re.sub("[,._ ]", "", typed) if sure else ""


def word_mended(typed: str, meant: str, span: Span) -> Fix | None:
    """Return the fix that writes another word in the place of one."""
    return _written(typed, meant, span)


def _written(typed: str, meant: str, span: Span) -> Fix | None:
    return rewritten(f"write `{meant}`", span=span, old=typed, new=meant)
