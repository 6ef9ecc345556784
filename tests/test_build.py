from datetime import date
from pathlib import Path

import pytest

from briefgen.build import Build, Memory, at_levels, build, level_faults, link_handwritten, rule_fault
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.model.span import Span
from tests.small_desk import ARTICLE, FACTS, FACTS_FILE, lay_desk

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


def test_what_a_build_owed_is_made_for_pages_and_found_by_the_next_one(desk: Path) -> None:
    for number in range(30):
        (desk / f"seeds/articles/more-{number}.txt").write_text(
            ARTICLE.replace("nine weeks", f"{number} weeks"), encoding="utf-8"
        )
    memory = Memory()
    for name in ("Harbour Board", "The Board", "Board of the harbour"):
        (desk / FACTS_FILE).write_text(FACTS.replace("name: Harbour Board", f"name: {name}"), encoding="utf-8")
        first = build(desk, Options(), today=TODAY, memory=memory, on_demand=True, owing=True)
        whole = build(desk, Options(), today=TODAY)
        assert memory.summarize.owed
        assert {path: first.site.pages[path] for path in first.site.pages} == whole.site.pages
        assert first.summaries == whole.summaries
        assert set(first.problems) <= {*whole.problems}
        if name != "The Board":  # what is owed twice is found as well
            settled = build(desk, Options(), today=TODAY, memory=memory, on_demand=True)
            assert not memory.summarize.owed
            assert (settled.problems, settled.summaries) == (whole.problems, whole.summaries)


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


def rules(found: Build) -> list[str]:
    return [problem.rule for problem in found.problems if problem.level is not Level.NOTE]


def test_an_allowed_finding_passes_and_its_comment_is_unused_once_it_is_gone(desk: Path) -> None:
    stale = FACTS.replace("unit: weeks", "unit: weeks\n    review_by: 2025-02", 1)
    comment = "  # briefgen: allow stale-fact: the board publishes once a year\n"
    memory = Memory()
    texts = {
        "stale": (stale, ["stale-fact"]),
        "allowed": (stale.replace("  dredging-weeks:", f"{comment}  dredging-weeks:", 1), []),
        "unused": (FACTS.replace("  dredging-weeks:", f"{comment}  dredging-weeks:", 1), ["unused-allow"]),
    }
    for text, expected in texts.values():
        (desk / FACTS_FILE).write_text(text, encoding="utf-8")
        assert rules(build(desk, Options(), today=TODAY)) == expected
        assert rules(build(desk, Options(), today=TODAY, memory=memory)) == expected
        assert rules(build(desk, Options(), today=TODAY, memory=memory)) == expected
    off = Options(levels={"stale-fact": None})
    (desk / FACTS_FILE).write_text(texts["allowed"][0], encoding="utf-8")
    assert rules(build(desk, off, today=TODAY)) == []


def test_a_comment_in_a_file_that_was_touched_reaches_an_article_that_was_not(desk: Path) -> None:
    bare = (desk / "seeds/articles/harbour.txt").read_text(encoding="utf-8").partition("\n\n")[2]
    (desk / "seeds/articles/harbour.txt").write_text(bare, encoding="utf-8")
    memory = Memory()
    assert "missing-tldr" in rules(build(desk, Options(), today=TODAY, memory=memory))
    extra = desk / "seeds/facts/allowed.yml"
    extra.write_text("briefings:\n  harbour: # briefgen: allow missing-tldr: two sentences\n", encoding="utf-8")
    text = (desk / FACTS_FILE).read_text(encoding="utf-8")
    (desk / FACTS_FILE).write_text(text.partition("\nbriefings:")[0] + "\n", encoding="utf-8")
    found = build(desk, Options(), today=TODAY, memory=memory)
    assert {"missing-tldr", "unused-allow"}.isdisjoint(rules(found))
    assert found.problems == build(desk, Options(), today=TODAY).problems


def test_an_error_of_reading_never_passes(desk: Path) -> None:
    text = FACTS.replace("unit: weeks", "units: weeks  # briefgen: allow unknown-key: a word of the trade", 1)
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")
    found = build(desk, Options(), today=TODAY)
    assert {"unknown-key", "bad-allow"} <= set(rules(found))
    assert not found.is_whole


def test_a_hand_written_page_allows_what_is_found_on_it(built: Build) -> None:
    allowed = "<!-- briefgen: allow unknown-reference: to come -->\n[[nobody]]\n\n"
    other = "[[someone]]\n\n<!-- briefgen: allow unknown-reference: to come -->\n"
    text, problems = link_handwritten(allowed + other, page="a.md", path="docs/a.md", built=built, lines_above=4)
    assert text == (allowed + other).replace("[[", "").replace("]]", "")
    assert [(str(problem.span), problem.rule) for problem in problems] == [
        ("docs/a.md:8:1", "unknown-reference"),
        ("docs/a.md:10:22", "unused-allow"),
    ]
