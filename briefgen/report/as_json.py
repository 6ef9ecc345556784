"""Problems in; one JSON array, as programs read it, out."""

import json
from collections.abc import Sequence

from briefgen.model.fix import Fix
from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE, Span


def as_json(problems: Sequence[Problem]) -> str:
    """Return an array of objects with `rule`, `level`, `message`, `help`, a place, `elsewhere` and `fix`.

    A place is `path`, `line`, `column` (from 1, in characters) and `length`; all are null where there is none. The
    text is ASCII, so nothing in it can steer a terminal.
    """
    return json.dumps([_object(problem) for problem in problems], indent=2) + "\n"


def _object(problem: Problem) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "level": str(problem.level),
        "message": problem.message,
        "help": problem.help,
        **_place(problem.span),
        "elsewhere": [{"message": other.message, **_place(other.span)} for other in problem.elsewhere],
        "fix": _fix(problem.fix) if problem.fix else None,
    }


def _fix(fix: Fix) -> dict[str, object]:
    return {"message": fix.message, "edits": [{**_place(edit.span), "new": edit.new} for edit in fix.edits]}


def _place(span: Span) -> dict[str, object]:
    if span == NOWHERE:
        return {"path": None, "line": None, "column": None, "length": None}
    return {"path": span.path, "line": span.line, "column": span.column, "length": span.length}
