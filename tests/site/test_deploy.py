"""`mkdocs gh-deploy` to a real remote: a bare repository on the disk."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_desk import FACTS_FILE, lay_desk

pytestmark = pytest.mark.slow

Git = Callable[..., str]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a person with a name and no settings of their own."""
    who = {"NAME": "A desk", "EMAIL": "desk@example.org"}
    names = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in who.items()}
    return {**os.environ, **names, "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture
def git(tool: Callable[..., str], home: dict[str, str]) -> Git:
    """Run git in a folder and return what it says."""

    def run(folder: Path, *arguments: str) -> str:
        done = subprocess.run(
            [tool("git"), *arguments], cwd=folder, env=home, check=True, capture_output=True, text=True
        )
        return done.stdout

    return run


@pytest.fixture
def desk(tmp_path: Path, git: Git) -> Path:
    """A desk in a repository whose remote is a bare one beside it, with a domain of its own."""
    folder = lay_desk(tmp_path / "desk")
    (folder / "docs" / "CNAME").write_text("briefings.example.org\n")
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Lay the desk")
    return folder


def deploy(desk: Path, home: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "--strict"],
        cwd=desk,
        env=home,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_two_deployments_publish_each_state_and_keep_the_domain(
    desk: Path, git: Git, home: dict[str, str], tmp_path: Path
) -> None:
    remote = tmp_path / "remote.git"
    deploy(desk, home)
    assert "40 jobs" in git(remote, "show", "gh-pages:facts/jobs-at-risk/index.html")
    text = (desk / FACTS_FILE).read_text(encoding="utf-8")
    (desk / FACTS_FILE).write_text(text.replace("value: 40", "value: 45"), encoding="utf-8")
    deploy(desk, home)
    assert "45 jobs" in git(remote, "show", "gh-pages:facts/jobs-at-risk/index.html")
    assert git(remote, "show", "gh-pages:CNAME") == "briefings.example.org\n"
    assert len(git(remote, "log", "--format=%h", "gh-pages").split()) == 2
    files = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert ".nojekyll" in files
    assert [path for path in files if path.endswith((".md", ".yml", ".j2"))] == []
    assert git(desk, "status", "--porcelain", "docs", "seeds").split() == ["M", FACTS_FILE]
