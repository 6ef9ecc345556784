import os
from pathlib import Path

import click
import pytest
from mkdocs.__main__ import build_command, serve_command

from briefgen.cli.engine import build, serve
from tests.cli.conftest import Run
from tests.small_desk import FACTS, FACTS_FILE, MKDOCS


@pytest.mark.parametrize(("ours", "engine"), [(build, build_command), (serve, serve_command)])
def test_every_option_of_the_engine_is_there(ours: click.Command, engine: click.Command) -> None:
    assert {option.name for option in engine.params} <= {option.name for option in ours.params}
    assert {"today", "color"} <= {option.name for option in ours.params}


def test_build_makes_the_site(desk: Path, run: Run) -> None:
    assert run("build", "--strict", "--site-dir", "public").exit_code == 0
    assert (desk / "public" / "facts" / "jobs-at-risk" / "index.html").is_file()


def test_a_strict_build_fails_on_errors(desk: Path, run: Run) -> None:
    (desk / FACTS_FILE).write_text(FACTS.replace("unit: jobs", "units: jobs"), encoding="utf-8")
    assert run("build", "-q").exit_code == 0
    assert run("build", "-q", "--strict").exit_code == 1


def test_the_day_reaches_the_pages(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "BRIEFGEN_TODAY", "")  # put back when the test ends
    text = FACTS.replace("    unit: jobs\n", "    unit: jobs\n    review_by: 2025-06-01\n")
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")
    (desk / "mkdocs.yml").write_text(MKDOCS.replace("today: 2025-03-01", "home: true"))
    assert run("build", "--strict", "--today", "2025-03-01").exit_code == 0
    assert run("build", "--strict", "--today", "2026-03-01").exit_code == 1


def test_a_missing_configuration_is_words_of_the_engine(desk: Path, run: Run) -> None:
    (desk / "mkdocs.yml").unlink()
    done = run("build")
    assert done.exit_code == 1
    assert "mkdocs.yml" in done.stderr
