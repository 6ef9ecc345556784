"""What a reader sees of every kind of page before scrolling; `BRIEFGEN_PICTURES` names a folder to keep pictures in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.site.kinds import KINDS

pytestmark = pytest.mark.slow

Visit = Callable[..., BrowserContext]

#: What stands in the first screen of each kind, wide or narrow: the answer that a reader came for.
GLANCE = {
    "home": ("What changed", "was about 4,700 casualties", "now about 6,000 casualties"),
    "briefing": ("North Korean soldiers train in eastern Russia", "TL;DR", "The Pentagon"),
    "briefings": ("Briefings", "Engineers in Kursk, a memorial in Pyongyang"),
    "fact": ("How many soldiers has North Korea sent to Russia?", "About 15,000 soldiers", "as of 30 April 2025"),
    "facts": ("Facts", "170 questions", "North Korean troops in Russia’s war"),
    "entity": ("Pentagon", "is the Department of Defense", "Speaks for"),
    "place": ("Kursk region", "is a Russian border region", "Country"),
    "names": ("Names A–Z", "ABC News"),
    "dossier": ("North Korean troops in Russia’s war", "In October 2024", "TL;DR"),
    "dossiers": ("Dossiers", "North Korean troops in Russia’s war", "active"),
    "timeline": ("Timeline", "February 2022", "Russia’s war in Ukraine"),
    "archive": ("Archive", "March 2026"),
    "month": ("October 2024", "North Korean soldiers train in eastern Russia"),
    "sources": ("Sources", "160 documents", "ABC News"),
    "glossary": ("Glossary", "annual ministerial meeting"),
    "corrections": ("Corrections", "Counting the casualties"),
    "methods": ("Methods", "a speaker, a date and a source"),
    "hand-written": ("Articles",),
    "reference": ("Options",),
    "not-found": ("404",),
}
LOOKS = {
    "wide": {"width": 1280},
    "phone": {"width": 360},
    "dark": {"width": 1280, "dark": True},
    "without-scripts": {"width": 1280, "scripts": False},
}
MAIN = ("home", "briefing", "fact", "entity", "dossier", "timeline")
FIRST_SCREEN = """words => {
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    let seen = '';
    while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        if (box.height && box.top < innerHeight) seen += walker.currentNode.data;
    }
    seen = seen.replace(/\\s+/g, ' ');
    return words.filter(word => !seen.includes(word));
}"""


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(os.environ.get("BRIEFGEN_PICTURES") or tmp_path_factory.mktemp("pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize(
    ("kind", "look"), [(kind, look) for kind in KINDS for look in LOOKS if kind in MAIN or look in {"wide", "phone"}]
)
def test_the_first_screen_holds_what_a_reader_came_for(
    visit: Visit, example_address: str, pictures: Path, *, kind: str, look: str
) -> None:
    page = visit(**LOOKS[look]).new_page()
    page.goto(example_address + KINDS[kind])
    page.wait_for_load_state()
    page.screenshot(path=pictures / f"{kind}-{look}.png")
    assert _lacking(page, GLANCE[kind]) == []


def _lacking(page: Page, words: tuple[str, ...]) -> list[str]:
    found: list[str] = page.evaluate(FIRST_SCREEN, list(words))
    return found


@pytest.mark.parametrize("kind", MAIN)
def test_a_page_is_printed_on_paper(visit: Visit, example_address: str, pictures: Path, kind: str) -> None:
    page = visit().new_page()
    page.goto(example_address + KINDS[kind])
    page.wait_for_load_state()
    sheet = pictures / f"{kind}.pdf"
    page.pdf(path=sheet, format="A4")
    assert sheet.read_bytes().startswith(b"%PDF-")
    assert sheet.stat().st_size > 10_000
