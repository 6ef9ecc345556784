import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.crawling import crawl

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def below_a_path(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's root folder in which the example site stands as a project site does, below `/repo/`."""
    folder = tmp_path_factory.mktemp("www")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "repo")],
        cwd=root,
        env={**os.environ, "SITE_URL": "http://127.0.0.1/repo/"},
        check=True,
        capture_output=True,
    )
    return folder


def test_every_link_and_fragment_below_a_path_leads_somewhere(
    below_a_path: Path, serve_folder: Callable[[Path], str]
) -> None:
    found = crawl(f"{serve_folder(below_a_path)}repo/")
    assert found.broken == []
    built = sum(1 for _ in below_a_path.rglob("index.html"))
    assert len({page.removesuffix("index.html") for page in found.pages}) >= built


def test_every_built_page_can_be_reached_from_the_home_page(
    below_a_path: Path, serve_folder: Callable[[Path], str]
) -> None:
    start = f"{serve_folder(below_a_path)}repo/"
    reached = set(crawl(start).pages)
    folders = (path.parent.relative_to(below_a_path / "repo").as_posix() for path in below_a_path.rglob("index.html"))
    addresses = {start if folder == "." else f"{start}{folder}/" for folder in folders}
    assert sorted(addresses - reached) == []


def test_the_404_page_finds_its_styles_from_any_depth(below_a_path: Path) -> None:
    page = (below_a_path / "repo" / "404.html").read_text(encoding="utf-8")
    assert 'href="/repo/assets/' in page
    assert 'href="assets/' not in page


def test_a_second_link_checker_finds_nothing_either(below_a_path: Path, tool: Callable[..., str]) -> None:
    done = subprocess.run(
        [
            tool("lychee"),
            "--offline",
            "--include-fragments",
            "--no-progress",
            "--root-dir",
            str(below_a_path),
            "--index-files",
            "index.html",
            str(below_a_path / "repo"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
