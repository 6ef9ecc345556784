"""Problems in; workflow commands that GitHub shows beside the changed lines, out."""

from collections.abc import Sequence

from briefgen.model.problem import Level, Problem
from briefgen.model.span import NOWHERE
from briefgen.report.visible import visible

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def github(problems: Sequence[Problem]) -> str:
    """Return one command a problem, the worst first: GitHub shows only the first ten of each kind."""
    worst_first = sorted(problems, key=lambda problem: list(_COMMANDS).index(problem.level))
    return "".join(f"{_command(problem)}\n" for problem in worst_first)


def _command(problem: Problem) -> str:
    span = problem.span
    place = {}
    if span != NOWHERE:
        place = {"file": span.path, "line": str(span.line), "col": str(span.column)}
        if span.length:
            place["endColumn"] = str(span.column + span.length)
    properties = ",".join(f"{key}={_property(value)}" for key, value in {**place, "title": problem.rule}.items())
    message = "\n".join(visible(line) for text in (problem.message, problem.help) for line in text.splitlines())
    return f"::{_COMMANDS[problem.level]} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
