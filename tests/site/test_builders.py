"""The same desk through other builders: the exit is rehearsed."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.plugin.theme_faults import without_theme_faults

pytestmark = pytest.mark.slow

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600", "SITE_URL": "http://127.0.0.1/desk/"}
_NAVIGATION = (
    re.compile(r'<nav class="md-path".*?</nav>', re.DOTALL),
    re.compile(r'<nav class="md-tabs".*?</nav>', re.DOTALL),
    re.compile(
        r'<div class="md-sidebar md-sidebar--primary".*?(?=<div class="md-sidebar md-sidebar--secondary")', re.DOTALL
    ),
)
#: The example's configuration without the plugin, with what the plugin would add.
CONFIGURATION = """\
INHERIT: {root}/mkdocs.yml
plugins: [search]
extra_css: [assets/briefgen.css]
extra_javascript: [assets/briefgen.js]
theme:
  custom_dir: overrides
validation:
  nav:
    omitted_files: ignore  # the plugin keeps leaf pages out of the navigation
"""


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def with_plugin(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example desk, built by MkDocs with the plugin."""
    site = tmp_path_factory.mktemp("with") / "site"
    run(root, sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site))
    return site


@pytest.fixture(scope="module")
def written(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that knows nothing of briefgen, its pages written by `briefgen write`."""
    folder = tmp_path_factory.mktemp("written")
    folders = ("--to", str(folder / "docs"), "--theme", str(folder / "overrides"))
    run(root, sys.executable, "-m", "briefgen", "write", *folders)
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(root=root), encoding="utf-8")
    return folder


def as_shown(page: Path) -> str:
    """A page without its navigation: only the plugin knows which index page stands above a leaf.

    Only the plugin mends the theme's markup as well; to mend it twice changes nothing.
    """
    text = without_theme_faults(page.read_text(encoding="utf-8"))
    for part in _NAVIGATION:
        text = part.sub("", text)
    return re.sub(r"\s*\n\s*", "\n", text)


def article(page: Path) -> str:
    """The words of a page's article."""
    text = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def searchable(site: Path) -> dict[str, tuple[str, str]]:
    """The title and text of all that can be found, by where it stands."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: (entry["title"], entry["text"]) for entry in index["docs"]}


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))


def test_the_written_pages_build_to_the_same_html(with_plugin: Path, written: Path) -> None:
    run(written, sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "by-mkdocs")
    site = written / "by-mkdocs"
    assert pages(site) == pages(with_plugin)
    different = [path for path in pages(site) if as_shown(site / path) != as_shown(with_plugin / path)]
    assert different == []
    # Only the plugin knows what else a name is called and which entries lead nowhere new.
    ours, theirs = searchable(with_plugin), searchable(site)
    assert {where: told for where, told in ours.items() if where in theirs and theirs[where] != told} == {}
    assert len(ours.keys() & theirs.keys()) > 1000
    assert (site / "assets" / "briefgen.css").read_bytes() == (with_plugin / "assets" / "briefgen.css").read_bytes()


def test_properdocs_runs_the_plugin(with_plugin: Path, root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run(root, sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site))
    assert pages(site) == pages(with_plugin)
    for path in ("index.html", "facts/index.html", "guide/index.html"):
        assert article(site / path) == article(with_plugin / path)


def test_zensical_builds_the_written_pages(with_plugin: Path, written: Path, tool: Callable[..., str]) -> None:
    run(written, tool("zensical"), "build", "--clean")
    site = written / "site"
    assert pages(site) == pages(with_plugin)
    # Its highlighter and its icons are its own; the words of our pages are ours.
    ours = [path for path in pages(site) if not path.startswith(("guide/", "checks/", "reference/", "house/"))]
    assert [path for path in ours if article(site / path) != article(with_plugin / path)] == []
    page = (site / ours[1]).read_text(encoding="utf-8")
    assert page.count('property="og:title"') == 1
