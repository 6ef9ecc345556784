from briefgen.resolve.parties import find_parties
from tests.resolve.desks import SPEAKERS, desk


def parties(entities):
    return find_parties(desk(entities=entities).entities)


def test_a_spokesman_speaks_for_whom_his_office_speaks_for():
    found, problems = parties(SPEAKERS)
    assert found["singh"] == "united-states"
    assert found["white-house"] == "united-states"
    assert found["lawmaker"] == "lawmaker"
    assert set(found) == set(SPEAKERS)
    assert problems == ()


def test_entities_that_speak_for_each_other_are_each_a_party_and_a_problem():
    entities = {
        name: {"type": "group", "name": name, "speaks_for": target}
        for name, target in {"b": "a", "a": "b", "c": "b"}.items()
    }
    found, (problem,) = parties(entities)
    assert found == {"a": "a", "b": "b", "c": "b"}
    assert (problem.rule, problem.message) == ("speaks-for-cycle", "`speaks_for` runs in a circle: `a` -> `b` -> `a`")


def test_speaking_for_nobody_known_is_speaking_for_oneself():
    found, problems = parties({"a": {"type": "group", "name": "A", "speaks_for": "nobody"}})
    assert found == {"a": "a"}
    assert problems == ()


def test_parts_that_hold_each_other_are_a_problem():
    _, (problem,) = parties({"a": {"type": "place", "name": "A", "part_of": "a"}})
    assert (problem.rule, problem.message) == ("part-of-cycle", "`part_of` runs in a circle: `a` -> `a`")
