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
    assert "error[unknown-key] [*]: `units`" in done.stdout
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


SLIPS = FACTS.replace("unit: jobs", "units: jobs").replace("as_of: 2025-02-05", "as_off: 5 February 2025")


def test_fix_puts_right_what_is_sure_and_says_what_is_left(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(SLIPS.replace("kind: report", "kind: letter"), encoding="utf-8")
    done = run("check", "--fix", "--output-format", "concise", "--ignore", "derived-title")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"Fixed 3 problems in {FACTS_FILE}\n{FACTS_FILE}:")
    assert done.stdout.count("error[") == done.stdout.count("error[unknown-choice] `kind` cannot be `letter`")
    assert (desk / FACTS_FILE).read_text(encoding="utf-8") == FACTS.replace("kind: report", "kind: letter")


def test_to_fix_twice_changes_nothing(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(SLIPS, encoding="utf-8")
    assert run("check", "--fix").exit_code == 0
    before = {path: path.stat().st_mtime_ns for path in (desk / "seeds").rglob("*")}
    again = run("check", "--fix")
    assert (again.exit_code, "Fixed" in again.stdout) == (0, False)
    assert {path: path.stat().st_mtime_ns for path in (desk / "seeds").rglob("*")} == before


def test_only_chosen_rules_are_fixed(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(SLIPS.replace("kind: report", "kind: Report"), encoding="utf-8")
    run("check", "--fix", "--select", "unknown-key,bad-date", "--ignore", "bad-date")
    text = (desk / FACTS_FILE).read_text(encoding="utf-8")
    assert ("unit: jobs" in text, "as_of: 5 February 2025" in text, "kind: Report" in text) == (True, True, True)


def test_the_front_matter_of_an_article_is_never_fixed(desk: Path, run: Run) -> None:
    article = desk / "seeds" / "articles" / "untitled.md"
    article.write_text("---\ntitel: Work\n---\n\nWork goes on.\n", encoding="utf-8")
    done = run("check", "--fix")
    assert "error[unknown-key]: `titel`" in done.stdout
    assert article.read_text(encoding="utf-8").startswith("---\ntitel: Work\n")


def test_diff_shows_what_fix_would_do_and_writes_nothing(desk: Path, run: Run) -> None:
    text = FACTS.replace("unit: jobs", "units: jobs")
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")
    done = run("check", "--diff")
    assert (done.exit_code, done.stderr) == (1, "--fix would fix 1 problem in 1 file\n")
    assert done.stdout.startswith(f"--- {FACTS_FILE}\n+++ {FACTS_FILE}\n@@ ")
    assert "\n-    units: jobs\n+    unit: jobs\n" in done.stdout
    assert (desk / FACTS_FILE).read_text(encoding="utf-8") == text
    assert run("check", "--diff", "--exit-zero").exit_code == 0


def test_diff_of_a_sound_desk_is_empty(run: Run) -> None:
    done = run("check", "--diff")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "--fix would fix nothing\n")


def test_what_a_machine_reads_holds_nothing_else_when_something_was_fixed(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(SLIPS, encoding="utf-8")
    done = run("check", "--fix", "--output-format", "json", "--select", "unknown-key,bad-date")
    assert (json.loads(done.stdout), "Fixed 3 problems" in done.stderr) == ([], True)


def test_the_last_line_says_what_can_be_fixed_and_where_to_read_more(desk: Path, run: Run) -> None:
    break_desk(desk)
    last = run("check").stdout.splitlines()[-1]
    assert last.endswith("; [*] 1 can be fixed with --fix; more: briefgen explain unknown-key")
    assert "explain" not in run("check", "--output-format", "github").stdout


def test_a_sarif_log_tells_what_its_rules_are(desk: Path, run: Run) -> None:
    break_desk(desk)
    (log,) = json.loads(run("check", "--output-format", "sarif").stdout)["runs"]
    rules = {rule["id"]: rule["shortDescription"]["text"] for rule in log["tool"]["driver"]["rules"]}
    assert rules["unknown-key"] == "A record has a key that its kind does not have."


def test_a_quote_is_fixed_to_the_characters_of_its_article(desk: Path, run: Run) -> None:
    quoted = FACTS.replace("will take nine weeks", "will take\N{NO-BREAK SPACE}nine weeks")
    (desk / FACTS_FILE).write_text(quoted, encoding="utf-8")
    assert "inexact-quote" in run("check").stdout
    assert "inexact-quote" not in run("check", "--fix").stdout
    assert (desk / FACTS_FILE).read_text(encoding="utf-8") == FACTS
