"""Problems in; one line for each, as editors and grep read it, out."""

from collections.abc import Sequence

from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE
from briefgen.report.paint import Paint
from briefgen.report.visible import visible


def concise(problems: Sequence[Problem], *, paint: Paint) -> str:
    """Return `path:line:column: level[rule] message` for each problem; no place where there is none."""
    return "".join(f"{_line(problem, paint)}\n" for problem in problems)


def _line(problem: Problem, paint: Paint) -> str:
    place = f"{paint.strong(visible(str(problem.span)))}: " if problem.span != NOWHERE else ""
    head = paint.level(problem.level, f"{problem.level}[{visible(problem.rule)}]")
    return f"{place}{head} {visible(problem.message)}"
