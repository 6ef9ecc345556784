"""A desk and what to fix of it in; the desk with the fixes carried out, or the difference that they would make, out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefgen.cli.desk import OpenDesk
from briefgen.model.problem import Problem
from briefgen.write.mending import MendedFile, plan_mending, write_mended

#: One fix can bring the next one into view, a key the date behind it; nobody's data needs more rounds than this.
_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """The desk after the last round, and how many problems in which files were fixed."""

    desk: OpenDesk
    count: int = 0
    files: frozenset[str] = frozenset()


def only_ours(problems: Iterable[Problem], desk: OpenDesk) -> tuple[Problem, ...]:
    """Return the problems without the fixes of files outside the facts folder: articles stay as they were received."""
    facts = f"{_facts(desk).as_posix()}/"
    return tuple(
        problem if problem.fix is None or problem.span.path.startswith(facts) else replace(problem, fix=None)
        for problem in problems
    )


def plan(problems: Iterable[Problem], desk: OpenDesk) -> tuple[MendedFile, ...]:
    """Return the files that the fixes of the problems change; nothing is written."""
    fixes = [problem.fix for problem in problems if problem.fix]
    root = desk.settings.root
    return plan_mending(fixes, root=root, folder=root / _facts(desk))


def fix_all(
    desk: OpenDesk, *, reopen: Callable[[], OpenDesk], chosen: Callable[[OpenDesk], tuple[Problem, ...]]
) -> Fixed:
    """Carry out the fixes of the chosen problems, and those that come into view with them, until there are none."""
    fixed = Fixed(desk)
    for _ in range(_ROUNDS):
        files = plan(chosen(fixed.desk), fixed.desk)
        if not files:
            break
        write_mended(files)
        count = sum(len(file.done) for file in files)
        fixed = Fixed(reopen(), fixed.count + count, fixed.files | {file.path for file in files})
    return fixed


def _facts(desk: OpenDesk) -> PurePath:
    return PurePath(desk.settings.options.seeds) / "facts"
