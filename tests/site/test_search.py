"""What a reader finds who searches the built site, with Material's own search."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.small_desk import FACTS_FILE, lay_desk

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]
BOX = "[data-md-component=search-query]"
OTHER_NAMES = "aliases: [the harbour board, 항만위원회]"


def searched(page: Page, address: str, words: str) -> list[str]:
    """Return the addresses of what is found for the words, best first, without the site's own part."""
    page.goto(address)
    page.locator(BOX).press_sequentially(words)
    page.locator(".md-search-result__item a").first.wait_for()
    found = page.locator(".md-search-result__item > a").evaluate_all("all => all.map(each => each.pathname)")
    return [str(path).strip("/") for path in found]


@pytest.mark.parametrize(
    "words", ["DPRK", "Democratic People's Republic of Korea", "North Koreans", "north korea", "Defense Department"]
)
def test_every_name_of_an_entity_finds_the_entity_first(visit: Visit, example_address: str, words: str) -> None:
    expected = "entities/pentagon" if words == "Defense Department" else "entities/north-korea"
    assert searched(visit().new_page(), example_address, words)[0] == expected


def test_a_name_in_another_script_finds_the_entity_first(
    visit: Visit, tmp_path: Path, serve_folder: Callable[[Path], str]
) -> None:
    desk = lay_desk(tmp_path / "desk")
    facts = (desk / FACTS_FILE).read_text(encoding="utf-8")
    named = facts.replace("aliases: [the harbour board]", OTHER_NAMES)
    assert named != facts
    (desk / FACTS_FILE).write_text(named, encoding="utf-8")
    article = "TL;DR:\n- 항만위원회 met\n\n항만위원회 met on 4 February 2025.\n"
    (desk / "seeds/articles/meeting.txt").write_text(article, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=desk, check=True)
    found = searched(visit().new_page(), serve_folder(desk / "site"), "항만위원회")
    assert found[0] == "entities/harbour-board"
    assert "briefings/meeting" in " ".join(found)


def test_a_figure_finds_its_fact_before_the_briefings_that_name_it(visit: Visit, example_address: str) -> None:
    found = searched(visit().new_page(), example_address, "10,000")
    assert found[0].startswith("facts/")
    # It held once, and the fact says what has become of it.
    assert "facts/troops-in-russia" in found


def test_the_search_is_worked_by_keyboard_alone(visit: Visit, example_address: str) -> None:
    page = visit().new_page()
    page.goto(example_address)
    page.keyboard.press("/")
    page.keyboard.type("Storm Corps")
    page.locator(".md-search-result__item a").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.pathname") == "/entities/storm-corps/"
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()


def test_without_scripts_no_search_is_shown_that_does_nothing(visit: Visit, example_address: str) -> None:
    page = visit(scripts=False).new_page()
    page.goto(example_address)
    assert not page.locator(BOX).is_visible()
    assert not page.locator("header label[for=__search]").first.is_visible()


def test_the_index_says_nothing_twice(example_site: Path) -> None:
    index = json.loads((example_site / "search/search_index.json").read_text(encoding="utf-8"))
    places = [entry["location"] for entry in index["docs"]]
    assert len(places) == len(set(places))
    assert not [place for place in places if place.startswith("entities/") and "/mentions/" in place]
    quotes = [entry for entry in index["docs"] if entry["location"].endswith("#claim-by-claim")]
    assert quotes == []
