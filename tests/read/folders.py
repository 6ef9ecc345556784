"""A desk as a mapping of paths to contents in; what the reading room makes of it out."""

from pathlib import Path

from briefgen.model.desk import Desk
from briefgen.model.options import Options
from briefgen.model.problem import Problem
from briefgen.read import read_desk


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def read(root: Path, files: dict[str, str | bytes]) -> tuple[Desk, tuple[Problem, ...]]:
    """The desk of these files below seeds/ and its problems, without the notes."""
    desk, problems = read_desk(write(root, {f"seeds/{name}": text for name, text in files.items()}), Options())
    return desk, tuple(problem for problem in problems if problem.level != "note")


def shown(problems: tuple[Problem, ...]) -> str:
    """The problems as text, place, rule and message on a line, the help below it; the seeds folder is left out."""
    return "".join(
        f"{problem.span.path.removeprefix('seeds/')}:{problem.span.line}:{problem.span.column} {problem.rule}: "
        f"{problem.message}\n" + (f"    {problem.help}\n" if problem.help else "")
        for problem in problems
    )
