"""The parts of a problem in; the problem at its level out."""

from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span


def error(rule: str, message: str, span: Span, help_: str = "", *elsewhere: Elsewhere) -> Problem:
    """Return a problem that keeps something from being read."""
    return Problem(rule, Level.ERROR, message, span, help_, elsewhere)


def warning(rule: str, message: str, span: Span, help_: str = "") -> Problem:
    """Return a problem with something that was read nevertheless."""
    return Problem(rule, Level.WARNING, message, span, help_)
