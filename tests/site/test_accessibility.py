"""Whole pages, the theme's part too: what axe finds, and what the keyboard alone reaches and closes."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.site.kinds import KINDS

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]

#: WCAG 2.2 A and AA, and what axe calls best practice.
RULES: dict[str, object] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
#: What the dark scheme can change: colours alone.
COLOURS: dict[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
LOOKS = [(width, dark) for width in (1280, 360) for dark in (False, True)]
#: The element that has the focus; for a radio button without a face, the label that shows it.
FOCUSED = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const face = at.matches('.md-option') ? at.nextElementSibling : at
  const box = face.getBoundingClientRect()
  const words = at.getAttribute('aria-label') || at.textContent.trim() || at.title
  const outline = getComputedStyle(face).outlineStyle !== 'none' || at.matches('input[type=text]')
  return {
    what: at.outerHTML.slice(0, 100),
    named: words !== '' || at.tabIndex === 0 && at.matches('pre > code, .bf-history, .md-typeset__scrollwrap'),
    seen: face.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && outline
      && box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
  }
}"""


def faults(page: Page, rules: dict[str, object] = RULES) -> list[tuple[str, str]]:
    found = Axe().run(page, options=rules)
    return [(fault["id"], node["html"][:160]) for fault in found.response["violations"] for node in fault["nodes"]]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{'dark' if look[1] else 'light'}")
@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_page_has_no_fault(visit: Visit, example_address: str, kind: str, look: tuple[int, bool]) -> None:
    width, dark = look
    page = visit(width=width, dark=dark).new_page()
    page.goto(example_address + KINDS[kind])
    page.wait_for_load_state()
    assert faults(page, COLOURS if dark else RULES) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_desk_that_chose_no_colour_has_no_fault_either(visit: Visit, example_address: str, *, dark: bool) -> None:
    page = visit(dark=dark).new_page()
    page.goto(example_address + KINDS["briefings"])
    page.evaluate("document.body.setAttribute('data-md-color-primary', 'indigo')")
    page.wait_for_timeout(300)
    assert faults(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_headings_make_an_outline(visit: Visit, example_address: str, kind: str) -> None:
    page = visit(scripts=False).new_page()
    page.goto(example_address + KINDS[kind])
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(h => h.tagName)")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(one, after) for one, after in pairwise(levels) if after > one + 1] == []


def walk(page: Page, most: int) -> list[dict[str, object]]:
    """Press Tab until the page ends, or `most` times; return what had the focus each time."""
    met = []
    for _ in range(most):
        page.keyboard.press("Tab")
        page.wait_for_timeout(20)
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        met.append(at)
    return met


@pytest.mark.parametrize(
    ("kind", "width"), [("home", 1280), ("home", 360), ("fact", 360), ("entity", 1280), ("hand-written", 1280)]
)
def test_the_keyboard_walks_through_everything_and_what_it_meets_is_seen_and_named(
    visit: Visit, example_address: str, kind: str, width: int
) -> None:
    page = visit(width=width).new_page()
    page.goto(example_address + KINDS[kind])
    page.wait_for_load_state("networkidle")
    met = walk(page, 400)
    assert [one["what"] for one in met if not one["seen"] or not one["named"]] == []
    assert "md-skip" in str(met[0]["what"])
    links = page.locator("article a:not(.headerlink):visible").count()
    assert len(met) > links


def test_the_first_stop_leads_past_the_navigation(visit: Visit, example_address: str) -> None:
    page = visit().new_page()
    page.goto(example_address + KINDS["fact"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_of_a_phone_opens_and_closes_by_the_keyboard(visit: Visit, example_address: str) -> None:
    page = visit(width=360).new_page()
    page.goto(example_address)
    menu = page.locator("label.md-header__button[for=__drawer]")
    menu.focus()
    assert not page.locator(".md-nav--primary").is_visible()
    page.keyboard.press("Enter")
    page.locator(".md-nav--primary").get_by_role("link", name="Dossiers").first.wait_for(state="visible")
    page.keyboard.press("Enter")
    page.locator(".md-nav--primary").wait_for(state="hidden")


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_a_link_shows_a_preview_which_escape_closes(visit: Visit, example_address: str, by: str) -> None:
    page = visit().new_page()
    # The example is built without an address, so that its sitemap is empty; a published site's is not.
    entry = f"<url><loc>{example_address}entities/pentagon/</loc></url>"
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{entry}</urlset>"))
    page.goto(example_address + KINDS["briefing"])
    page.wait_for_load_state("networkidle")
    link = page.locator("article .bf-tldr a[href*='entities/pentagon/']").first
    if by == "pointer":
        link.hover()
    else:
        link.focus()
    preview = page.locator(".md-tooltip2")
    preview.wait_for(state="visible")
    assert preview.get_attribute("aria-label")
    assert preview.inner_text().strip()
    page.wait_for_timeout(400)
    assert faults(page) == []
    page.keyboard.press("Escape")
    preview.wait_for(state="hidden")
    page.wait_for_timeout(500)
    assert not preview.is_visible()


def test_nothing_moves_for_a_reader_who_asks_for_stillness(visit: Visit, example_address: str) -> None:
    page = visit().new_page()
    page.goto(example_address + KINDS["briefing"])
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration.split(', ')"
        ".some(d => parseFloat(d) > 0.01)).map(e => e.className)"
    )
    assert moving == []
