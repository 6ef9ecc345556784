"""Problems in; each with its line, carets and advice, as a person reads it, out."""

from collections.abc import Callable, Iterator, Sequence

from briefgen.model.problem import Elsewhere, Problem
from briefgen.model.span import NOWHERE
from briefgen.report.paint import Paint
from briefgen.report.underline import underline
from briefgen.report.visible import visible


def full(
    problems: Sequence[Problem], *, excerpt: Callable[[str, int], str], paint: Paint, marks_fixable: bool = False
) -> str:
    """Return one block of lines for each problem, with a blank line between two.

    With `marks_fixable`, ` [*]` stands behind the rule where there is a fix.
    """
    mark = f" {paint.mark()}" if marks_fixable else ""
    blocks = (_block(problem, excerpt, paint, mark if problem.fix else "") for problem in problems)
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _block(problem: Problem, excerpt: Callable[[str, int], str], paint: Paint, mark: str) -> Iterator[str]:
    head = paint.level(problem.level, f"{problem.level}[{visible(problem.rule)}]")
    yield f"{head}{mark}: {paint.strong(visible(problem.message))}"
    number = str(problem.span.line) if problem.span != NOWHERE else ""
    margin = " " * max(len(number), 1)
    if number:
        yield f"{margin} {paint.frame('-->')} {visible(str(problem.span))}"
        yield from _lines(problem, excerpt(problem.span.path, problem.span.line), paint)
    for other in problem.elsewhere:
        yield _advice("note", _told(other), margin, paint)
    if problem.help:
        yield _advice("help", problem.help, margin, paint)


def _lines(problem: Problem, line: str, paint: Paint) -> Iterator[str]:
    # A place without length is a whole file or record; its first line would say nothing.
    if not line.strip() or not problem.span.length:
        return
    number = str(problem.span.line)
    text, carets = underline(line, column=problem.span.column, length=problem.span.length)
    empty = f" {' ' * len(number)} {paint.frame('|')}"
    indent = len(carets) - len(carets.lstrip())
    yield empty
    yield f" {paint.frame(f'{number} |')} {text}"
    yield f"{empty} {carets[:indent]}{paint.level(problem.level, carets[indent:])}"


def _told(other: Elsewhere) -> str:
    return f"{other.span.path}:{other.span.line}: {other.message}" if other.span != NOWHERE else other.message


def _advice(word: str, text: str, margin: str, paint: Paint) -> str:
    first, *more = text.splitlines() or [""]
    lead = f" {margin} {paint.frame('=')} {paint.strong(word)}: "
    # Lines after the first stand under the first letter of the first.
    indent = " " * len(f" {margin} = {word}: ")
    return "\n".join([lead + visible(first), *(indent + visible(line) for line in more)])
