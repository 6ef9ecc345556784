"""The last build and a new attempt in; what the site shows from now on out."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from briefgen.build import Build
from briefgen.model.problem import BriefgenError, Level, Problem


@dataclass(frozen=True, slots=True)
class Showing:
    """The build whose pages are shown, and what a watching person must know about the newest attempt.

    `is_older` holds when the newest attempt lost something and the pages are those of the last whole build.
    """

    build: Build = field(default_factory=lambda: Build(is_whole=False))
    errors: tuple[Problem, ...] = ()
    failure: str = ""
    is_older: bool = False


def next_showing(last: Showing, attempt: Build | BriefgenError, *, is_serving: bool) -> Showing:
    """Return what to show after an attempt.

    While serving, an attempt that failed or could not read everything never replaces a whole build; everywhere else,
    and where nothing better is there, what is sound of it is shown.
    """
    if isinstance(attempt, BriefgenError):
        return Showing(last.build, failure=str(attempt), is_older=last.build.is_whole)
    is_older = is_serving and last.build.is_whole and not attempt.is_whole
    return Showing(last.build if is_older else attempt, errors=errors(attempt.problems), is_older=is_older)


def with_problems(showing: Showing, problems: Iterable[Problem]) -> Showing:
    """Return the showing with the errors among `problems` added."""
    return replace(showing, errors=(*showing.errors, *errors(problems)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the errors among the problems."""
    return tuple(problem for problem in problems if problem.level is Level.ERROR)
