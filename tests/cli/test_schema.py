import json
from pathlib import Path

from tests.cli.conftest import Run


def test_the_schema_is_printed(run: Run) -> None:
    done = run("schema")
    assert done.exit_code == 0
    assert "facts" in json.loads(done.stdout)["properties"]


def test_it_is_written_to_a_file_and_found_fresh(desk: Path, run: Run) -> None:
    assert run("schema", "--to", "new/desk.json").exit_code == 0
    assert (desk / "new" / "desk.json").read_text(encoding="utf-8") == run("schema").stdout
    assert run("schema", "--to", "new/desk.json", "--check").exit_code == 0


def test_a_stale_or_missing_file_is_exit_code_1_and_left(desk: Path, run: Run) -> None:
    (desk / "desk.json").write_text("{}")
    done = run("schema", "--to", "desk.json", "--check")
    assert (done.exit_code, "desk.json is stale" in done.stderr) == (1, True)
    assert (desk / "desk.json").read_text() == "{}"
    assert run("schema", "--to", "missing.json", "--check").exit_code == 1


def test_check_needs_a_file(run: Run) -> None:
    assert run("schema", "--check").exit_code == 2
