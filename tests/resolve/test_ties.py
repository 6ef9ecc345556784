from briefgen.resolve.ties import find_ties
from briefgen.resolve.wording import WORDINGS, wording
from tests.resolve.desks import desk


def ties(**entities):
    typed = {id_: {"type": "organization", "name": id_.upper(), **fields} for id_, fields in entities.items()}
    found = find_ties(desk(entities=typed).entities)
    return {id_: [f"{id_} {tie.label} {tie.other}" for tie in some] for id_, some in found.items()}


def to(target, kind="leads", **more):
    return {"type": kind, "target": target, **more}


def test_a_relation_reads_from_both_ends():
    assert ties(kim={"relations": [to("party")]}, party={}, other={}) == {
        "kim": ["kim leads party"],
        "party": ["party is led by kim"],
        "other": [],
    }


def test_fields_are_relations_too():
    assert ties(hq={"part_of": "army", "country": "land", "speaks_for": "army"}, army={}, land={}) == {
        "hq": ["hq belongs to land", "hq is part of army", "hq speaks for army"],
        "army": ["army includes hq", "army is spoken for by hq"],
        "land": ["land is the country of hq"],
    }


def test_a_symmetric_relation_told_from_both_ends_is_one():
    assert ties(a={"relations": [to("b", "allied-with")]}, b={"relations": [to("a", "allied-with")]}) == {
        "a": ["a is allied with b"],
        "b": ["b is allied with a"],
    }


def test_what_a_field_and_a_relation_both_say_is_told_once():
    assert ties(a={"part_of": "b", "relations": [to("b", "part-of")]}, b={})["a"] == ["a is part of b"]


def test_the_dated_one_of_two_is_kept_and_two_terms_stay_two():
    entities = {
        "a": {
            "type": "person",
            "name": "A",
            "relations": [
                to("b"),
                to("b", since="2012", until="2016"),
                to("b", since="2020"),
            ],
        },
        "b": {"type": "group", "name": "B"},
    }
    found = find_ties(desk(entities=entities).entities)
    assert [str(tie.relation.since) for tie in found["a"]] == ["2012", "2020"]
    assert [tie.inverse for tie in found["b"]] == [True, True]


def test_of_two_that_say_the_same_the_one_with_more_sources_is_kept():
    one, two = to("b", since="2020", sources=["s"]), to("b", since="2020", sources=["s", "t"])
    for relations in ([one, two], [two, one]):
        entities = {"a": {"type": "person", "name": "A", "relations": relations}, "b": {"type": "group", "name": "B"}}
        (tie,) = find_ties(desk(entities=entities).entities)["a"]
        assert tie.relation.sources == ("s", "t")


def test_ties_come_by_type_then_direction_then_start():
    relations = [to("b", since="2020"), to("c", since="2012"), to("c", "commands"), to("b", since="2012", until="2014")]
    rest = {"b": {}, "c": {"relations": [to("a", since="2001")]}}
    entities = {"a": {"relations": relations}, **rest}
    found = find_ties(
        desk(entities={id_: {"type": "group", "name": id_, **one} for id_, one in entities.items()}).entities
    )
    assert [(tie.type, tie.inverse, str(tie.relation.since), tie.other) for tie in found["a"]] == [
        ("commands", False, "None", "c"),
        ("leads", False, "2012", "b"),
        ("leads", False, "2012", "c"),
        ("leads", False, "2020", "b"),
        ("leads", True, "2001", "c"),
    ]


def test_a_type_of_the_editor_s_own_reads_as_typed():
    assert ties(a={"relations": [to("b", "trained-with")]}, b={}) == {
        "a": ["a trained with b"],
        "b": ["b is named as “trained with” by a"],
    }


def test_a_relation_to_itself_or_to_nothing_known_is_left_out():
    assert ties(a={"relations": [to("a"), to("nowhere")], "part_of": "nowhere"}) == {"a": []}


def test_the_order_of_relations_does_not_matter():
    relations = [to("b"), to("b", "part-of"), to("c"), to("b", since="2020", sources=["s"]), to("c", note="n")]
    rest = {"b": {"relations": [to("a", "opposes")]}, "c": {}}
    assert ties(a={"relations": relations}, **rest) == ties(a={"relations": relations[::-1]}, **rest)


def test_every_preferred_type_has_words_for_both_ends():
    assert all(words.onward and words.back for words in WORDINGS.values())
    assert {kind for kind, words in WORDINGS.items() if words.is_symmetric} == {"allied-with", "at-war-with"}
    assert not wording("founder-of").is_symmetric


def test_a_country_of_thousands_takes_no_time():
    people = {f"p{number}": {"country": "land"} for number in range(3_000)}
    assert len(ties(land={}, **people)["land"]) == 3_000
