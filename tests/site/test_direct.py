"""A site is the same byte for byte, whether its pages are set directly or by Python-Markdown."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.test_neighbours import CONFIGURATION, FILES, NAVIGATION
from tests.small_desk import lay_desk

pytestmark = pytest.mark.slow

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
_WAYS = re.compile(
    r"briefgen: (\d+) pages were set directly, (\d+) by Python-Markdown"
    r"(?:; (\d+) were searched directly, (\d+) parsed)?"
)
#: Before 3.11.5 Python finds no match for some possessive groups; pages refused for that go the other way.
ALL_MATCH = sys.version_info >= (3, 11, 5)
#: What a build says of when it was made.
_CLOCK = re.compile(r"<(lastBuildDate|pubDate)>.*?</\1>")


def built(folder: Path, configuration: str, site: Path) -> tuple[dict[str, str | bytes], tuple[int, ...]]:
    """Return the site's files, and how many pages were set directly and how many were not."""
    (folder / "ways.yml").write_text(configuration, encoding="utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "-v", "--strict", "-f", "ways.yml", "--site-dir", str(site))
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    said = _WAYS.search(done.stderr)
    assert "every page is rendered" not in done.stderr
    files: dict[str, str | bytes] = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name, content = path.relative_to(site).as_posix(), path.read_bytes()
            files[name] = _CLOCK.sub("", content.decode()) if name.startswith("feed_") else content
    return files, tuple(map(int, filter(None, said.groups()))) if said else ()


def different(some: dict[str, str | bytes], others: dict[str, str | bytes]) -> list[str]:
    return sorted(path for path in some.keys() | others.keys() if some.get(path) != others.get(path))


def test_the_example_is_the_same_both_ways(root: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    for name in ("docs", "seeds", "templates"):
        shutil.copytree(root / name, desk / name)
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    slowly = configuration.replace("  - briefgen:\n", "  - briefgen:\n      fast: false\n")
    assert slowly != configuration
    ours, ways = built(desk, configuration, tmp_path / "ours")
    if ALL_MATCH:
        assert ways[0] > 300
        assert ways[1] == 0
        assert ways[2] > 10 * ways[3]
    else:
        assert ways[0] > 100
    theirs, none = built(desk, slowly, tmp_path / "theirs")
    assert none == ()
    assert len(ours) > 400
    assert different(ours, theirs) == []


def test_a_site_with_many_plugins_is_the_same_both_ways(tmp_path: Path) -> None:
    desk = lay_desk(tmp_path / "desk")
    for path, text in (*FILES.items(), NAVIGATION["awesome-nav"]):
        (desk / path).parent.mkdir(parents=True, exist_ok=True)
        (desk / path).write_text(text, encoding="utf-8")
    # These two change the extensions, so that nothing is set directly beside them, or look at files in git.
    few = re.sub(r"  - (autorefs\n|rss:\n.*\n)", "", CONFIGURATION.format(navigator="awesome-nav"))
    (desk / "docs" / "guide" / "index.md").write_text("# Rules\n", encoding="utf-8")
    ours, ways = built(desk, few, tmp_path / "ours")
    assert ways[0] > 5
    theirs, _ = built(desk, few.replace("today:", "fast: false\n      today:"), tmp_path / "theirs")
    assert different(ours, theirs) == []
