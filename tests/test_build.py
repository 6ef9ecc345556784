from datetime import date
from pathlib import Path

import pytest

from briefgen.build import Build, at_levels, build, level_faults, link_handwritten, rule_fault
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.model.span import Span
from briefgen.read.desk import Memory
from tests.small_desk import FACTS, FACTS_FILE, lay_desk

TODAY = date(2025, 3, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return lay_desk(tmp_path)


@pytest.fixture
def built(desk: Path) -> Build:
    return build(desk, Options(), today=TODAY)


def test_a_sound_desk_becomes_a_site_with_a_page_for_everything(built: Build) -> None:
    assert built.is_whole
    assert built.files == 2
    assert {"index.md", "facts/jobs-at-risk.md", "briefings/harbour.md", "entities/harbour-board.md"} <= set(
        built.site.pages
    )
    assert built.site.assets
    assert [problem for problem in built.problems if problem.level is not Level.NOTE] == []


def test_the_same_desk_gives_the_same_build(desk: Path, built: Build) -> None:
    again = build(desk, Options(), today=TODAY)
    assert again.site == built.site
    assert again.problems == built.problems


def test_what_is_remembered_of_an_earlier_build_changes_nothing(desk: Path, built: Build) -> None:
    memory = Memory()
    assert build(desk, Options(), today=TODAY, memory=memory).site == built.site
    (desk / FACTS_FILE).write_text(FACTS.replace("value: 40", "value: 4000"), encoding="utf-8")
    assert build(desk, Options(), today=TODAY, memory=memory).site == build(desk, Options(), today=TODAY).site
    assert build(desk, Options(), today=TODAY, memory=memory).site != built.site


def test_problems_of_all_rooms_come_in_the_order_of_their_places(desk: Path) -> None:
    text = FACTS.replace("by: dockers-union", "by: dockers-onion").replace("unit: weeks", "units: weeks")
    (desk / FACTS_FILE).write_text(text.replace("type: organization", "type: organisation", 1), encoding="utf-8")
    found = build(desk, Options(), today=TODAY)
    places = [problem.span for problem in found.problems if problem.span.path == FACTS_FILE]
    assert places == sorted(places)
    assert {"unknown-key", "unknown-choice", "unknown-reference"} & {problem.rule for problem in found.problems}


def test_a_file_that_cannot_be_read_is_told_from_one_that_makes_no_sense(desk: Path) -> None:
    (desk / FACTS_FILE).write_text(FACTS.replace("value: 40", "value: [40"), encoding="utf-8")
    assert not build(desk, Options(), today=TODAY).is_whole
    (desk / FACTS_FILE).write_text(FACTS.replace("nine weeks of dredging", "[[nobody]]"), encoding="utf-8")
    found = build(desk, Options(), today=TODAY)
    assert [problem.rule for problem in found.problems if problem.level is Level.ERROR] == ["unknown-reference"]
    assert found.is_whole


def test_a_folder_that_is_no_desk_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="there is neither"):
        build(tmp_path / "nowhere", Options(), today=TODAY)


def test_chosen_levels_replace_the_rules_own_and_null_switches_off() -> None:
    one = Problem("stale-fact", Level.WARNING, "one", Span("a.yml", 2))
    two = Problem("no-figure", Level.ERROR, "two", Span("a.yml", 1))
    chosen = {"stale-fact": Level.NOTE, "no-figure": None}
    assert [(problem.message, problem.level) for problem in at_levels((one, two), chosen)] == [("one", Level.NOTE)]
    assert at_levels((one, two), {}) == (two, one)


def test_a_rule_that_does_not_exist_gets_a_suggestion() -> None:
    assert rule_fault("stale-fact") == ""
    assert rule_fault("stale-facts") == "there is no rule `stale-facts`; did you mean `stale-fact`?"
    faults = level_faults(Options(levels={"stale-fact": None, "zzz": Level.NOTE}))
    assert faults == (("levels.zzz", "there is no rule `zzz`; see the list of checks"),)


def test_a_hand_written_page_gets_links_and_figures_that_lead_on_from_it(built: Build) -> None:
    markdown = "The [[harbour-board|board]] says [[fact:dredging-weeks]].\n\n`[[code]]` stays.\n"
    text, problems = link_handwritten(markdown, page="guide/a.md", path="docs/guide/a.md", built=built)
    assert "The [board](../entities/harbour-board.md) says [9 weeks](../facts/dredging-weeks.md#" in text
    assert text.endswith("\n\n`[[code]]` stays.\n")
    assert problems == ()


def test_its_problems_stand_below_the_lines_above_it(built: Build) -> None:
    text, (problem,) = link_handwritten("\n[[nobody]]\n", page="a.md", path="docs/a.md", built=built, lines_above=4)
    assert str(problem.span) == "docs/a.md:6:1"
    assert "nobody" in text
