from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.plugin.door import BriefgenPlugin
from briefgen.plugin.navigation import is_index
from tests.small_desk import ARTICLE, FACTS_FILE

Preview = tuple[BriefgenPlugin, Path]


@pytest.fixture
def rebuild(preview: Preview, desk: Path, caplog: pytest.LogCaptureFixture) -> Callable[..., str]:
    """Edit a file, tell the plugin, and return why everything is built; an empty string where the desk alone is."""

    def edit(path: str, old: str, new: str | None = None) -> str:
        file = desk / path
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(old if new is None else text.replace(old, new), encoding="utf-8")
        caplog.clear()
        called: list[str] = []
        with caplog.at_level("INFO", logger="mkdocs.plugins.briefgen"):
            preview[0].rebuild(lambda: called.append("all"))
        said = [record.getMessage() for record in caplog.records if "everything is built" in record.getMessage()]
        assert len(said) == len(called)
        return said[0].partition("everything is built: ")[2] if said else ""

    return edit


def shown(preview: Preview, place: str) -> str:
    plugin, served = preview
    plugin.preview.kiosk.ready(place)
    return (served / place).read_text(encoding="utf-8") if (served / place).is_file() else ""


def test_an_edit_of_the_desk_builds_the_desk_alone(preview: Preview, rebuild: Callable[..., str]) -> None:
    assert "40 jobs" in shown(preview, "facts/jobs-at-risk/index.html")
    assert rebuild(FACTS_FILE, "value: 40", "value: 45") == ""
    assert "45 jobs" in shown(preview, "facts/jobs-at-risk/index.html")


def test_pages_come_and_go(preview: Preview, rebuild: Callable[..., str], desk: Path) -> None:
    assert rebuild("seeds/articles/later.txt", ARTICLE) == ""
    assert "north channel" in shown(preview, "briefings/later/index.html")
    assert "briefings/later/" in shown(preview, "sitemap.xml")
    (desk / "seeds/articles/later.txt").unlink()
    assert rebuild(FACTS_FILE, "value: 40", "value: 45") == ""
    assert shown(preview, "briefings/later/index.html") == ""
    assert "briefings/later/" not in shown(preview, "sitemap.xml")


def test_a_hand_written_page_shows_the_new_figure(preview: Preview, rebuild: Callable[..., str]) -> None:
    assert "9 weeks" in shown(preview, "guide/index.html")
    assert rebuild(FACTS_FILE, "value: 9\n", "value: 12\n") == ""
    assert "12 weeks" in shown(preview, "guide/index.html")


def test_a_hand_written_page_shows_its_new_text_and_every_page_its_new_title(
    preview: Preview, rebuild: Callable[..., str]
) -> None:
    assert rebuild("docs/guide/index.md", "# House rules", "# Rules of the [[harbour-board]]") == ""
    assert "Rules of the" in shown(preview, "facts/jobs-at-risk/index.html")
    assert 'href="../entities/harbour-board/' in shown(preview, "guide/index.html")
    assert "Rules of the" in shown(preview, "search/search_index.json")
    assert rebuild("docs/guide/index.md", "[[harbour-board]]", "[[harbor-board]]") == ""
    assert "docs/guide/index.md:1:" in shown(preview, "facts/jobs-at-risk/index.html")
    assert rebuild("docs/guide/index.md", "---\ntitle: Ways\n---\n\nAs we work.\n") == ""
    page = shown(preview, "facts/jobs-at-risk/index.html")
    assert "Ways" in page
    assert 'role="alert"' not in page


def test_no_edit_of_the_desk_changes_what_index_pages_are_called(preview: Preview, rebuild: Callable[..., str]) -> None:
    def titles() -> dict[str, str]:
        pages = preview[0].showing.build.site.pages
        return {path: pages[path].title for path in pages if is_index(path)}

    before = titles()
    assert len(before) > 5
    for old, new in (
        ("Nine weeks without the", "Weeks without a"),
        ("The dockers", "Dockers"),
        ("value: 9\n", "value: 10\n"),
    ):
        assert rebuild(FACTS_FILE, old, new) == ""
        assert titles() == before


def test_the_errors_of_hand_written_pages_stay_on_every_page(preview: Preview, rebuild: Callable[..., str]) -> None:
    assert rebuild(FACTS_FILE, "  dredging-weeks:", "  dredging-time:") == ""
    for place in ("facts/jobs-at-risk/index.html", "guide/index.html"):
        assert "docs/guide/index.md:3:" in shown(preview, place)
    assert shown(preview, "guide/index.html").count('role="alert"') == 1


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (("docs/guide/more.md", "# More rules\n"), "docs/guide/more.md changed"),
        (("mkdocs.yml", "The harbour desk", "The port desk"), "mkdocs.yml changed"),
        ((FACTS_FILE, "\ndossiers:\n", "\nglossary: {silt: {term: silt, definition: Mud.}}\n\ndossiers:\n"),
         "a page of the navigation came or went"),
    ],
)  # fmt: skip
def test_everything_else_builds_everything(rebuild: Callable[..., str], edit: tuple[str, ...], why: str) -> None:
    assert rebuild(*edit) == why
    # Until everything has been built, nothing less is enough.
    assert rebuild(FACTS_FILE, "value: 40", "value: 45") == "the build before this one was not finished"
