"""Which entity a name means when several have it, which mentions become links, and what the editor is told."""

from collections.abc import Mapping

import pytest

from briefgen.model.article import Block, BlockKind
from briefgen.model.desk import Desk
from briefgen.model.entity import Entity
from briefgen.model.problem import Level, Problem
from briefgen.model.span import Places, Span
from briefgen.model.term import Term
from tests.link.desks import article, block, entity, linked, linked_text, shown

JONG_UN = entity("Kim Jong Un", "Kim")
DAE_JUNG = entity("Kim Dae-jung", "Kim")


def bodies(entities: Mapping[str, Entity], *body: str | Block, **collections: object) -> list[str]:
    desk = Desk(entities=entities, articles={"piece": article(*body)}, **collections)
    return [shown(each.passage) for each in linked(desk)[0].articles["piece"].body]


def findings(entities: Mapping[str, Entity], *body: str) -> tuple[Problem, ...]:
    return linked(Desk(entities=entities, articles={"piece": article(*body)}))[1]


def at(record: Entity, line: int) -> Entity:
    places = Places(Span("e.yml", line), {"name": Span("e.yml", line, 3, 4), "aliases.0": Span("e.yml", line, 9, 3)})
    return record.model_copy(update={"at": places})


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("first", ["{NATO|x} and NATO", "NATO", "On NATO", "{NATO|x} and NATO"]),
        ("always", ["{NATO|x} and {NATO|x}", "{NATO|x}", "On NATO", "{NATO|x} and {NATO|x}"]),
        ("never", ["NATO and NATO", "NATO", "On NATO", "NATO and NATO"]),
    ],
)
def test_an_entity_says_how_often_it_is_linked(mode: str, expected: list[str]):
    body = ("NATO and NATO", "NATO", block("On NATO", BlockKind.HEADING), "NATO and NATO")
    assert bodies({"x": entity("NATO", link=mode)}, *body) == expected


def test_an_alias_may_be_linked_otherwise_than_its_entity():
    desk = {"x": entity("NATO", {"text": "the alliance", "link": "never"}, {"text": "Otan", "link": "always"})}
    assert (
        linked_text("NATO, Otan, the alliance, Otan, NATO", desk) == "{NATO|x}, {Otan|x}, the alliance, {Otan|x}, NATO"
    )


def test_a_demonym_is_no_link_but_part_of_longer_names():
    desk = {
        "nk": entity("North Korea", {"text": "North Korean", "sense": "demonym"}),
        "army": entity("North Korean Army"),
        "dane": entity("Denmark", {"text": "Danish", "sense": "demonym", "link": "first"}),
    }
    text = "North Korean troops of the North Korean Army, a Danish officer, North Korea"
    expected = "North Korean troops of the {North Korean Army|army}, a {Danish|dane} officer, {North Korea|nk}"
    assert linked_text(text, desk) == expected


def test_a_metonym_is_a_link():
    desk = {"us": entity("United States", {"text": "Washington", "sense": "metonym"})}
    assert linked_text("Washington said", desk) == "{Washington|us} said"


def test_a_shared_name_that_nothing_decides_stays_plain():
    assert bodies({"un": JONG_UN, "dj": DAE_JUNG}, "Kim met Kim.") == ["Kim met Kim."]


def test_a_shared_name_means_the_one_who_was_mentioned_before():
    body = ("Kim Dae-jung spoke.", block("Then", BlockKind.HEADING), "Kim left. Kim Jong Un came. Kim sat.")
    assert bodies({"un": JONG_UN, "dj": DAE_JUNG}, *body) == [
        "{Kim Dae-jung|dj} spoke.",
        "Then",
        "{Kim|dj} left. {Kim Jong Un|un} came. Kim sat.",
    ]


def test_a_title_and_a_heading_count_as_mentions_before():
    desk = {"un": JONG_UN, "dj": DAE_JUNG}
    assert bodies(desk, block("Kim Jong Un", BlockKind.HEADING), "Kim came.") == ["Kim Jong Un", "{Kim|un} came."]
    titled = Desk(entities=desk, articles={"piece": article("Kim came.", title="Kim Jong Un comes")})
    assert shown(linked(titled)[0].articles["piece"].body[0].passage) == "{Kim|un} came."


def test_context_words_in_the_same_paragraph_decide():
    desk = {
        "city": entity(
            "City of Washington", {"text": "Washington", "context": ["Potomac river", "visited"]}, link="always"
        ),
        "us": entity("United States", {"text": "Washington", "context": ["ministry", "said"]}, link="always"),
    }
    assert bodies(
        desk,
        "He Visited Washington.",
        "Washington, the ministry wrote.",
        "Washington on the potomac  River.",
        "Washington said he visited.",
        "Washington revisited.",
    ) == [
        "He Visited {Washington|city}.",
        "{Washington|us}, the ministry wrote.",
        "{Washington|city} on the potomac  River.",
        "Washington said he visited.",
        "Washington revisited.",
    ]


def test_a_name_with_context_words_needs_one_even_when_it_is_nobody_elses():
    desk = {"apple": entity("Apple Inc.", {"text": "Apple", "context": ["iPhone"], "link": "always"})}
    assert bodies(desk, "Apple pie.", "The iPhone of Apple.") == ["Apple pie.", "The iPhone of {Apple|apple}."]


def test_where_one_of_two_has_context_words_they_alone_decide():
    desk = {
        "city": entity("City of Washington", {"text": "Washington", "context": ["visited"]}, link="always"),
        "us": entity("United States", {"text": "Washington", "sense": "metonym"}, link="always"),
    }
    assert bodies(desk, "Washington denied it.", "He visited Washington.") == [
        "{Washington|us} denied it.",
        "He visited {Washington|city}.",
    ]


def test_an_entity_goes_before_a_term_of_the_same_name():
    assert bodies({"x": entity("Article 5")}, "Article 5", glossary={"t": Term(term="Article 5")}) == ["{Article 5|x}"]


def test_a_term_is_linked_once_on_a_page():
    glossary = {"t": Term(term="escalation", aliases=("escalations",))}
    body = ("Escalation and escalations.", block("More", BlockKind.HEADING), "An escalation.")
    assert bodies({}, *body, glossary=glossary) == ["{Escalation|t} and escalations.", "More", "An escalation."]


def test_a_shared_name_is_told_once_where_it_was_typed():
    shared = {"dj": at(DAE_JUNG, 1), "un": at(JONG_UN, 7)}
    assert findings(shared, "Kim met Kim.") == (
        Problem(
            "ambiguous-alias",
            Level.WARNING,
            "`Kim` is a name of `dj` and of `un`; 2 mentions have no link",
            Span("e.yml", 7, 9, 3),
            "give each of the two `context` words, of which one stands in the same paragraph, or take one away",
            findings(shared, "Kim met Kim.")[0].elsewhere,
        ),
    )
    assert [each.span for each in findings(shared, "Kim")[0].elsewhere] == [Span("e.yml", 1, 9, 3)]


def test_a_shared_name_that_the_texts_settle_is_a_note():
    found = findings({"dj": DAE_JUNG, "un": JONG_UN}, "Kim Jong Un and Kim.")
    assert [(each.rule, each.level) for each in found] == [("ambiguous-alias", Level.NOTE)]


def test_a_shared_name_with_context_words_on_one_side_is_no_finding():
    one, other = entity("One Kim", {"text": "Kim", "context": ["north"]}), entity("Other Kim", "Kim")
    assert findings({"a": one, "b": other}, "Kim of the north.", "Kim.") == ()


def test_a_shared_name_is_a_warning_where_context_words_leave_it_open():
    one = entity("One Kim", {"text": "Kim", "context": ["north"]})
    other = entity("Other Kim", {"text": "Kim", "context": ["south"]})
    assert findings({"a": one, "b": other}, "Kim of the north.") == ()
    assert [each.level for each in findings({"a": one, "b": other}, "Kim of north and south.")] == [Level.WARNING]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("Apple"), entity("Fruit", {"text": "apple", "case": "exact"})),
        (entity("Kim Jong Un", "kim jong un"), entity("Kim Dae-jung")),
        (
            entity("A", {"text": "Korean", "sense": "demonym"}),
            entity("B", {"text": "Korean", "sense": "demonym"}),
        ),
    ],
)
def test_names_that_no_text_can_confuse_are_no_finding(one: Entity, other: Entity):
    assert findings({"a": one, "b": other}, "Nothing.") == ()


def test_two_names_of_one_entity_are_no_finding():
    assert findings({"a": entity("O'Brien", "O’Brien", "O'BRIEN")}, "O'Brien") == ()
