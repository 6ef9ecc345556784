"""The log is SARIF: the format's own schema has the last word."""

import json
from pathlib import Path

import jsonschema
import pytest

from briefgen import __version__
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span
from briefgen.report import report
from tests.report.samples import EMPTY, FALLS, HOSTILE, KURSK, SLIP, UNKNOWN, excerpt

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
PAGE = """\
# bad-date

A date cannot be read.

Level: error or warning.

## What it sees

A date that is none.

## Why it matters

Everything rests on dates.

## Flagged

```yaml title="seeds/facts/harbour.yml"
date: soon
```
"""


def page(rule: str) -> str:
    return PAGE if rule == "bad-date" else ""


def run(*problems: Problem) -> dict:
    log = json.loads(report(problems, style="sarif", excerpt=excerpt, colour=False, rule_page=page))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    return log["runs"][0]


@pytest.mark.parametrize("problems", [(), (FALLS, UNKNOWN, SLIP, EMPTY, HOSTILE)])
def test_the_log_is_what_the_standard_asks_for(problems: tuple[Problem, ...]) -> None:
    assert len(run(*problems)["results"]) == len(problems)


def test_the_schema_refuses_what_is_no_log() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate({"version": "2.1.0", "runs": [{"results": []}]})


def test_the_tool_tells_its_version_and_the_rules_that_were_broken() -> None:
    driver = run(SLIP, FALLS, FALLS)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("briefgen", __version__)
    assert driver["rules"] == [
        {
            "id": "bad-date",
            "shortDescription": {"text": "A date cannot be read."},
            "help": {
                "text": "What it sees\n\nA date that is none.\n\nWhy it matters\n\nEverything rests on dates.",
                "markdown": PAGE,
            },
            "defaultConfiguration": {"level": "error"},
        },
        {"id": "figure-falls"},
    ]


def test_a_result_names_its_rule_level_and_place() -> None:
    empty, falls = run(FALLS, EMPTY)["results"]
    assert (empty["ruleId"], empty["level"], empty["locations"]) == ("empty-desk", "note", [])
    assert (falls["ruleId"], falls["ruleIndex"], falls["level"]) == ("figure-falls", 1, "warning")
    region = {"startLine": 2, "startColumn": 12, "endColumn": 16}
    assert falls["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": KURSK}, "region": region}}]


def test_other_places_are_numbered_from_one() -> None:
    others = (Elsewhere("first", Span("a.yml", 1)), Elsewhere("nowhere"), Elsewhere("second", Span("b.yml", 2)))
    (result,) = run(Problem("rule", Level.ERROR, "message", Span("c.yml"), elsewhere=others))["results"]
    related = [(other["id"], other["message"]["text"]) for other in result["relatedLocations"]]
    assert related == [(1, "first"), (2, "second")]


def test_columns_count_characters_as_the_log_says() -> None:
    line = "  summary: 🇰🇵 \N{GRINNING FACE} NIS"
    column = line.index("NIS") + 1
    log = run(Problem("rule", Level.ERROR, "message", Span("a.yml", 1, column, 3)))
    region = log["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert log["columnKind"] == "unicodeCodePoints"
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "NIS"


def test_a_fix_says_what_goes_and_what_comes() -> None:
    (result,) = run(SLIP)["results"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert fix["description"] == {"text": "write `2024-03-04`"}
    assert change["artifactLocation"] == {"uri": KURSK}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 12, "startColumn": 10, "endColumn": 22},
            "insertedContent": {"text": "2024-03-04"},
        }
    ]
    assert "fixes" not in run(FALLS)["results"][0]


def marks(*problems: Problem) -> list[str]:
    return [result["partialFingerprints"]["ruleFileMessage/v1"] for result in run(*problems)["results"]]


def test_a_fingerprint_stays_when_lines_move_and_is_nobody_elses() -> None:
    def at(line: int, message: str = "message", path: str = "a.yml") -> Problem:
        return Problem("rule", Level.ERROR, message, Span(path, line))

    assert marks(at(1), at(5)) == marks(at(3), at(70))
    assert len({*marks(at(1), at(2), at(3, "other"), at(4, path="b.yml"), FALLS)}) == 5
