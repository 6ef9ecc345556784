"""Every kind of page on a phone, without scripts and by what it asks of the network."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.site.kinds import KINDS

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_phone(visit: Visit, example_address: str, kind: str, *, scripts: bool) -> None:
    page = visit(width=360, scripts=scripts).new_page()
    page.goto(example_address + KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_only_its_own_server_and_not_for_the_search_index(
    visit: Visit, example_address: str, kind: str
) -> None:
    page = visit().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(example_address + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((example_address, "data:"))] == []
    assert [url for url in asked if url.endswith(("search_index.json", "sitemap.xml"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_a_page_says_the_same(visit: Visit, example_address: str, kind: str) -> None:
    said = []
    for scripts in (True, False):
        page = visit(scripts=scripts).new_page()
        page.goto(example_address + KINDS[kind])
        page.wait_for_load_state()
        said.append(" ".join(page.locator("article").inner_text().split()))
    assert said[0] == said[1]


def test_every_page_has_a_title_a_description_and_a_language(example_site: Path) -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in example_site.rglob("index.html")}
    wanting = [
        str(path)
        for path, text in texts.items()
        if not re.search(r'<html lang="[a-z]', text) or not re.search(r'<meta name="description" content="[^"]', text)
    ]
    assert wanting == []
    heads = {path: text.partition("</head>")[0] for path, text in texts.items()}
    assert [str(path) for path, head in heads.items() if not re.search("<title>[^<]+</title>", head)] == []
