import json
import re

import pytest

from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.model.span import Span
from briefgen.report import STYLES, report
from tests.report.samples import EMPTY, FALLS, HOSTILE, KURSK, SLIP, UNKNOWN, excerpt


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
            "fix": None,
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
            "fix": None,
        },
    ]


def test_json_tells_what_a_fix_would_write_where():
    (told_of,) = json.loads(told("json", SLIP))
    edit = {"path": KURSK, "line": 12, "column": 10, "length": 12, "new": "2024-03-04"}
    assert told_of["fix"] == {"message": "write `2024-03-04`", "edits": [edit]}


def test_json_of_nothing_is_an_empty_array():
    assert told("json") == "[]\n"


def test_github_gets_the_worst_first():
    assert told("github", FALLS, EMPTY, UNKNOWN) == (
        "::error file=seeds/facts/kursk.yml,line=11,col=9,endColumn=12,title=unknown-id::there is no `nsi`\n"
        "::warning file=seeds/facts/kursk.yml,line=2,col=12,endColumn=16,title=figure-falls::"
        "troops falls from 10,000 to 3,000%0Aif this is a correction, add `change: {kind: correction}`\n"
        "::notice title=empty-desk::the desk is empty%0Aadd an article\n"
    )


def test_what_can_be_fixed_is_marked_behind_its_rule_where_marks_are_wanted():
    marked = report((SLIP, UNKNOWN), style="concise", excerpt=excerpt, colour=False, marks_fixable=True)
    assert marked == (
        "seeds/facts/kursk.yml:11:9: error[unknown-id] there is no `nsi`\n"
        "seeds/facts/kursk.yml:12:10: error[bad-date] [*] `4 March 2024` is not a date\n"
    )
    marked = report((SLIP,), style="full", excerpt=excerpt, colour=False, marks_fixable=True)
    assert marked.startswith("error[bad-date] [*]: `4 March 2024` is not a date\n")
    assert "[*]" not in told("concise", SLIP) + told("full", SLIP)


def test_of_many_findings_github_is_told_the_errors_first_and_each_level_by_file():
    levels = (Level.NOTE, Level.WARNING, Level.ERROR)
    many = [
        Problem("rule", levels[number % 3], f"message {number}", Span(f"seeds/facts/{number % 4}.yml", number + 1))
        for number in range(30)
    ]
    lines = told("github", *many).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    for start in (0, 10, 20):
        places = [re.search(r"file=(\S+?),line=(\d+)", line).groups() for line in lines[start : start + 10]]
        assert places == sorted(places, key=lambda place: (place[0], int(place[1])))


def test_github_commands_cannot_be_broken_out_of():
    assert told("github", HOSTILE) == (
        "::error file=seeds/a<U+000A>b%2Cc%3Ad%25.yml,line=1,col=2,endColumn=5,title=unknown-key::"
        "unknown key `a<U+001B>[2Jb<U+202E>c`%0Atake it away%0Aor mend it\n"
    )


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
