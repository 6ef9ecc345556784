"""The index leads from every name to its entity, and holds nothing that finds nothing."""

from datetime import date
from pathlib import Path

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.plugin.search_lean import Known, Named, address_of, known_of, leaned
from tests.plugin.conftest import Configure
from tests.small_desk import FACTS_FILE

TODAY = date(2025, 3, 1)

BOARD = Named("Board &amp; Co", "It runs the harbour.", ("the board", "위원회"))


def entry(location: str, title: str = "", text: str = "words") -> dict[str, object]:
    return {"location": location, "title": title, "text": text}


def test_a_heading_of_ours_with_nothing_below_it_is_left_out() -> None:
    known = Known(pages=frozenset({"facts/ships/"}))
    entries = [entry("facts/ships/", text=""), entry("facts/ships/#sources", text=""), entry("facts/ships/#history")]
    assert [found["location"] for found in leaned(entries, known)] == ["facts/ships/", "facts/ships/#history"]


def test_pages_of_others_stay_as_they_are() -> None:
    entries = [entry("guide/"), entry("guide/#empty", text="")]
    assert leaned(entries, Known(pages=frozenset({"facts/ships/"}))) == entries


def test_a_list_of_mentions_is_left_out_altogether() -> None:
    place = "entities/board/mentions/"
    assert leaned([entry(place), entry(f"{place}#2024")], Known(frozenset({place}), frozenset({place}))) == []


def test_an_entity_is_tagged_with_its_other_names_and_the_entry_given_is_not_changed() -> None:
    given = entry("entities/board/", "Board")
    known = Known(pages=frozenset({"entities/board/"}), names={"entities/board/": BOARD})
    (found,) = leaned([given], known)
    assert found == {**given, "tags": ["the board", "위원회"], "boost": 4}
    assert given == entry("entities/board/", "Board")
    assert leaned([found], Known()) == [found]


def test_tags_of_others_are_kept() -> None:
    known = Known(names={"entities/board/": BOARD})
    (found,) = leaned([{**entry("entities/board/"), "tags": ["harbour"]}], known)
    assert found["tags"] == ["harbour", "the board", "위원회"]


def test_an_entity_without_a_page_has_an_entry_where_it_is_described() -> None:
    (found,) = leaned([], Known(names={"entities/#board": BOARD}))
    assert found == {
        "location": "entities/#board",
        "title": "Board &amp; Co",
        "text": "<p>It runs the harbour.</p>",
        "tags": ["the board", "위원회"],
        "boost": 4,
    }


def test_a_desk_is_known_by_the_addresses_of_its_pages(configure: Configure, desk: Path) -> None:
    file = desk / FACTS_FILE
    text = file.read_text(encoding="utf-8")
    added = "  pilot:\n    type: person\n    name: Ann <Pilot>\n    aliases: [안]\n\nfacts:\n"
    file.write_text(text.replace("facts:\n", added), encoding="utf-8")
    config = configure()
    known = known_of(build(desk, Options(today=TODAY), today=TODAY), config)
    assert {"./", "facts/dredging-weeks/", "entities/harbour-board/"} <= known.pages
    assert known.facts == {"facts/dredging-weeks/", "facts/jobs-at-risk/"}
    assert known.names["entities/harbour-board/"] == Named(
        "Harbour Board", "The board runs the harbour.", ("the harbour board",)
    )
    assert known.names["entities/#pilot"] == Named("Ann &lt;Pilot&gt;", "", ("안",))


def test_an_address_is_that_of_the_site(configure: Configure) -> None:
    assert address_of("entities/board.md", configure()) == "entities/board/"
    assert address_of("entities/board.md", configure(use_directory_urls=False)) == "entities/board.html"
    assert address_of("index.md", configure()) == "./"
