from dataclasses import replace

from briefgen.model.edtf import parse_edtf
from briefgen.model.event import Event
from briefgen.model.options import Options
from briefgen.model.page import Address
from briefgen.model.resolution import TimelineEntry
from briefgen.model.source import Source
from briefgen.render.addresses import addresses, own_pages, relative_link
from briefgen.render.status import Status
from tests.render.small_desk import DESK, LINKED, RESOLUTION


def found(desk=DESK, resolution=RESOLUTION):
    with_page = own_pages(desk, resolution, LINKED, Options())
    return addresses(desk, resolution, LINKED, with_page=with_page)


def test_every_record_has_an_address():
    known = found()
    for _, records in DESK.collections():
        for identifier in records:
            assert known[identifier].path


def test_who_speaks_or_is_spoken_of_or_leads_a_story_has_a_page_and_who_is_barely_mentioned_has_an_anchor():
    assert own_pages(DESK, RESOLUTION, LINKED, Options()) == {"kim", "nis", "north", "pentagon", "south"}
    assert found()["ostrava"] == Address("entities/index.md", "ostrava", "Ostrava")
    assert "ostrava" in own_pages(DESK, RESOLUTION, LINKED, Options(own_page_from=1))


def test_a_claim_is_an_anchor_on_its_fact_and_says_what_became_of_it():
    claim = found()["troops#2024-10-18-nis"]
    assert (claim.path, claim.anchor) == ("facts/troops.md", "2024-10-18-nis")
    assert claim.title == "about 1,500 soldiers, NIS, 18 October 2024"
    assert claim.tip == f"superseded: {claim.title}; later 3,000 soldiers, 23 October 2024"
    assert claim.status is Status.SUPERSEDED


def test_an_event_stands_on_the_timeline_of_its_dossier_or_on_the_whole_one():
    assert str(found()["ship"]) == "dossiers/deployment/timeline.md#ship"
    assert str(found()["summit"]) == "timeline.md#summit"


def test_a_long_timeline_is_parted_by_year():
    events = [
        TimelineEntry(f"e{number}", Event(title="E"), parse_edtf(f"{1900 + number % 3}")) for number in range(301)
    ]
    known = found(resolution=replace(RESOLUTION, timeline=(*events, TimelineEntry("e-none", Event(title="E")))))
    assert str(known["e1"]) == "timeline/1901.md#e1"
    assert str(known["e-none"]) == "timeline/undated.md#e-none"


def test_a_long_list_of_sources_is_parted_by_the_publishers_letter():
    sources = {f"s{number}": Source(title="T", publisher="Écho") for number in range(400)}
    sources["none"] = Source(title="T")
    known = found(desk=replace(DESK, sources=sources))
    assert str(known["s1"]) == "sources/e.md#s1"
    assert str(known["none"]) == "sources/other.md#none"


def test_an_id_wins_over_a_file_of_the_same_name():
    stories = {**RESOLUTION.stories, "kim": replace(RESOLUTION.stories["first"], stem="kim")}
    assert found(resolution=replace(RESOLUTION, stories=stories))["kim"].path == "entities/kim.md"


def test_links_are_relative_to_the_page():
    fact = Address("facts/troops.md", "new")
    assert relative_link(fact, "index.md") == "facts/troops.md#new"
    assert relative_link(fact, "facts/other.md") == "troops.md#new"
    assert relative_link(fact, "dossiers/war/index.md") == "../../facts/troops.md#new"
    assert relative_link(fact, "facts/troops.md") == "#new"
    assert relative_link(Address("facts/troops.md"), "facts/troops.md") == ""
