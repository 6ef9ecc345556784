"""What a reader finds first on the example's pages, wide and on a phone, in a real Chromium without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]
BRIEFING = "briefings/counting-the-casualties/"
DOSSIER = "dossiers/dprk-troops/"


def opened(visit: Visit, address: str, width: int) -> Page:
    page = visit(width=width, scripts=False).new_page()
    page.goto(address)
    return page


def headings(page: Page) -> list[str]:
    return [words.strip("¶ ") for words in page.locator("main h2").all_inner_texts()]


@pytest.mark.parametrize("width", [1280, 360])
def test_home_says_first_what_changed_from_what_to_what(visit: Visit, example_address: str, width: int) -> None:
    page = opened(visit, example_address, width)
    assert headings(page)[0] == "What changed"
    was, now = (page.locator(f"main .bf-moves li li:nth-child({place})").first for place in (1, 2))
    assert was.inner_text().startswith("was about 4,700 casualties")
    assert now.inner_text().startswith("now about 6,000 casualties")
    beside = was.bounding_box()["y"] == now.bounding_box()["y"]
    assert beside == (width > 360)


def test_figures_stand_in_cards_of_one_height_with_their_rows_aligned(visit: Visit, example_address: str) -> None:
    page = opened(visit, example_address + BRIEFING, 1280)
    cards = page.locator("main .bf-figures li")
    first_row = [cards.nth(place) for place in range(3)]
    assert len({card.bounding_box()["y"] for card in first_row}) == 1
    assert len({card.bounding_box()["height"] for card in first_row}) == 1
    for part in ("strong", ".bf-by", ".bf-status"):
        assert len({card.locator(part).first.bounding_box()["y"] for card in first_row}) == 1


def test_a_short_version_says_what_is_disputed_and_what_was_said_before(visit: Visit, example_address: str) -> None:
    page = opened(visit, example_address + BRIEFING, 360)
    told = page.locator("main .bf-tldr").inner_text()
    assert "in dispute" in told
    assert "(was about 600 on 30 Apr 2025)" in told


def test_a_dossier_says_what_is_new_and_where_to_start(visit: Visit, example_address: str) -> None:
    page = opened(visit, example_address + DOSSIER, 1280)
    assert headings(page)[:3] == ["New in the month to 17 March 2026", "Where to start", "Key facts"]
    assert "What is disputed or unknown" in headings(page)
    assert len(headings(page)) == len(set(headings(page)))


def test_a_month_without_a_day_stands_behind_the_days_and_what_is_planned_apart(
    visit: Visit, example_address: str
) -> None:
    page = opened(visit, example_address + "timeline/", 1280)
    days = page.locator("main h3#august-2024 + div .bf-when").all_inner_texts()
    assert days == ["6 August 2024", "9 August 2024", "in August 2024, day not known"]
    assert headings(page)[-1] == "Planned"
    assert page.locator("main h2#planned + div .bf-when").all_inner_texts() == ["probably 26 April 2026"]
