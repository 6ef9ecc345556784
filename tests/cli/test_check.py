import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.small_desk import FACTS, FACTS_FILE, MKDOCS


def break_desk(desk: Path) -> None:
    text = FACTS.replace("unit: jobs", "units: jobs").replace("    published: 2025-02-03\n", "")
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")


def test_a_sound_desk_is_exit_code_0_and_a_last_line(run: Run) -> None:
    done = run("check", "--ignore", "derived-title")
    assert done.exit_code == 0
    assert done.stdout.startswith("no problems in 3 files, ")


def test_an_error_is_exit_code_1_with_its_place_and_the_line(desk: Path, run: Run) -> None:
    break_desk(desk)
    done = run("check")
    assert done.exit_code == 1
    line = (desk / FACTS_FILE).read_text(encoding="utf-8").split("\n").index("    units: jobs") + 1
    assert "error[unknown-key]: `units`" in done.stdout
    assert f"--> {FACTS_FILE}:{line}:5" in done.stdout
    assert "units: jobs" in done.stdout
    assert "did you mean `unit`?" in done.stdout


def test_every_format_says_the_same_findings(desk: Path, run: Run) -> None:
    break_desk(desk)
    assert "error[unknown-key]" in run("check", "--output-format", "concise").stdout
    assert "::error " in run("check", "--output-format", "github").stdout
    done = run("check", "--output-format", "json")
    assert "unknown-key" in json.dumps(json.loads(done.stdout))
    assert "1 error" in done.stderr


def test_warnings_fail_with_strict_alone(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(FACTS.replace("        sources: [union-letter]\n", ""), encoding="utf-8")
    assert run("check").exit_code == 0
    done = run("check", "--strict")
    assert (done.exit_code, "warning[unsourced-claim]" in done.stdout) == (1, True)
    assert run("check", "--strict", "--exit-zero").exit_code == 0


def test_select_and_ignore_choose_by_rule(desk: Path, run: Run) -> None:
    break_desk(desk)
    (desk / "seeds" / "articles" / "untitled.txt").write_text("Work goes on.\nNobody left.\n", encoding="utf-8")
    only = run("check", "--select", "derived-title", "--output-format", "concise")
    assert (only.exit_code, "unknown-key" in only.stdout, "derived-title" in only.stdout) == (0, False, True)
    without = run("check", "--ignore", "derived-title,unknown-key", "--ignore", "unsourced-claim")
    assert ("unknown-key" in without.stdout, "derived-title" in without.stdout) == (False, False)


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
def test_a_rule_that_does_not_exist_is_named_with_the_one_that_was_meant(run: Run, flag: str) -> None:
    done = run("check", flag, "stale-facts")
    assert done.exit_code == 2
    assert done.stderr == "Error: there is no rule `stale-facts`; did you mean `stale-fact`?\n"


def test_levels_of_the_desk_hold(desk: Path, run: Run) -> None:
    break_desk(desk)
    (desk / "mkdocs.yml").write_text(MKDOCS + "      levels: {unknown-key: warning, derived-title: null}\n")
    done = run("check", "--output-format", "concise")
    assert (done.exit_code, "warning[unknown-key]" in done.stdout, "derived-title" in done.stdout) == (0, True, False)


def test_a_level_for_no_rule_is_refused(desk: Path, run: Run) -> None:
    (desk / "mkdocs.yml").write_text(MKDOCS + "      levels: {unknown-keys: warning}\n")
    done = run("check")
    assert (done.exit_code, "option `levels.unknown-keys`" in done.stderr) == (2, True)


def test_hand_written_pages_are_checked_too(desk: Path, run: Run) -> None:
    (desk / "docs" / "guide" / "index.md").write_text("---\ntitle: x\n---\n\nSee [[harbor-board]].\n")
    done = run("check", "--output-format", "concise")
    assert done.exit_code == 1
    assert "docs/guide/index.md:5:5: error[unknown-reference]" in done.stdout


def test_a_desk_elsewhere_is_found_by_its_configuration(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.parent)
    assert run("check", "-f", "desk/mkdocs.yml").exit_code == 0
    done = run("check", "-f", "missing/mkdocs.yml")
    assert (done.exit_code, "missing/mkdocs.yml does not exist" in done.stderr) == (2, True)


def test_a_folder_that_is_no_desk_could_not_be_checked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: there is neither `seeds/articles` nor `seeds/facts`")
    assert done.stderr.count("\n") == 1


def test_colour_only_where_it_is_wanted(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    break_desk(desk)
    assert "\x1b[" not in run("check").stdout
    assert "\x1b[" in run("check", "--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check").stdout


def test_quiet_leaves_the_last_line_out_and_verbose_tells_where(desk: Path, run: Run) -> None:
    assert run("check", "-q", "--ignore", "derived-title").stdout == ""
    assert f"desk {desk}" in run("check", "-v").stderr


@pytest.mark.parametrize(
    ("setting", "stale"), [((), False), (("--today", "2026-01-01"), True), (("--today", "2025-01-01"), False)]
)
def test_the_day_can_be_chosen(desk: Path, run: Run, setting: tuple[str, ...], *, stale: bool) -> None:
    text = FACTS.replace("    unit: jobs\n", "    unit: jobs\n    review_by: 2025-06-01\n")
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")
    assert ("stale-fact" in run("check", *setting).stdout) is stale


def test_a_bad_epoch_could_not_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    done = run("check")
    assert (done.exit_code, "SOURCE_DATE_EPOCH is `abc`" in done.stderr) == (2, True)
