"""What Pagefind reads of a page, and what a reader can choose from."""

from datetime import date
from pathlib import Path

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.plugin.search_facets import Facets, facets_of
from briefgen.plugin.search_pagefind import documents, theme_folder
from tests.plugin.conftest import Configure

TODAY = date(2025, 3, 1)


def test_a_page_is_one_document_of_all_its_sections_in_the_place_where_it_is_served() -> None:
    entries = [
        {"location": "facts/ships/", "title": "How many?", "text": "<p>40 ships</p>"},
        {"location": "facts/ships/#history", "title": "History", "text": "<p>30</p>"},
    ]
    found = dict(documents(entries, {"facts/ships/": Facets("Fact", "A & B", year="2025")}, language="en"))
    assert list(found) == ["facts/ships/index.html"]
    text = found["facts/ships/index.html"]
    assert text.startswith('<!doctype html><html lang="en"><body data-pagefind-body>')
    assert '<i data-pagefind-filter="Dossier:A &amp; B"></i><i data-pagefind-filter="Year:2025"></i>' in text
    assert '>How many?</h1><p>40 ships</p><h2 id="history">History</h2><p>30</p>' in text
    assert "Status" not in text


def test_other_names_weigh_most_and_stand_in_the_result() -> None:
    entry = {"location": "entities/a.html", "title": "A", "text": "", "tags": ["B &amp; C", "위원회"]}
    ((place, text),) = documents([entry], {}, language="en")
    assert place == "entities/a.html"
    assert '<p data-pagefind-weight="10">B &amp; C</p><p data-pagefind-weight="10">위원회</p>' in text
    assert 'data-names="B &amp; C | 위원회"' in text


def test_the_home_page_lies_at_the_top() -> None:
    for home in ("", "./"):
        ((place, _),) = documents([{"location": home, "title": "Home", "text": ""}], {}, language="en")
        assert place == "index.html"


def test_pages_can_be_chosen_by_kind_dossier_status_and_year(configure: Configure, desk: Path) -> None:
    found = facets_of(build(desk, Options(today=TODAY), today=TODAY), configure())
    fact = found["facts/dredging-weeks/"]
    assert (fact.kind, fact.status, fact.year) == ("Fact", "Standing", "2025")
    assert fact.dossier
    assert found["entities/harbour-board/"].named() == (("Kind", "Organization"),)
    assert "Briefing" in {facets.kind for facets in found.values()}


def test_the_box_has_no_form_for_which_the_theme_would_fetch_its_own_index() -> None:
    text = (theme_folder() / "partials/search.html").read_text(encoding="utf-8")
    assert 'name="search"' not in text
    assert "data-md-component" not in text
