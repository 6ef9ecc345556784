import pytest

from tests.check.desks import messages
from tests.resolve.desks import SPEAKERS, desk

MARCH, APRIL = {"as_of": "2024-03-04", "by": "nis"}, {"as_of": "2024-04-04", "by": "nis"}


def said(*claims, **fact):
    on = desk(entities=SPEAKERS, facts={"f": {"label": "How many have died?", "claims": claims, **fact}})
    return messages("figure-falls", on)


def test_a_toll_that_falls_without_a_reason_is_told():
    assert said({**MARCH, "value": 600}, {**APRIL, "value": 350}, unit="deaths") == [
        "`f` falls from 600 to 350 deaths, and no correction or revision says why"
    ]


@pytest.mark.parametrize("kind, told", [("update", 1), ("correction", 0), ("revision", 0), ("retraction", 0)])
def test_an_update_is_no_reason_for_a_fall(kind, told):
    assert len(said({**MARCH, "value": 600}, {**APRIL, "value": 350, "change": {"kind": kind}})) == told


@pytest.mark.parametrize(
    "before, after",
    [
        ({"value": 600}, {"value": 600}),
        ({"value": 600}, {"value": 700}),
        ({"value": 100, "qualifier": "about"}, {"value": 95, "qualifier": "about"}),
        ({"value": 100, "qualifier": "up to"}, {"value": 20}),
        ({"value": [100, 300]}, {"value": 120}),
        ({"value": 600}, {"value": 350, "qualifier": "at least"}),
        ({"qualifier": "several hundred"}, {"value": 250}),
        ({"value": 600, "nature": "forecast"}, {"value": 350}),
        ({"value": 600}, {"value": 350, "nature": "plan"}),
        ({"value": 600}, {"value": "unknown"}),
        ({"value": 600, "status": "retracted"}, {"value": 350}),
        ({"value": 600}, {"value": 350, "status": "corrected"}),
        ({"value": 600}, {"value": 350, "by": "hur"}),
        ({"value": 600, "as_of": "2024"}, {"value": 350}),
        ({"value": 600}, {"value": 350, "as_of": "2024-03-04"}),
        ({"value": 600}, {"value": 350, "as_of": None}),
    ],
)
def test_what_need_not_be_a_fall_is_let_be(before, after):
    assert said({**MARCH, **before}, {**APRIL, **after}) == []


def test_a_fall_is_seen_through_vague_words_and_between_speakers_of_one_party():
    vague = {**APRIL, "qualifier": "several hundred", "by": "jcs"}
    assert len(said({**MARCH, "value": 1200}, vague)) == 1
    assert said({**MARCH, "value": 1100, "qualifier": "about"}, vague) == []


def test_a_figure_is_held_against_the_last_one_that_nobody_corrected():
    slip = {"as_of": "2024-03-20", "by": "nis", "value": 6, "status": "corrected"}
    assert said({**MARCH, "value": 600}, slip, {**APRIL, "value": 610}) == []
    assert len(said({**MARCH, "value": 600}, slip, {**APRIL, "value": 590})) == 1


def test_a_count_that_may_fall_is_never_told():
    claims = {**MARCH, "value": 12000}, {**APRIL, "value": 10000}
    assert said(*claims, label="How many soldiers are in place?", unit="soldiers") == []
