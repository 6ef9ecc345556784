from datetime import date

from briefgen.link import link
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.options import Options
from briefgen.render.edition import edition
from briefgen.render.views.entity import entity_view
from briefgen.render.views.ties import TieGroup, network_drawing
from briefgen.resolve import resolve
from tests.render.small_desk import small_edition


def view(identifier):
    return entity_view(small_edition(), identifier)


def details(identifier):
    return {detail.label: detail.value for detail in view(identifier).details}


def test_the_infobox_holds_what_is_known_and_nothing_else():
    assert details("pentagon") == {"Website": "[https&#58;/&#47;defense.example/](https://defense.example/)"}
    assert details("nis") == {"Also known as": "spy agency", "Speaks for": "[South Korea](south.md)"}
    assert details("ostrava") == {"Country": "[South Korea](south.md)", "Coordinates": "49.8° N, 18.3° E"}


def test_the_line_under_the_name_says_what_it_is_and_how_often_it_is_heard():
    assert view("kim").meta == "Person · named in 1 briefing · 1 claim made"
    assert view("south").meta == "Country · 1 claim made"


def test_relations_read_both_ways():
    kim = "[Kim &#60;b&#62;Jong&#60;/b&#62; Un](kim.md)"
    assert view("kim").ties == (TieGroup("leads", "[North Korea](north.md)"),)
    assert view("north").ties == (TieGroup("is led by", kim),)


def test_claims_are_grouped_by_question_the_newest_first():
    (said,) = view("nis").said
    assert said.question == "[How many soldiers were sent?](../facts/troops.md)"
    assert [claim.split(" <")[0] for claim in said.claims] == ["3,000 soldiers", "about 1,500 soldiers"]
    assert said.more == ""


def test_facts_about_it_events_and_mentions_are_there():
    assert [figure.said for figure in view("north").about] == ["about 10,000 soldiers"]
    assert [event.title for event in view("north").events] == [
        "[A ship sails](../dossiers/deployment/timeline.md#ship)"
    ]
    (use,) = view("nis").uses
    assert use.sentences == ("Earlier, the <strong>NIS</strong> named 1,500.",)


def test_a_page_does_not_link_to_itself():
    assert "](nis.md)" not in repr(view("nis"))
    assert "](kim.md)" not in repr(view("kim"))


def test_a_place_has_a_map_with_its_coordinates_in_words():
    assert view("kim").map == ""
    assert view("ostrava").map.startswith('<figure class="bf-drawn" data-search-exclude><svg ')
    assert '<figcaption class="bf-by">Ostrava&#58; 49.8° N, 18.3° E. Borders' in view("ostrava").map


def test_an_entity_with_few_ties_has_a_list_and_no_drawing():
    assert view("kim").network == ""


def with_members(members):
    people = {
        f"person-{number:02}": Entity(type="person", name=f"Person {number}", part_of="guild")
        for number in range(members)
    }
    founder = Entity.model_validate(
        {
            "type": "person",
            "name": "The Founder",
            "relations": [{"type": "founded", "target": "guild", "since": "1901", "until": "1903"}],
        }
    )
    desk = Desk(entities={"guild": Entity(type="group", name="The Guild"), "founder": founder, **people})
    resolution, _ = resolve(desk, today=date(2026, 1, 1))
    linked, _ = link(desk, resolution)
    return edition(desk, resolution, linked, {}, options=Options(), today=date(2026, 1, 1))


def test_of_many_neighbours_the_closest_are_drawn_and_the_rest_is_told():
    drawn = network_drawing(with_members(20), "guild")
    assert drawn.count("<circle ") == 12
    assert "The Founder" in drawn
    assert "The 12 closest ties of 21." in drawn
    assert "figcaption" not in network_drawing(with_members(3), "guild")
