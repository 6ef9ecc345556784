"""Each edit changes the desk so that what its page must show can be built, and nothing shows it before."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.desk import Desk, make_desk
from benchmarks.edits import Edit, edits, prepare
from benchmarks.serving import Answer
from briefgen.build import build
from briefgen.model.options import Options
from briefgen.model.problem import Level

_NAMES = (
    "one fact, shown in one briefing",
    "one fact, shown in 5 briefings",
    "one article",
    "an entity's alias",
    "a new article",
    "a deleted article",
    "a template",
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = make_desk(tmp_path, briefings=20)
    prepare(made)
    return made


def _answer(desk: Desk, page: str) -> Answer:
    pages = build(desk.root, Options(), today=date(2026, 1, 1)).site.pages
    path = f"{page.rstrip('/')}.md"
    return Answer(200, pages[path].markdown) if path in pages else Answer(404, "")


def _named(desk: Desk, name: str) -> Edit:
    return next(edit for edit in edits(desk) if edit.name == name)


@pytest.mark.parametrize("name", _NAMES)
def test_an_edit_shows_on_its_page_once_it_is_made(desk: Desk, name: str) -> None:
    edit = _named(desk, name)
    if name == "a deleted article":
        _named(desk, "a new article").make(1)
    assert not edit.shows(1, _answer(desk, edit.page(1)))
    edit.make(1)
    assert edit.shows(1, _answer(desk, edit.page(1)))


def test_all_edits_one_after_the_other_leave_a_sound_desk(desk: Desk) -> None:
    assert {edit.name for edit in edits(desk)} == {*_NAMES, "a hand-written page"}
    for edit in edits(desk):
        for number in (1, 2):
            edit.make(number)
    problems = build(desk.root, Options(), today=date(2026, 1, 1)).problems
    assert [problem for problem in problems if problem.level is Level.ERROR] == []
