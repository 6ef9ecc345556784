"""A build that is killed, and a build in another environment."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.small_desk import FACTS, FACTS_FILE, lay_desk

pytestmark = pytest.mark.slow

BUILD = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1740787200", "NO_MKDOCS_2_WARNING": "1"}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def built(desk: Path, **variables: str) -> dict[str, bytes]:
    subprocess.run(BUILD, cwd=desk, env={**ENVIRONMENT, **variables}, check=True)
    return tree(desk / "site")


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    desk = lay_desk(tmp_path / "desk")
    facts = {number: FACTS.replace("value: 40", f"value: {number}") for number in (40, 41)}
    sites, start = {}, time.monotonic()
    for number, text in facts.items():
        (desk / FACTS_FILE).write_text(text, encoding="utf-8")
        sites[number] = built(desk)
    length = (time.monotonic() - start) / len(facts)
    for step in range(12):
        (desk / FACTS_FILE).write_text(facts[40 + step % 2], encoding="utf-8")
        process = subprocess.Popen(BUILD, cwd=desk, env=ENVIRONMENT)
        try:
            process.wait(timeout=length * (step + 1) / 12)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert tree(desk / "site") in sites.values()
    assert built(desk) == sites[41]
    assert sorted(path.name for path in desk.iterdir()) == [".cache", "docs", "mkdocs.yml", "seeds", "site"]


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Seoul"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "C.UTF-8", "TZ": "America/New_York", "COLUMNS": "40"},
    ],
)
def test_another_environment_gives_the_same_bytes(tmp_path: Path, variables: dict[str, str]) -> None:
    plain = built(lay_desk(tmp_path / "one" / "desk"))
    other = built(lay_desk(tmp_path / "another place" / "desk"), **variables)
    assert [path for path in plain.keys() | other.keys() if plain.get(path) != other.get(path)] == []
