"""Problems, files and seconds in; the last line of a run out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.model.problem import Level, Problem


def summary(problems: Sequence[Problem], *, files: int, seconds: float, advises: bool = False) -> str:
    """Return `3 errors, 2 warnings in 41 files, 0.6 s`, without a line end; levels with nothing are left out.

    With `advises`, it goes on with how many of them can be fixed, and how to learn more of the worst of them.
    """
    counts = Counter(problem.level for problem in problems)
    found = ", ".join(counted(counts[level], str(level)) for level in Level if counts[level])
    line = f"{found or 'no problems'} in {counted(files, 'file')}, {seconds:,.1f} s"
    return "; ".join((line, *_advice(problems))) if advises else line


def _advice(problems: Sequence[Problem]) -> Iterable[str]:
    fixable = sum(problem.fix is not None for problem in problems)
    if fixable:
        yield f"[*] {fixable:,} can be fixed with --fix"
    worst = min(problems, key=lambda problem: list(Level).index(problem.level), default=None)
    if worst is not None and worst.level is not Level.NOTE:
        yield f"more: briefgen explain {worst.rule}"


def counted(number: int, noun: str) -> str:
    """Return `1 file`, `1,200 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
