"""What of a desk's problems MkDocs' log says, and at which level."""

import logging

import pytest

from briefgen.build import Build
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.model.span import Span
from briefgen.plugin.announce import announce, announce_build

PLACE = Span("seeds/facts/a.yml", 3, 5, 2)


def said(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    return [(record.levelno, record.getMessage()) for record in caplog.records]


def test_errors_and_warnings_stand_where_strict_counts_them(caplog: pytest.LogCaptureFixture) -> None:
    announce(
        Problem("unknown-id", Level.ERROR, "`nsi` is no id", PLACE),
        Problem("undated-claim", Level.WARNING, "no date", PLACE),
        BriefgenError("no desk here"),
    )
    assert said(caplog) == [
        (logging.ERROR, "briefgen: seeds/facts/a.yml:3:5: error[unknown-id] `nsi` is no id"),
        (logging.WARNING, "briefgen: seeds/facts/a.yml:3:5: warning[undated-claim] no date"),
        (logging.ERROR, "briefgen: no desk here"),
    ]


def test_notes_are_counted_and_not_listed(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="mkdocs")
    notes = tuple(Problem("inferred-date", Level.NOTE, f"{number}", PLACE) for number in range(2))
    announce_build(Build(problems=notes, files=1))
    assert said(caplog) == [
        (logging.INFO, "briefgen: 0 pages from 1 files"),
        (logging.INFO, "briefgen: `briefgen check` shows 2 notes"),
    ]


def test_a_verbose_build_lists_the_notes(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="mkdocs")
    announce_build(Build(problems=(Problem("inferred-date", Level.NOTE, "9 July", PLACE),)))
    assert said(caplog)[0] == (logging.DEBUG, "briefgen: seeds/facts/a.yml:3:5: note[inferred-date] 9 July")
