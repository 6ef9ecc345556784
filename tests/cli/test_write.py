from pathlib import Path

import pytest

from briefgen.read.overrides import overrides_folder
from tests.cli.conftest import Run
from tests.small_desk import FACTS, FACTS_FILE


def test_the_whole_site_is_written_with_the_hand_written_pages(desk: Path, run: Run) -> None:
    (desk / "docs" / "guide" / "plan.svg").write_text("<svg/>")
    done = run("write", "--to", "out")
    assert done.exit_code == 0
    assert " written, 0 unchanged, 0 removed" in done.stdout
    guide = (desk / "out" / "guide" / "index.md").read_text(encoding="utf-8")
    assert "see [Harbour Board](../entities/harbour-board.md)" in guide
    assert (desk / "out" / "guide" / "plan.svg").read_text() == "<svg/>"
    page = (desk / "out" / "facts" / "jobs-at-risk.md").read_text(encoding="utf-8")
    assert page.startswith('---\ntitle: "How many jobs are at risk?"\n')


def test_writing_again_writes_what_changed_alone(desk: Path, run: Run) -> None:
    run("write", "--to", "out")
    assert "out: 0 written, " in run("write", "--to", "out").stdout
    (desk / FACTS_FILE).write_text(FACTS.replace("value: 40", "value: 45"), encoding="utf-8")
    changed = run("write", "--to", "out").stdout
    assert not changed.startswith("out: 0 written")
    assert "0 unchanged" not in changed


def test_into_the_documentation_folder_generated_pages_alone_are_written(desk: Path, run: Run) -> None:
    before = (desk / "docs" / "guide" / "index.md").read_text(encoding="utf-8")
    assert run("write", "--to", "docs").exit_code == 0
    assert (desk / "docs" / "index.md").is_file()
    assert (desk / "docs" / "guide" / "index.md").read_text(encoding="utf-8") == before


def test_a_hand_written_page_is_named_and_left(desk: Path, run: Run) -> None:
    (desk / "docs" / "index.md").write_text("# Mine\n")
    done = run("write", "--to", "docs")
    assert (done.exit_code, done.stderr.endswith(": index.md\n")) == (2, True)
    assert (desk / "docs" / "index.md").read_text() == "# Mine\n"


def test_in_a_folder_of_its_own_the_hand_written_page_wins(desk: Path, run: Run) -> None:
    (desk / "docs" / "index.md").write_text("# Mine\n")
    assert run("write", "--to", "out").exit_code == 0
    assert (desk / "out" / "index.md").read_text() == "# Mine\n"


def test_an_edit_by_hand_is_kept_until_it_is_forced(desk: Path, run: Run) -> None:
    run("write", "--to", "out")
    (desk / "out" / "index.md").write_text("edited")
    done = run("write", "--to", "out")
    assert (done.exit_code, "use --force: index.md" in done.stderr) == (2, True)
    assert run("write", "--to", "out", "--force").exit_code == 0
    assert (desk / "out" / "index.md").read_text() != "edited"


@pytest.mark.parametrize("folder", [".", "seeds", "seeds/out", "docs/out", ".."])
def test_a_folder_that_holds_inputs_is_refused(desk: Path, run: Run, folder: str) -> None:
    before = sorted(desk.glob("[!.]*/**/*"))
    done = run("write", "--to", folder)
    assert (done.exit_code, "--to `" in done.stderr) == (2, True)
    assert sorted(desk.glob("[!.]*/**/*")) == before


def test_a_desk_with_errors_is_written_as_far_as_it_is_sound(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(FACTS.replace("unit: jobs", "units: jobs"), encoding="utf-8")
    done = run("write", "--to", "out")
    assert (done.exit_code, "error[unknown-key]" in done.stderr) == (1, True)
    assert (desk / "out" / "index.md").is_file()


def test_theme_overrides_are_written_along(desk: Path, run: Run) -> None:
    done = run("write", "--to", "out/docs", "--theme", "out/overrides")
    assert done.exit_code == 0
    written = (desk / "out" / "overrides" / "main.html").read_bytes()
    assert written == (overrides_folder() / "main.html").read_bytes()


def test_a_disk_that_refuses_is_one_line_of_words(desk: Path, run: Run) -> None:
    (desk / "file").write_text("")
    done = run("write", "--to", "file/out")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
