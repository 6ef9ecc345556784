"""A small desk as the working folder, and briefgen's own command line in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen.cli import main
from tests.small_desk import lay_desk

Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small desk in a folder of its own, where the commands run."""
    folder = lay_desk(tmp_path / "desk")
    monkeypatch.chdir(folder)
    for name in ("SOURCE_DATE_EPOCH", "BRIEFGEN_TODAY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def run(desk: Path) -> Run:
    """Run a command: `run("check", "--strict")`; a traceback is a failure of the test."""

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, catch_exceptions=False)

    return command
