from briefgen.render.views.entity import entity_view
from briefgen.render.views.ties import TieGroup
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
