"""The plugin beside the plugins that desks use."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_desk import lay_desk

pytestmark = pytest.mark.slow

CONFIGURATION = """\
site_name: The harbour desk
site_url: http://127.0.0.1/desk/
theme:
  name: material
  font: false
  features: [navigation.path, navigation.tabs, navigation.instant]
plugins:
  - search
  - blog
  - tags
  - {navigator}
  - autorefs
  - macros
  - redirects:
      redirect_maps:
        old.md: facts/jobs-at-risk.md
  - glightbox
  - rss:
      match_path: "briefings/harbour.*"
  - briefgen:
      today: 2025-03-01
  - minify:
      minify_html: true
"""
FILES = {
    "docs/blog/index.md": "# Blog\n",
    "docs/blog/posts/first.md": (
        "---\ndate: 2025-02-07\ntags: [harbour]\n---\n# First post\n\nSee [[harbour-board]] and {{ 6 * 7 }}.\n"
    ),
    "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "docs/guide/index.md": "# Rules\n\n## Rule one\n\nSee [the rule][rule-one]: [[fact:dredging-weeks]].\n",
}
NAVIGATION = {
    "awesome-nav": ("docs/.nav.yml", "nav:\n  - index.md\n  - facts\n  - guide\n  - '*'\n"),
    "literate-nav": ("docs/SUMMARY.md", "* [Start](index.md)\n* [Facts](facts/index.md)\n* [Guide](guide/index.md)\n"),
}


@pytest.fixture(params=sorted(NAVIGATION))
def site(request: pytest.FixtureRequest, tmp_path: Path, tool: Callable[..., str]) -> Path:
    """The desk built with all of them, in a repository with one commit."""
    desk = lay_desk(tmp_path / "desk", mkdocs=CONFIGURATION.format(navigator=request.param))
    article = desk / "seeds" / "articles" / "harbour.txt"
    article.write_text(article.read_text(encoding="utf-8") + "It wrote {{ 6 * 7 }} {% raw %}.\n", encoding="utf-8")
    for path, text in (*FILES.items(), NAVIGATION[request.param]):
        (desk / path).parent.mkdir(parents=True, exist_ok=True)
        (desk / path).write_text(text, encoding="utf-8")
    who = {"GIT_AUTHOR_NAME": "A desk", "GIT_AUTHOR_EMAIL": "desk@example.org"}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    environment = {**os.environ, **who, "HOME": str(tmp_path), "NO_MKDOCS_2_WARNING": "1"}
    for arguments in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message=Lay the desk")):
        subprocess.run([tool("git"), *arguments], cwd=desk, env=environment, check=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return desk / "site"


def test_every_neighbour_does_its_work_and_so_do_we(site: Path) -> None:
    def page(path: str) -> str:
        return (site / path / "index.html").read_text(encoding="utf-8")

    post = page("blog/2025/02/07/first-post")
    assert "entities/harbour-board/" in post  # ours, in another plugin's page
    assert "and 42." in post  # macros
    assert "{{ 6 * 7 }} {% raw %}" in page("briefings/harbour").replace("&#123;", "{").replace("&#125;", "}")
    assert "rule-one" in page("guide")  # autorefs
    assert "9 weeks</a>" in page("guide")
    assert "../facts/jobs-at-risk/" in page("old")  # redirects to a page of ours
    assert "first-post" in page("tags")
    feed = (site / "feed_rss_created.xml").read_text(encoding="utf-8")
    assert "<title>Nine weeks without the north channel</title>" in feed
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "facts/jobs-at-risk/" in index
    fact = page("facts/jobs-at-risk")
    assert "og:title" in fact
    assert fact.count("facts/dredging-weeks") == 0  # no leaf page in the navigation
