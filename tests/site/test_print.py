"""A briefing on paper: a document with its sources and their addresses, and nothing that only a screen can use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.kinds import KINDS

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]

SCREEN_ONLY = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-path, .md-top, .md-search, .headerlink, .md-code__nav"


@pytest.fixture
def paper(visit: Visit, example_address: str) -> Callable[..., Page]:
    def printed(kind: str, *, dark: bool = False) -> Page:
        page = visit(width=680, dark=dark).new_page()
        page.goto(example_address + KINDS[kind])
        page.wait_for_load_state()
        page.emulate_media(media="print")
        return page

    return printed


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_no_navigation(paper: Callable[..., Page], kind: str) -> None:
    page = paper(kind)
    assert (
        page.eval_on_selector_all(SCREEN_ONLY, "all => all.filter(e => e.checkVisibility()).map(e => e.className)")
        == []
    )
    assert page.locator("h1").is_visible()


def test_every_source_is_printed_with_its_address(paper: Callable[..., Page]) -> None:
    links = paper("briefing").locator(".bf-sources li > a[href^=http]")
    shown = links.evaluate_all("all => all.map(a => getComputedStyle(a, '::after').content)")
    assert len(shown) > 10
    assert [one for one in shown if not one.startswith('" <http')] == []


def test_nothing_is_cut_off_at_the_edge_of_the_paper(paper: Callable[..., Page]) -> None:
    for kind in ("briefing", "fact", "dossier", "reference"):
        wide = paper(kind).evaluate(
            "[...document.querySelectorAll('article *')].filter(e => e.checkVisibility() && !e.closest('svg')"
            " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
        )
        assert wide == [], kind
