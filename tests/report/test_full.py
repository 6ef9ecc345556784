from textwrap import dedent

import pytest

from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span
from briefgen.report import report
from tests.report.samples import EMPTY, FALLS, HOSTILE, UNKNOWN, excerpt


def full(*problems, colour=False, line=None):
    reading = excerpt if line is None else lambda _path, _number: line
    return report(problems, style="full", excerpt=reading, colour=colour)


def at(column, length):
    return Problem("rule", Level.ERROR, "message", Span("a.yml", 7, column, length))


def under(line, column, length):
    """The line as printed, and the line of carets, both without the frame."""
    printed = full(at(column, length), line=line).splitlines()[3:5]
    return [text[5:] for text in printed]


def test_a_problem_shows_its_place_its_line_other_places_and_what_to_do():
    assert full(FALLS) == dedent(
        """\
        warning[figure-falls]: troops falls from 10,000 to 3,000
          --> seeds/facts/kursk.yml:2:12
           |
         2 |     value: 3000
           |            ^^^^
           = note: seeds/facts/kursk.yml:1: the Pentagon said 10,000 here
           = help: if this is a correction, add `change: {kind: correction}`
        """
    )


def test_blocks_stand_in_the_order_of_the_files_with_a_blank_line_between():
    assert full(UNKNOWN, EMPTY, EMPTY) == dedent(
        """\
        note[empty-desk]: the desk is empty
           = help: add an article

        error[unknown-id]: there is no `nsi`
           --> seeds/facts/kursk.yml:11:9
            |
         11 |     by: nsi
            |         ^^^
        """
    )


def test_no_problems_are_no_words():
    assert full() == ""


def test_a_line_that_cannot_be_read_is_left_out():
    assert full(at(1, 3), line="") == "error[rule]: message\n  --> a.yml:7:1\n"


def test_advice_of_several_lines_stands_under_its_first_letter():
    assert full(HOSTILE).splitlines()[-2:] == ["   = help: take it away", "           or mend it"]


def test_controls_and_bidi_marks_are_made_visible_everywhere():
    told = full(HOSTILE, line="\tk\x07: \u2067x")
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "unknown key `a<U+001B>[2Jb<U+202E>c`" in told
    assert "--> seeds/a<U+000A>b,c:d%.yml:1:2" in told
    assert " 1 |     k<U+0007>: <U+2067>x\n" in told


def test_every_sequence_of_colour_is_ended_and_leaves_the_words_as_they_are():
    painted, plain = full(FALLS, UNKNOWN, colour=True), full(FALLS, UNKNOWN)
    assert painted.count("\x1b[0m") * 2 == painted.count("\x1b[")
    for code in ("0", "1", "34", "1;31", "1;33"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain


@pytest.mark.parametrize(
    "line, column, length, carets",
    [
        ("value: 3000", 8, 4, "       ^^^^"),
        ("北한: 값", 5, 1, "      ^^"),
        ("北한: 값", 1, 2, "^^^^"),
        ("cafe\u0301: x", 8, 1, "      ^"),
        ("cafe\u0301: x", 1, 5, "^^^^"),
        ("\tkey: x", 2, 3, "    ^^^"),
        ("a\tkey", 3, 3, "    ^^^"),
        ("short", 6, 1, "     ^"),
        ("short", 40, 3, "     ^"),
        ("short", 3, 40, "  ^^^"),
        ("a\u202eb", 2, 1, " ^^^^^^^^"),
    ],
)
def test_carets_stand_under_the_stretch_whatever_the_width_of_what_is_before(line, column, length, carets):
    assert under(line, column, length)[1] == carets


def test_a_place_without_length_shows_no_line():
    assert full(at(1, 0), line="short") == "error[rule]: message\n  --> a.yml:7:1\n"


def test_a_long_line_is_cut_around_its_place():
    line = "The Pentagon estimates it. " * 40
    column = line.index("estimates", 500) + 1
    printed, carets = under(line, column, len("estimates"))
    assert printed.startswith("…")
    assert printed.endswith("…")
    assert len(printed) <= 102
    start = carets.index("^")
    assert printed[start : start + carets.count("^")] == "estimates"


def test_carets_of_a_stretch_longer_than_the_cut_end_with_it():
    printed, carets = under("x" * 1000, 1, 900)
    assert carets == "^" * 100
    assert printed == "x" * 100 + "…"


@pytest.mark.parametrize(
    "width, column, printed, before",
    [
        (100, 50, "a" * 100, 49),
        (101, 50, "…" + "a" * 92, 41),
        (101, 1, "a" * 100 + "…", 0),
        (101, 42, "…" + "a" * 100, 41),
        (300, 101, "…" + "a" * 100 + "…", 41),
        (200, 150, "…" + "a" * 91, 41),
    ],
)
def test_a_cut_line_shows_forty_cells_before_the_place_and_a_hundred_in_all(width, column, printed, before):
    assert under("a" * width, column, 1) == [printed, " " * before + "^"]


def test_a_wide_letter_that_does_not_fit_is_cut_off():
    assert under("북" * 60, 1, 1) == ["북" * 50 + "…", "^^"]
    assert under("a" + "북" * 60, 1, 1)[0] == "a" + "북" * 49 + "…"
    assert under("a" * 100 + "북" * 3 + "b" * 39, 143, 1)[0] == "…" + "b" * 39
    assert under("a" * 100 + "북" * 3 + "b" * 38, 142, 1)[0] == "…북" + "b" * 38


def test_only_the_carets_of_their_line_are_painted():
    assert "\x1b[34m|\x1b[0m            \x1b[1;33m^^^^\x1b[0m\n" in full(FALLS, colour=True)
