import json

import pytest

from briefgen.model.problem import BriefgenError
from briefgen.report import STYLES, report
from tests.report.samples import EMPTY, FALLS, HOSTILE, UNKNOWN, excerpt


def told(style, *problems, colour=False):
    return report(problems, style=style, excerpt=excerpt, colour=colour)


def test_concise_is_one_line_for_each_problem():
    assert told("concise", UNKNOWN, FALLS, EMPTY) == (
        "note[empty-desk] the desk is empty\n"
        "seeds/facts/kursk.yml:2:12: warning[figure-falls] troops falls from 10,000 to 3,000\n"
        "seeds/facts/kursk.yml:11:9: error[unknown-id] there is no `nsi`\n"
    )


def test_concise_keeps_a_hostile_problem_on_one_line():
    assert told("concise", HOSTILE) == (
        "seeds/a<U+000A>b,c:d%.yml:1:2: error[unknown-key] unknown key `a<U+001B>[2Jb<U+202E>c`\n"
    )


def test_concise_in_colour_paints_the_level():
    assert told("concise", EMPTY, colour=True) == "\x1b[1;36mnote[empty-desk]\x1b[0m the desk is empty\n"


def test_json_is_one_array_with_everything_that_is_known():
    assert json.loads(told("json", FALLS, EMPTY)) == [
        {
            "rule": "empty-desk",
            "level": "note",
            "message": "the desk is empty",
            "help": "add an article",
            "path": None,
            "line": None,
            "column": None,
            "length": None,
            "elsewhere": [],
        },
        {
            "rule": "figure-falls",
            "level": "warning",
            "message": "troops falls from 10,000 to 3,000",
            "help": "if this is a correction, add `change: {kind: correction}`",
            "path": "seeds/facts/kursk.yml",
            "line": 2,
            "column": 12,
            "length": 4,
            "elsewhere": [
                {
                    "message": "the Pentagon said 10,000 here",
                    "path": "seeds/facts/kursk.yml",
                    "line": 1,
                    "column": 1,
                    "length": 5,
                }
            ],
        },
    ]


def test_json_of_nothing_is_an_empty_array():
    assert told("json") == "[]\n"


def test_github_gets_the_worst_first():
    assert told("github", FALLS, EMPTY, UNKNOWN) == (
        "::error file=seeds/facts/kursk.yml,line=11,col=9,endColumn=12,title=unknown-id::there is no `nsi`\n"
        "::warning file=seeds/facts/kursk.yml,line=2,col=12,endColumn=16,title=figure-falls::"
        "troops falls from 10,000 to 3,000%0Aif this is a correction, add `change: {kind: correction}`\n"
        "::notice title=empty-desk::the desk is empty%0Aadd an article\n"
    )


def test_github_commands_cannot_be_broken_out_of():
    assert told("github", HOSTILE) == (
        "::error file=seeds/a<U+000A>b%2Cc%3Ad%25.yml,line=1,col=2,endColumn=5,title=unknown-key::"
        "unknown key `a<U+001B>[2Jb<U+202E>c`%0Atake it away%0Aor mend it\n"
    )


def test_sarif_names_rules_places_and_columns():
    log = json.loads(told("sarif", FALLS, EMPTY))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"] == {"name": "briefgen", "rules": [{"id": "empty-desk"}, {"id": "figure-falls"}]}
    empty, falls = run["results"]
    assert empty["locations"] == []
    assert falls["ruleIndex"] == 1
    assert falls["level"] == "warning"
    assert falls["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "seeds/facts/kursk.yml"},
                "region": {"startLine": 2, "startColumn": 12, "endColumn": 16},
            }
        }
    ]
    assert [related["message"]["text"] for related in falls["relatedLocations"]] == ["the Pentagon said 10,000 here"]


@pytest.mark.parametrize("style", STYLES)
def test_no_format_sends_a_control_or_bidi_character_on(style):
    text = told(style, HOSTILE)
    assert all(character == "\n" or character.isprintable() for character in text)


@pytest.mark.parametrize("style", STYLES)
def test_the_order_of_the_problems_does_not_matter(style):
    assert told(style, FALLS, UNKNOWN, EMPTY, HOSTILE) == told(style, HOSTILE, EMPTY, UNKNOWN, FALLS, FALLS)


def test_an_unknown_format_is_refused_in_words():
    with pytest.raises(BriefgenError, match="`xml` is no output format; choose one of full, concise, json, github"):
        told("xml", FALLS)
