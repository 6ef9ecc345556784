"""Problems in; one line for each, as editors and grep read it, out."""

from collections.abc import Sequence

from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE
from briefgen.report.paint import Paint
from briefgen.report.visible import visible


def concise(problems: Sequence[Problem], *, paint: Paint, marks_fixable: bool = False) -> str:
    """Return `path:line:column: level[rule] message` for each problem; no place where there is none.

    With `marks_fixable`, ` [*]` stands behind the rule where there is a fix.
    """
    return "".join(f"{_line(problem, paint, paint.mark() if marks_fixable else '')}\n" for problem in problems)


def _line(problem: Problem, paint: Paint, mark: str) -> str:
    place = f"{paint.strong(visible(str(problem.span)))}: " if problem.span != NOWHERE else ""
    head = paint.level(problem.level, f"{problem.level}[{visible(problem.rule)}]")
    behind = f" {mark}" if mark and problem.fix else ""
    return f"{place}{head}{behind} {visible(problem.message)}"
