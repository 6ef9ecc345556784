"""Real articles, as desks receive them: every word comes out of a real build as it went in."""

import shutil
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.model.problem import Level

_CONFIGURATION = """\
site_name: Real articles
site_url: http://127.0.0.1/
theme: {name: material, font: false}
plugins:
  - search
  - briefgen:
      # What their own summaries say beyond the articles is found elsewhere; here it is about words alone.
      levels: {unsupported-summary: null, stronger-than-source: null, number-mismatch: null}
"""


class Words(HTMLParser):
    """The words of a page's `main`, blanks folded."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.depth, self.pieces = 0, []
        self.feed(html)
        self.text = " ".join("".join(self.pieces).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "main"

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.pieces.append(data)


@pytest.fixture(scope="module")
def desk(real_seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk that holds nothing but the real articles."""
    root = tmp_path_factory.mktemp("real")
    (root / "docs").mkdir()
    (root / "seeds" / "articles").mkdir(parents=True)
    for path in sorted(real_seeds.rglob("*.txt")):
        shutil.copy(path, root / "seeds" / "articles")
    (root / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
    return root


def paragraphs(path: Path) -> list[str]:
    """Every line of a seed but its `TL;DR:`, bullets without their hyphen, blanks folded."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [" ".join(line.removeprefix("- ").split()) for line in lines if line.strip() and line != "TL;DR:"]


def test_every_real_article_becomes_a_briefing_without_an_error(desk: Path) -> None:
    built = build(desk, Options(), today=date(2026, 1, 1))
    articles = sorted((desk / "seeds" / "articles").iterdir())
    assert articles
    assert [problem for problem in built.problems if problem.level is Level.ERROR] == []
    assert len(built.resolution.stories) == len(articles)
    derived = [problem for problem in built.problems if problem.rule == "derived-title"]
    assert len(derived) == len(articles)


def test_no_title_is_cut_in_the_middle_of_a_word(desk: Path) -> None:
    built = build(desk, Options(), today=date(2026, 1, 1))
    for story in built.resolution.stories.values():
        said = " ".join(block.passage.text for block in (*story.article.tldr, *story.article.body))
        # Only the first letter may differ: a title begins with a capital.
        where = said.find(story.title[1:]) - 1
        assert where >= 0, story.title
        after = said[where + len(story.title) : where + len(story.title) + 1]
        assert not after.isalnum(), (story.title, after)


@pytest.mark.slow
def test_every_word_of_a_real_article_comes_out_of_the_build_as_it_went_in(desk: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    built = build(desk, Options(), today=date(2026, 1, 1))
    for stem, story in built.resolution.stories.items():
        page = tmp_path / "site" / "briefings" / story.slug / "index.html"
        shown = Words(page.read_text(encoding="utf-8")).text
        for words in paragraphs(desk / "seeds" / "articles" / f"{stem}.txt"):
            assert words in shown, (stem, words[:80])
