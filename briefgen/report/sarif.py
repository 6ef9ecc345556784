"""Problems in; a SARIF 2.1.0 log, as code-scanning services read it, out."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from briefgen import __version__
from briefgen.model.fix import Edit, Fix
from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE, Span
from briefgen.report.rule_page import parse_rule_page

#: What a fingerprint is made of; another number where that changes.
_FINGERPRINT = "ruleFileMessage/v1"


def sarif(problems: Sequence[Problem], *, rule_page: Callable[[str], str]) -> str:
    """Return one run with a result for each problem; columns count Unicode characters from 1.

    `rule_page(rule)` returns the Markdown of a rule's page, or an empty string; from it come the words about a rule.
    A result's fingerprint does not change when lines move.
    """
    rules = sorted({problem.rule for problem in problems})
    driver = {"name": "briefgen", "version": __version__, "rules": [_rule(rule, rule_page(rule)) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, rules.index(problem.rule), fingerprint)
            for problem, fingerprint in zip(problems, _fingerprints(problems), strict=True)
        ],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2) + "\n"


def _rule(name: str, markdown: str) -> dict[str, object]:
    page = parse_rule_page(markdown)
    if page is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": page.summary},
        "help": {"text": page.reasons, "markdown": markdown},
        "defaultConfiguration": {"level": str(page.levels[0])},
    }


def _result(problem: Problem, index: int, fingerprint: str) -> dict[str, object]:
    text = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    others = [other for other in problem.elsewhere if other.span != NOWHERE]
    result: dict[str, object] = {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": str(problem.level),
        "message": {"text": text},
        "locations": [] if problem.span == NOWHERE else [_location(problem.span)],
        "relatedLocations": [
            {"id": number, **_location(other.span), "message": {"text": other.message}}
            for number, other in enumerate(others, 1)
        ],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    return {**result, "fixes": [_fix(problem.fix)]} if problem.fix else result


def _fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield what tells each problem from all others, wherever in its file it stands."""
    met: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        key = (problem.rule, problem.span.path, problem.message)
        met[key] += 1
        yield hashlib.sha256("\0".join((*key, str(met[key]))).encode(errors="replace")).hexdigest()[:32]


def _fix(fix: Fix) -> dict[str, object]:
    path = fix.edits[0].span.path
    replacements = [_replacement(edit) for edit in fix.edits]
    return {
        "description": {"text": fix.message},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _replacement(edit: Edit) -> dict[str, object]:
    start = edit.span.column
    region = {"startLine": edit.span.line, "startColumn": start, "endColumn": start + edit.span.length}
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}


def _location(span: Span) -> dict[str, object]:
    region = {"startLine": span.line, "startColumn": span.column}
    if span.length:
        region["endColumn"] = span.column + span.length
    return {"physicalLocation": {"artifactLocation": _artifact(span.path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path, errors="replace")}
