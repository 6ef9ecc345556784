"""What piles up beside what is read: problems, and the references whose ends are known only when all is read."""

from dataclasses import dataclass, field

from briefgen.model.fix import Fix
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span
from briefgen.read.reference_fields import Named


@dataclass(slots=True)
class Findings:
    """The problems and references of one file, in the order in which they were met."""

    problems: list[Problem] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)


def error(
    rule: str, message: str, span: Span, help_: str = "", *elsewhere: Elsewhere, fix: Fix | None = None
) -> Problem:
    """Return a problem that keeps something from being read."""
    return Problem(rule, Level.ERROR, message, span, help_, elsewhere, fix)


def warning(rule: str, message: str, span: Span, help_: str = "") -> Problem:
    """Return a problem with something that was read nevertheless."""
    return Problem(rule, Level.WARNING, message, span, help_)
