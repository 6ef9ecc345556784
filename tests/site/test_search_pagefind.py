"""What a reader finds who searches a large site: Pagefind, in the place of the theme's own search."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.small_desk import FACTS_FILE, MKDOCS, lay_desk

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]
BOX = ".bf-search input"
FOUND = ".md-search-result__item > a:first-child"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small desk with a name in another script, built."""
    folder = lay_desk(tmp_path_factory.mktemp("pagefind") / "desk", mkdocs=f"{MKDOCS}      search: pagefind\n")
    facts = (folder / FACTS_FILE).read_text(encoding="utf-8")
    named = facts.replace("aliases: [the harbour board]", "aliases: [the harbour board, 항만위원회]")
    assert named != facts
    (folder / FACTS_FILE).write_text(named, encoding="utf-8")
    built(folder)
    return folder


@pytest.fixture(scope="module")
def address(desk: Path, serve_folder: Callable[[Path], str]) -> str:
    return serve_folder(desk / "site")


def built(desk: Path, site: str = "site") -> Path:
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", site], cwd=desk, check=True)
    return desk / site


def searched(page: Page, words: str) -> list[str]:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(FOUND).first.wait_for()
    return [str(path).strip("/") for path in page.locator(FOUND).evaluate_all("all => all.map(one => one.pathname)")]


@pytest.mark.parametrize("words", ["Harbour Board", "the harbour board", "항만위원회"])
def test_every_name_of_an_entity_finds_the_entity_first(visit: Visit, address: str, words: str) -> None:
    page = visit().new_page()
    page.goto(address)
    assert searched(page, words)[0] == "entities/harbour-board"


def test_a_figure_finds_its_fact(visit: Visit, address: str) -> None:
    page = visit().new_page()
    page.goto(f"{address}guide/")
    assert "facts/jobs-at-risk" in searched(page, "40")


def test_the_keyboard_goes_through_what_was_found_and_back_to_where_it_was(visit: Visit, address: str) -> None:
    page = visit().new_page()
    page.goto(address)
    link = page.locator("main .md-content a:visible").first
    link.focus()
    searched(page, "Harbour Board")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.pathname") == "/entities/harbour-board/"
    page.keyboard.press("ArrowUp")
    assert page.locator(BOX).evaluate("box => box === document.activeElement")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    assert link.evaluate("link => link === document.activeElement")


def test_a_choice_narrows_what_is_found(visit: Visit, address: str) -> None:
    page = visit().new_page()
    page.goto(address)
    assert len(searched(page, "board")) > 1
    page.locator(".bf-filters summary").click()
    page.get_by_label("Kind").select_option("Fact")
    page.wait_for_function(
        f"[...document.querySelectorAll('{FOUND}')].every(one => one.pathname.startsWith('/facts/'))"
    )
    assert set(page.locator(".bf-filters select").evaluate_all("all => all.map(one => one.name)")) >= {"Kind", "Status"}


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_it_fits_and_shuts_nobody_out(visit: Visit, address: str, *, dark: bool) -> None:
    page = visit(width=360, dark=dark).new_page()
    foreign: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else foreign.append(request.url))
    page.goto(address)
    page.locator("header label[for=__search]").first.click()
    page.keyboard.type("board")
    page.locator(FOUND).first.wait_for()
    page.locator(".bf-filters summary").click()
    page.locator(".bf-filters select").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = Axe().run(page, context={"include": [[".bf-search"]]})
    assert [
        (fault["id"], node["html"][:120]) for fault in found.response["violations"] for node in fault["nodes"]
    ] == []
    assert foreign == []


def test_a_page_fetches_nothing_of_it_before_somebody_searches(visit: Visit, address: str) -> None:
    page = visit().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert [url for url in asked if "/pagefind/" in url or "search_index" in url] == []


def test_without_scripts_no_search_is_shown_that_does_nothing(visit: Visit, address: str) -> None:
    page = visit(scripts=False).new_page()
    page.goto(address)
    assert not page.locator(BOX).is_visible()


def test_the_same_desk_gives_the_same_texts(desk: Path) -> None:
    sites = [desk / "site", built(desk, "again")]
    first, second = (
        {str(path.relative_to(site)): path.read_bytes() for path in (site / "pagefind").rglob("*") if path.is_file()}
        for site in sites
    )
    # In what order it lists what can be chosen is up to Pagefind.
    texts = [name for name in first if name.startswith(("pagefind/fragment/", "pagefind/index/"))]
    assert texts
    assert [name for name in texts if first[name] != second.get(name)] == []
    assert not (sites[0] / "search/search_index.json").exists()
