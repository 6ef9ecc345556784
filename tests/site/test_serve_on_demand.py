"""What is served after each of many edits is, byte for byte, what a build of everything writes."""

import re
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.base import load_config

from tests.site.serving import PATIENCE, Served, serve
from tests.small_desk import ARTICLE, FACTS_FILE, MKDOCS, lay_desk

pytestmark = pytest.mark.slow

LIVERELOAD = re.compile(r"<script>\s*var livereload.*?</script>", re.DOTALL)
BANNER = re.compile(r'<div role="alert" data-briefgen="errors".*?</div>', re.DOTALL)
COMPARED = {".html", ".xml", ".json"}
SETTINGS = MKDOCS.replace("plugins:", "repo_url: https://example.org/desk\nedit_uri: edit/main/docs/\nplugins:")
GUIDE = "docs/guide/index.md"
Edit = Callable[[Path], object]


@pytest.fixture(autouse=True)
def one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some themes print when they were built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740787200")


def put(path: str, text: str) -> Edit:
    def edit(desk: Path) -> None:
        (desk / path).parent.mkdir(exist_ok=True)
        (desk / path).write_text(text, encoding="utf-8")

    return edit


def change(path: str, *pairs: tuple[str, str]) -> Edit:
    def edit(desk: Path) -> None:
        text = (desk / path).read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (desk / path).write_text(text, encoding="utf-8")

    return edit


SECOND_CLAIM = """\
            quote: dredging of the north channel will take nine weeks
      - as_of: 2025-02-20
        value: 11
        by: harbour-board
        nature: plan
        sources: [board-notice]
        text: The board plans eleven weeks of dredging.
"""
TERM = "\nglossary:\n  dredging:\n    term: dredging\n    definition: The digging of a channel.\n"
SECOND_ARTICLE = ARTICLE.replace("nine weeks", "eleven weeks").replace("3 February", "20 February")
WHOLE: dict[str, Edit] = {
    "a value": change(FACTS_FILE, ("value: 40", "value: 45")),
    "a claim that supersedes": change(
        FACTS_FILE, ("            quote: dredging of the north channel will take nine weeks\n", SECOND_CLAIM)
    ),
    "a retraction": change(FACTS_FILE, ("        value: 11\n", "        value: 11\n        status: retracted\n")),
    "a title": change(FACTS_FILE, ("title: Nine weeks without the", "title: Weeks without a")),
    "a slug": change(FACTS_FILE, ("    date_basis: stated\n", "    date_basis: stated\n    slug: channel\n")),
    "an alias": change(FACTS_FILE, ("aliases: [the dockers’ union]", "aliases: [the dockers’ union, The union]")),
    "a record above others": change(FACTS_FILE, ("sources:\n", "sources:\n  # One more.\n")),
    "an article": change("seeds/articles/harbour.txt", ("while the channel is closed", "until the channel opens")),
    "another article": put("seeds/articles/later.txt", SECOND_ARTICLE),
    "a fact in the heading of a page": change(GUIDE, ("# House rules", "# Rules for [[fact:dredging-weeks]]")),
    "what stands in that heading": change(FACTS_FILE, ("        value: 9\n", "        value: 10\n")),
    "another name of an article": lambda desk: (desk / "seeds/articles/later.txt").rename(
        desk / "seeds/articles/latest.txt"
    ),
    "no article": lambda desk: (desk / "seeds/articles/latest.txt").unlink(),
    "the first term of a glossary": change(FACTS_FILE, ("\ndossiers:\n", f"{TERM}\ndossiers:\n")),
    "a template": put("templates/methods.md.j2", "# {{ page.title }}\n\nOur own words.\n"),
    "a value under one's own template": change(FACTS_FILE, ("value: 45", "value: 46")),
    "a page by hand in place of one of ours": put("docs/facts/jobs-at-risk.md", "# Jobs\n\nBy [[harbour-board]].\n"),
    "the settings": change("mkdocs.yml", ("The harbour desk", "The port desk")),
    "a value at the end": change(FACTS_FILE, ("value: 10\n", "value: 12\n")),
}


class Watched:
    """A desk under `mkdocs serve`, and builds of everything beside it."""

    def __init__(self, desk: Path, served: Served) -> None:
        self.desk, self.served = desk, served
        self.places: set[str] = set()

    def after(self, edit: Edit) -> None:
        """Edit, and wait until the server has answered the change."""
        end, before = time.monotonic() + PATIENCE, self._reloads()
        edit(self.desk)
        while self._reloads() == before:
            assert time.monotonic() < end, self.served.log.read_text(encoding="utf-8")
            time.sleep(0.05)

    def _reloads(self) -> int:
        return self.served.log.read_text(encoding="utf-8").count("Reloading browsers")

    def built(self) -> dict[str, str]:
        """Return what a build of everything writes, by place."""
        folder = self.desk.parent / "clean"
        shutil.rmtree(folder, ignore_errors=True)
        settings = {"site_dir": str(folder), "site_url": self.served.address}
        config = load_config(str(self.desk / "mkdocs.yml"), **settings)
        config.plugins.on_startup(command="serve", dirty=False)  # A preview does not say how its pages are cited.
        build(config)
        config.plugins.on_shutdown()
        found = (path for path in folder.rglob("*") if path.suffix in COMPARED)
        return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}

    def shown(self, expected: dict[str, str]) -> dict[str, str]:
        """Return what is served at the same places, and at those where something was once."""
        self.places |= expected.keys()
        # The other way round than they are built, so that no page profits from one before it.
        found = {
            place: self.served.page(place.removesuffix("index.html")) for place in sorted(self.places, reverse=True)
        }
        return {place: LIVERELOAD.sub("", text) for place, text in found.items() if text}

    def agrees(self, expected: dict[str, str], *, but_for: re.Pattern[str] = LIVERELOAD) -> None:
        """Fail unless everything is served as expected."""
        gone = expected["404.html"]
        for place, text in self.shown(expected).items():
            assert but_for.sub("", text) == expected.get(place, gone), place


def watch_edits(desk: Path, edits: Iterable[Edit]) -> str:
    with serve(desk, "mkdocs", "serve") as served:
        served.until("", "The harbour desk")
        watched = Watched(desk, served)
        before = watched.built()
        watched.agrees(before)
        watched.after(change(FACTS_FILE, ("value: 40", "value: [40")))
        assert 'role="alert"' in served.page("guide/")
        watched.agrees(before, but_for=BANNER)
        watched.after(change(FACTS_FILE, ("value: [40", "value: 40")))
        watched.agrees(before)
        for edit in edits:
            watched.after(edit)
            watched.agrees(watched.built())
        return served.log.read_text(encoding="utf-8")


def lay(folder: Path, settings: str) -> Path:
    desk = lay_desk(folder / "desk", mkdocs=settings)
    (desk / "templates").mkdir()
    return desk


def test_after_every_edit_the_site_is_that_of_a_build(tmp_path: Path) -> None:
    log = watch_edits(lay(tmp_path, SETTINGS), WHOLE.values())
    assert log.count("pages are made when they are asked for") >= len(WHOLE) - 4
    for words in ("jobs-at-risk.md changed", "methods.md.j2 changed", "mkdocs.yml changed", "a page of the navigation"):
        assert f"everything is built: {words}" in log or f"/{words}" in log, words


def test_without_the_fast_way_too(tmp_path: Path) -> None:
    log = watch_edits(
        lay(tmp_path, SETTINGS.replace("  - briefgen:\n", "  - briefgen:\n      fast: false\n")), WHOLE.values()
    )
    assert "asked for" not in log


@pytest.mark.parametrize(
    "settings",
    [
        SETTINGS.replace("  - search\n", "  - search\n  - glightbox\n  - minify: {minify_html: true}\n"),
        SETTINGS.replace("name: material", "name: readthedocs"),
        SETTINGS.replace("name: material", "name: mkdocs"),
    ],
    ids=["beside others", "readthedocs", "mkdocs"],
)
def test_beside_plugins_that_look_at_one_page_and_in_other_themes_too(tmp_path: Path, settings: str) -> None:
    settings = re.sub(r"\n  (font|features):.*", "", settings) if "material" not in settings else settings
    log = watch_edits(lay(tmp_path, settings), [*WHOLE.values()][:2])
    assert "everything is built" not in log
