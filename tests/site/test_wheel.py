"""What a person gets who installs the wheel and has never seen the checkout."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.small_desk import lay_desk

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(root)],
        check=True,
        cwd=folder,
    )
    (found,) = folder.glob("briefgen-*.whl")
    return found


def test_the_wheel_carries_templates_and_rules_pages_and_nothing_of_the_workshop(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {f"briefgen/{path.relative_to(root).as_posix()}" for path in (root / "templates").rglob("*.j2")}
    pages = {f"briefgen/checks/{path.name}" for path in (root / "docs" / "checks").glob("*.md")}
    assert templates | pages <= names
    assert {"briefgen/templates/overrides/main.html", "briefgen/py.typed", "briefgen/build.py"} <= names
    assert "briefgen/render/outlines/world.txt" in names
    assert [name for name in names if not name.startswith(("briefgen/", "briefgen-"))] == []


def test_an_installed_wheel_builds_a_desk_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = str(tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True, cwd=tmp_path)
    desk = lay_desk(tmp_path / "desk")
    for command in (("mkdocs", "build", "--strict"), ("briefgen", "check", "--strict"), ("briefgen", "schema")):
        done = subprocess.run(
            [python, "-I", "-m", *command], cwd=desk, check=False, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr
    explained = subprocess.run(
        [python, "-I", "-m", "briefgen", "explain", "unknown-key"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "What it sees" in explained.stdout
    page = (desk / "site" / "facts" / "jobs-at-risk" / "index.html").read_text(encoding="utf-8")
    assert "40 jobs" in page
    assert 'property="og:title"' in page
    assert (desk / "site" / "assets" / "briefgen.css").is_file()
