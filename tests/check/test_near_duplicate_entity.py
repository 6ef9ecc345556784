import pytest

from tests.check.desks import found, messages
from tests.resolve.desks import desk

RULE = "near-duplicate-entity"
ONE = {"type": "person", "name": "Dmitriy Orlov"}
TWO = {"type": "person", "name": "Dmitry Orlov"}


def twins(one=None, two=None, **others):
    return desk(entities={"dmitriy": {**ONE, **(one or {})}, "dmitry": {**TWO, **(two or {})}, **others})


def test_a_pair_is_told_once_and_names_both():
    aliases = {"aliases": ["Orlov, Dmitri"]}
    assert messages(RULE, twins(aliases, {"aliases": ["Orlov, Dmitrij"]})) == [
        "`dmitriy` and `dmitry` may be one: “Dmitriy Orlov” and “Dmitry Orlov”"
    ]


def test_an_alias_may_give_it_away():
    (problem,) = found(RULE, twins({"name": "D. Orlov", "aliases": ["Dmitriy Orlov"]}))
    assert problem.message == "`dmitriy` and `dmitry` may be one: “Dmitriy Orlov” and “Dmitry Orlov”"


FAR = {"far": {"type": "country", "name": "Far"}, "near": {"type": "country", "name": "Near"}}


@pytest.mark.parametrize(
    "one, two",
    [
        ({"type": "organization"}, {}),
        ({"relations": [{"type": "succeeded", "target": "dmitry"}]}, {}),
        ({}, {"part_of": "dmitriy"}),
        ({"wikidata": "Q1"}, {"wikidata": "Q2"}),
        ({"country": "far"}, {"country": "near"}),
        ({}, {"aliases": ["Dmitriy Orlov"]}),
    ],
)
def test_two_that_the_desk_tells_apart_or_names_alike_are_left_alone(one, two):
    assert messages(RULE, twins(one, two, **FAR)) == []


def test_half_an_answer_does_not_tell_two_apart():
    assert len(messages(RULE, twins({"wikidata": "Q1", "country": "far"}, {"country": "far"}, **FAR))) == 1


@pytest.mark.parametrize("alias", ["Orlow", {"text": "Dmitri Orlow", "context": ["union"]}])
def test_a_surname_or_a_name_that_needs_context_gives_nothing_away(alias):
    on = twins({"name": "Ivan Petrov", "aliases": [alias]}, {"aliases": ["Orlov"]})
    assert messages(RULE, on) == []


def test_of_many_spellings_each_is_told_once_beside_the_first():
    many = {f"e{number:03}": {"type": "place", "name": f"Kharki{'v' * (number + 1)}"} for number in range(50)}
    told = messages(RULE, desk(entities=many))
    assert len(told) == 49
    assert all(message.startswith("`e000` and ") for message in told)
