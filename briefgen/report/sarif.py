"""Problems in; a SARIF 2.1.0 log, as code-scanning services read it, out."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE, Span


def sarif(problems: Sequence[Problem]) -> str:
    """Return one run with a result for each problem; columns count Unicode characters from 1."""
    rules = sorted({problem.rule for problem in problems})
    run = {
        "tool": {"driver": {"name": "briefgen", "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules) for problem in problems],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2) + "\n"


def _result(problem: Problem, rules: list[str]) -> dict[str, object]:
    text = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    others = [(other.message, other.span) for other in problem.elsewhere if other.span != NOWHERE]
    return {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": str(problem.level),
        "message": {"text": text},
        "locations": [] if problem.span == NOWHERE else [_location(problem.span)],
        "relatedLocations": [{**_location(span), "message": {"text": message}} for message, span in others],
    }


def _location(span: Span) -> dict[str, object]:
    region = {"startLine": span.line, "startColumn": span.column}
    if span.length:
        region["endColumn"] = span.column + span.length
    return {"physicalLocation": {"artifactLocation": {"uri": quote(span.path, errors="replace")}, "region": region}}
