"""Problems, files and seconds in; the last line of a run out."""

from collections import Counter
from collections.abc import Iterable

from briefgen.model.problem import Level, Problem


def summary(problems: Iterable[Problem], *, files: int, seconds: float) -> str:
    """Return `3 errors, 2 warnings in 41 files, 0.6 s`, without a line end; levels with nothing are left out."""
    counts = Counter(problem.level for problem in problems)
    found = ", ".join(_counted(counts[level], str(level)) for level in Level if counts[level])
    return f"{found or 'no problems'} in {_counted(files, 'file')}, {seconds:,.1f} s"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
