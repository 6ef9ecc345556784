import re
from dataclasses import replace
from functools import cache
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest
import yaml
from markdown import Markdown

from briefgen.model.desk import Desk
from briefgen.model.linked import Linked
from briefgen.model.options import Options
from briefgen.model.page import Page, Site
from briefgen.model.resolution import Resolution
from briefgen.model.theme import Theme
from briefgen.render import render
from tests.render.small_desk import DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, built_in_theme

#: What a site must have on for these pages, and nothing else.
EXTENSIONS = ["tables", "attr_list", "md_in_html", "toc", "admonition"]
PAGES = {
    "index.md": "home",
    "archive/2024-10.md": "month",
    "archive/index.md": "archive",
    "archive/undated.md": "month",
    "briefings/first-count.md": "briefing",
    "briefings/index.md": "briefings",
    "briefings/second-wave.md": "briefing",
    "corrections.md": "corrections",
    "dossiers/deployment/index.md": "dossier",
    "dossiers/deployment/timeline.md": "timeline",
    "dossiers/index.md": "dossiers",
    "entities/index.md": "names",
    "entities/kim.md": "entity",
    "entities/nis.md": "entity",
    "entities/north.md": "entity",
    "entities/pentagon.md": "entity",
    "entities/south.md": "entity",
    "facts/denied.md": "fact",
    "facts/index.md": "facts",
    "facts/troops.md": "fact",
    "glossary.md": "glossary",
    "methods.md": "methods",
    "sources.md": "sources",
    "timeline.md": "timeline",
}


class _Elements(HTMLParser):
    """Collect ids, links and headings with what follows them."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and tag == "a" and value:
                self.links.append(value)


@cache
def site() -> Site:
    whole, problems = render(
        DESK, RESOLUTION, LINKED, SUMMARIES, theme=built_in_theme(), options=Options(), today=TODAY
    )
    assert problems == ()
    return whole


@cache
def elements(path: str) -> _Elements:
    found = _Elements()
    found.feed(Markdown(extensions=EXTENSIONS).convert(body(site().pages[path])))
    return found


def body(page: Page) -> str:
    return page.markdown.split("\n---\n", 1)[1]


def test_every_record_has_its_page_and_every_collection_its_list():
    assert {path: page.kind for path, page in site().pages.items()} == PAGES
    assert list(site().pages) == sorted(PAGES)


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_to_a_page_and_an_anchor_that_exist(path):
    for link in elements(path).links:
        if "://" in link:
            continue
        target, _, anchor = link.partition("#")
        page = normpath(join(dirname(path), target)) if target else path
        assert page in PAGES, link
        assert not anchor or anchor in elements(page).ids, link


@pytest.mark.parametrize("path", PAGES)
def test_no_id_stands_twice_on_a_page(path):
    ids = elements(path).ids
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_begins_with_front_matter_that_says_what_the_page_is(path):
    page = site().pages[path]
    front = yaml.safe_load(page.markdown.split("---\n")[1])
    assert front["kind"] == PAGES[path]
    assert len(page.description) <= 160
    assert "<" not in front["title"]
    assert unescape(front["title"]) == page.title
    assert unescape(front.get("description", "")) == page.description


@pytest.mark.parametrize("path", PAGES)
def test_markdown_is_clean(path):
    text = site().pages[path].markdown
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]\n", text)
    assert "None" not in body(site().pages[path])


@pytest.mark.parametrize("path", PAGES)
def test_no_section_is_empty(path):
    lines = [line for line in body(site().pages[path]).splitlines() if line]
    for line, following in zip(lines, [*lines[1:], "## end"], strict=True):
        level = len(re.match("#*", line)[0])
        assert not level or not re.match(f"#{{1,{level}}} ", following), line


@pytest.mark.parametrize("path", PAGES)
def test_text_of_the_desk_brings_no_markup_with_it(path):
    assert "<b>" not in body(site().pages[path])


def test_every_address_of_the_desk_can_be_read():
    for identifier, address in site().addresses.items():
        assert address.path in PAGES, identifier
        assert not address.anchor or address.anchor in elements(address.path).ids, identifier


def test_the_same_desk_gives_the_same_pages():
    again, _ = render(DESK, RESOLUTION, LINKED, SUMMARIES, theme=built_in_theme(), options=Options(), today=TODAY)
    assert again == site()


def test_an_empty_desk_has_a_home_page_and_nothing_else():
    empty, problems = render(Desk(), Resolution(), Linked(), {}, theme=built_in_theme(), options=Options(), today=TODAY)
    assert problems == ()
    assert set(empty.pages) == {"index.md"}


def test_a_desk_may_write_its_own_home_page():
    own, _ = render(
        DESK, RESOLUTION, LINKED, SUMMARIES, theme=built_in_theme(), options=Options(home=False), today=TODAY
    )
    assert set(own.pages) == set(PAGES) - {"index.md"}


def test_a_template_that_fails_costs_its_own_pages_only():
    theme = built_in_theme()
    broken = replace(theme, templates={**theme.templates, "fact.md.j2": "{{ page.nothing }}"})
    rest, problems = render(DESK, RESOLUTION, LINKED, SUMMARIES, theme=broken, options=Options(), today=TODAY)
    assert set(rest.pages) == {path for path, kind in PAGES.items() if kind != "fact"}
    assert [problem.rule for problem in problems] == ["template-error"]
    assert rest.problems == problems


def test_a_page_says_where_its_record_stands():
    assert str(site().pages["briefings/second-wave.md"].edit) == "seeds/articles/second.txt:1:1"


def test_the_themes_assets_are_part_of_the_site():
    theme = Theme(built_in_theme().templates, {"assets/a.css": b"a"})
    with_assets, _ = render(DESK, RESOLUTION, LINKED, SUMMARIES, theme=theme, options=Options(), today=TODAY)
    assert with_assets.assets == {"assets/a.css": b"a"}
