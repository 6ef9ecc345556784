"""Problems for the tests of the formats, and the lines that they are about."""

from briefgen.model.fix import Edit, Fix
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span

KURSK = "seeds/facts/kursk.yml"
FALLS = Problem(
    rule="figure-falls",
    level=Level.WARNING,
    message="troops falls from 10,000 to 3,000",
    span=Span(KURSK, 2, 12, 4),
    help="if this is a correction, add `change: {kind: correction}`",
    elsewhere=(Elsewhere("the Pentagon said 10,000 here", Span(KURSK, 1, 1, 5)),),
)
UNKNOWN = Problem(rule="unknown-id", level=Level.ERROR, message="there is no `nsi`", span=Span(KURSK, 11, 9, 3))
SLIP = Problem(
    rule="bad-date",
    level=Level.ERROR,
    message="`4 March 2024` is not a date",
    span=Span(KURSK, 12, 10, 12),
    fix=Fix("write `2024-03-04`", (Edit(Span(KURSK, 12, 10, 12), "2024-03-04", "4 March 2024"),)),
)
EMPTY = Problem(rule="empty-desk", level=Level.NOTE, message="the desk is empty", help="add an article")
HOSTILE = Problem(
    rule="unknown-key",
    level=Level.ERROR,
    message="unknown key `a\x1b[2Jb\u202ec`",
    span=Span("seeds/a\nb,c:d%.yml", 1, 2, 3),
    help="take it away\nor mend it",
)
LINES = {(KURSK, 2): "    value: 3000\n", (KURSK, 11): "    by: nsi", (KURSK, 12): "   as_of: 4 March 2024"}


def excerpt(path: str, line: int) -> str:
    """Return a line of the sample files."""
    return LINES.get((path, line), "")
