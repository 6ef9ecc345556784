"""The example site as a reader sees it: a real Chromium, two widths, light and dark, with and without JavaScript."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]

#: One page of every kind that readers land on, with words that must be visible on it.
PAGES = {
    "home": ("", "North Korean"),
    "briefing": ("briefings/troops-training-in-eastern-russia/", "TL;DR"),
    "fact": ("facts/troops-in-russia/", "Pentagon"),
    "entity": ("entities/pentagon/", "Department of Defense"),
    "dossier": ("dossiers/dprk-troops/", "Timeline"),
}
PREVIEW = ("og:type", "og:title", "og:description", "article:published_time")
LOOKS = [(width, dark, scripts) for width in (1280, 360) for dark in (False, True) for scripts in (True, False)]


def look_id(look: tuple[int, bool, bool]) -> str:
    width, dark, scripts = look
    return f"{width}-{'dark' if dark else 'light'}-{'scripts' if scripts else 'no-scripts'}"


def opened(visit: Visit, address: str, **look: object) -> tuple[Page, list[str]]:
    """Open a page and return it with every request that went to anybody but its own server."""
    page = visit(**look).new_page()
    foreign: list[str] = []
    own = "/".join(address.split("/")[:3])
    page.on(
        "request", lambda request: foreign.append(request.url) if not request.url.startswith((own, "data:")) else None
    )
    page.goto(address)
    return page, foreign


def visible_text(page: Page) -> str:
    return page.locator("main").inner_text()


@pytest.mark.parametrize("look", LOOKS, ids=look_id)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_shows_what_it_is_about_in_every_look(
    visit: Visit, example_address: str, kind: str, look: tuple[int, bool, bool]
) -> None:
    width, dark, scripts = look
    path, words = PAGES[kind]
    page, foreign = opened(visit, example_address + path, width=width, dark=dark, scripts=scripts)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert words in visible_text(page)
    assert page.title()
    assert foreign == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_phone_never_scrolls_sideways(visit: Visit, example_address: str, kind: str) -> None:
    page, _ = opened(visit, example_address + PAGES[kind][0], width=360)
    page.evaluate("window.scrollTo(500, 0)")
    assert page.evaluate("window.scrollX") == 0
    wide = page.evaluate(
        "[...document.querySelectorAll('.md-content__inner *')].filter(e => !e.closest('.bf-history, pre')"
        " && e.getBoundingClientRect().right > 360.5).map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_follows_the_readers_colour_scheme(visit: Visit, example_address: str, kind: str) -> None:
    colours = []
    for dark in (False, True):
        page, _ = opened(visit, example_address + PAGES[kind][0], dark=dark)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


def test_the_headline_answer_stands_before_the_history(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["fact"][0], scripts=False)
    places = [
        page.locator(what).first.bounding_box()["y"]
        for what in ("main h1", "main .bf-answer", "main svg[role=img]", "main .bf-history table")
    ]
    assert places == sorted(places)
    assert "15,000" in page.locator("main .bf-answer").inner_text()


def test_a_value_that_no_longer_stands_is_struck_and_says_so(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["fact"][0], scripts=False)
    row = page.locator(".bf-history tr").filter(has_text="John Kirby")
    assert row.locator("del").inner_text() == "at least 3,000"
    assert "superseded" in row.inner_text()


def test_a_link_in_a_briefing_leads_to_the_entity(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=False)
    page.locator("main .bf-tldr a[href*='entities/']").first.click()
    assert "/entities/" in page.url
    assert page.locator("h1").is_visible()


def test_a_briefing_says_which_figures_changed_since(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=False)
    notice = page.locator("main .bf-notice").first.inner_text()
    assert "about 10,000 soldiers" in notice
    assert "about 15,000 soldiers" in notice


def test_a_briefing_tells_link_previews_what_it_is_and_of_when(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=False)
    told = {name: page.locator(f"meta[property='{name}']").get_attribute("content") for name in PREVIEW}
    assert told["og:type"] == "article"
    assert told["og:title"] == page.locator("h1").inner_text()
    assert told["og:description"]
    assert told["article:published_time"] == "2024-10-30"


def test_a_search_finds_an_entity_by_its_name(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address)
    page.locator("[data-md-component=search-query]").fill("Storm Corps")
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    assert "Storm Corps" in page.locator(".md-search-result__list").inner_text()


@pytest.mark.parametrize("kind", PAGES)
def test_our_own_content_has_no_accessibility_fault(visit: Visit, example_address: str, kind: str) -> None:
    page, _ = opened(visit, example_address + PAGES[kind][0])
    found = Axe().run(page, context={"include": [["article.md-content__inner"]]})
    faults = [(fault["id"], node["html"][:120]) for fault in found.response["violations"] for node in fault["nodes"]]
    assert faults == []


def test_a_page_prints_without_its_navigation(visit: Visit, example_address: str, tmp_path: Path) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0])
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator("h1").is_visible()
    page.pdf(path=str(tmp_path / "briefing.pdf"))
    assert (tmp_path / "briefing.pdf").read_bytes().startswith(b"%PDF-")
