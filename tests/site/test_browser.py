"""The example site as a reader sees it: a real Chromium, two widths, light and dark, with and without JavaScript."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page

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


#: A mark of a claim that was superseded after the briefing was written, and what its card says.
MARK = "main p .bf-cite[aria-label*='about 12,000 soldiers, Main Directorate']"
CARD = ("about 12,000 soldiers", "24 October 2024", "superseded", "later: about 14,000 soldiers")


def card_of(page: Page) -> Locator:
    """The card that the mark opens."""
    return page.locator(f"#{page.locator(MARK).first.get_attribute('popovertarget')}")


def assert_told(card: Locator) -> None:
    """Hold the card to who said what, when, and what came of it."""
    card.wait_for(state="visible")
    for words in CARD:
        assert words in card.inner_text()


def test_a_pointer_opens_the_card_of_a_claim_and_may_move_onto_it(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0])
    assert not card_of(page).is_visible()
    page.locator(MARK).first.hover()
    assert_told(card_of(page))
    card_of(page).locator("a").first.hover()
    page.wait_for_timeout(600)
    assert card_of(page).is_visible()
    page.mouse.move(2, 2)
    card_of(page).wait_for(state="hidden")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_keyboard_opens_the_card_of_a_claim_and_escape_closes_it(
    visit: Visit, example_address: str, *, scripts: bool
) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=scripts)
    page.get_by_role("link", name="Ukraine’s military intelligence service").first.focus()
    page.keyboard.press("Tab")
    assert page.locator(f"{MARK}:focus").count() == 1
    if scripts:
        assert_told(card_of(page))
        page.keyboard.press("Escape")
        card_of(page).wait_for(state="hidden")
    page.keyboard.press("Enter")
    assert_told(card_of(page))
    page.keyboard.press("Tab")
    assert card_of(page).locator("a:focus").count() == 1
    page.keyboard.press("Escape")
    card_of(page).wait_for(state="hidden")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_tap_opens_the_card_within_the_screen_and_a_tap_elsewhere_closes_it(
    visit: Visit, example_address: str, *, dark: bool
) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], width=360, dark=dark, touch=True)
    address = page.url
    page.locator(MARK).first.tap()
    assert_told(card_of(page))
    box = card_of(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.url == address
    page.touchscreen.tap(180, 70)
    card_of(page).wait_for(state="hidden")


def test_a_card_leads_to_the_claim_and_its_history(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=False)
    page.locator(MARK).first.click()
    card_of(page).locator("a").first.click()
    assert page.url.endswith("/facts/troops-in-russia/#2024-10-24-hur")


def test_without_scripts_the_mark_shows_its_label_to_a_pointer_and_its_card_to_a_click(
    visit: Visit, example_address: str
) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], width=360, scripts=False)
    page.locator(MARK).first.hover()
    shown = page.locator(MARK).first.evaluate("mark => getComputedStyle(mark, '::before').content")
    assert "superseded: about 12,000 soldiers" in shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(MARK).first.click()
    assert_told(card_of(page))


def test_words_that_no_longer_hold_say_what_is_said_now(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0], scripts=False)
    note = page.locator("main p .bf-later").first
    assert note.inner_text().strip() == "[later: 11,000 to 12,000 soldiers, Pat Ryder, 4 Nov 2024]"
    assert note.locator("a").get_attribute("href").endswith("#2024-11-04-pat-ryder")


def test_no_fault_of_accessibility_comes_with_an_open_card(visit: Visit, example_address: str) -> None:
    for dark in (False, True):
        page, _ = opened(visit, example_address + PAGES["briefing"][0], dark=dark)
        page.locator(MARK).first.click()
        assert_told(card_of(page))
        found = Axe().run(page, context={"include": [["article.md-content__inner"]]})
        faults = [(one["id"], node["html"][:120]) for one in found.response["violations"] for node in one["nodes"]]
        assert faults == []


def test_a_search_finds_no_words_of_cards_and_notes(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address)
    index = page.request.get(example_address + "search/search_index.json").json()
    texts = [one["text"] for one in index["docs"] if one["location"].startswith(PAGES["briefing"][0])]
    assert any("around 12,000 North Koreans were in Russia" in text for text in texts)
    assert not any("[later:" in text or "Claims cited" in text for text in texts)


def test_every_sentence_that_uses_a_fact_stands_on_its_page(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["fact"][0], scripts=False)
    use = page.locator(".bf-uses li li").filter(has_text="around 12,000 North Koreans were in Russia")
    assert "about 12,000 soldiers" in use.inner_text()
    assert "older value, later: about 14,000 soldiers" in use.inner_text()


def test_on_paper_the_claims_are_a_list_with_the_numbers_of_the_marks(visit: Visit, example_address: str) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0])
    assert not page.locator(".bf-cited").first.get_by_text("Claims cited").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".bf-cited").first.get_by_text("Claims cited").is_visible()
    cards = page.locator("ol.bf-cards > li")
    numbers = page.eval_on_selector_all("main .bf-cite", "marks => marks.map(mark => Number(mark.dataset.claim))")
    assert cards.count() == max(numbers) == len(set(numbers))
    card = cards.nth(int(page.locator(MARK).first.get_attribute("data-claim")) - 1)
    assert_told(card)
    assert card.evaluate("card => getComputedStyle(card).listStyleType") == "decimal"


def test_a_page_prints_without_its_navigation(visit: Visit, example_address: str, tmp_path: Path) -> None:
    page, _ = opened(visit, example_address + PAGES["briefing"][0])
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator("h1").is_visible()
    page.pdf(path=str(tmp_path / "briefing.pdf"))
    assert (tmp_path / "briefing.pdf").read_bytes().startswith(b"%PDF-")
