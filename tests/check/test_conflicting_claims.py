import pytest

from briefgen.model.fact import Plain
from tests.check.desks import found, messages
from tests.resolve.desks import SPEAKERS, desk

DAY = {"as_of": "2024-10-28", "by": "singh"}


def on(*claims, **fact):
    return desk(entities=SPEAKERS, facts={"f": {"label": "Q?", "claims": claims, **fact}})


def said(*claims, **fact):
    return messages("conflicting-claims", on(*claims, **fact))


def test_two_numbers_of_one_speaker_and_one_day_conflict_once():
    assert said({**DAY, "value": 3000}, {**DAY, "value": 10000}, unit="soldiers") == [
        "`singh` gives two answers to `f` for 28 October 2024: 3,000 soldiers, and 10,000 soldiers"
    ]


@pytest.mark.parametrize(
    "one, other",
    [
        ({"value": True}, {"value": False}),
        ({"value": "Wonsan"}, {"value": "Chongjin"}),
        ({"value": 600}, {"value": Plain("none")}),
        ({"qualifier": "a few"}, {"qualifier": "dozens"}),
        ({"nature": "confirmation", "text": "Yes."}, {"nature": "denial", "text": "No."}),
        ({"value": 1, "as_of": "2024-10"}, {"value": 2, "as_of": "2024-10-31"}),
        ({"value": 1, "by": ["nis", "lawmaker"]}, {"value": 2, "by": "nis"}),
    ],
)
def test_what_cannot_both_hold_conflicts(one, other):
    assert len(said({**DAY, **one}, {**DAY, **other})) == 1


@pytest.mark.parametrize(
    "one, other",
    [
        ({"value": [2000, 12000]}, {"value": 10000}),
        ({"value": "Wonsan"}, {"value": "the port of Wonsan"}),
        ({"value": False}, {"value": "no, rubella"}),
        ({"value": False}, {"value": Plain("none")}),
        ({"value": 1, "by": "singh"}, {"value": 2, "by": "white-house"}),
        ({"value": 1, "by": ["lawmaker", "nis"]}, {"value": 2, "by": ["nato", "nis"]}),
        ({"value": 1, "as_of": "2024-10-27"}, {"value": 2}),
        ({"value": 1, "as_of": "2024-09"}, {"value": 2}),
        ({"value": 1, "status": "retracted"}, {"value": 2}),
        ({"value": 1, "status": "corrected"}, {"value": 2}),
        ({"value": 1, "status": "disputed"}, {"value": 2}),
        ({"value": 1}, {"value": 2, "change": {"kind": "update"}}),
        ({"value": 1, "by": ()}, {"value": 2, "by": ()}),
    ],
)
def test_what_may_both_hold_or_was_replaced_is_let_be(one, other):
    assert said({**DAY, **one}, {**DAY, **other}) == []


def test_undated_claims_may_be_of_one_day_and_of_no_known_day():
    undated = {"by": "singh"}
    assert said({**undated, "value": 1}, {**undated, "value": 2}) == [
        "`singh` gives two answers to `f` without a date: 1, and 2"
    ]
    assert said({**DAY, "value": 1}, {**undated, "value": 2}) == []


def test_a_change_between_two_claims_tells_what_became_of_the_first():
    replaced = {**DAY, "value": 2, "change": {"kind": "update"}}
    assert said({**DAY, "value": 1}, replaced, {**DAY, "value": 3}) == [
        "`singh` gives two answers to `f` for 28 October 2024: 2, and 3"
    ]


def test_each_claim_is_held_against_the_nearest_that_it_conflicts_with():
    assert said(*({**DAY, "value": value} for value in (1, [1, 2], 2))) == [
        "`singh` gives two answers to `f` for 28 October 2024: 1, and 2"
    ]
    assert len(said(*({**DAY, "value": value} for value in range(10)))) == 9


def test_dates_that_differ_are_both_named_and_an_answer_without_a_value_is_called_by_its_nature():
    claims = (
        {**DAY, "as_of": "2024-10", "nature": "denial", "text": "No."},
        {**DAY, "nature": "confirmation", "text": "Y"},
    )
    assert said(*claims) == [
        "`singh` gives two answers to `f` for October 2024 and 28 October 2024: a denial, and a confirmation"
    ]


@pytest.mark.parametrize(
    "unsure, tone",
    [
        ({"nature": "estimate"}, "an estimate"),
        ({"nature": "forecast"}, "a forecast"),
        ({"nature": "speculation", "qualifier": "about"}, "a speculation"),
        ({"nature": "statement", "hedge": "we believe"}, "“we believe”"),
        ({"nature": "statement", "qualifier": "about", "value": 10400}, "a rough number"),
    ],
)
def test_one_thing_said_both_as_a_fact_and_as_a_guess_by_one_party_conflicts(unsure, tone):
    plain = {**DAY, "by": "white-house", "value": 10000, "nature": "confirmation", "qualifier": "exactly"}
    (first,) = found("conflicting-claims", on(plain, {**DAY, "value": 10000, **unsure}))
    assert first.message == f"`united-states` says 10,000 both as a plain fact and as {tone} for 28 October 2024"
    assert first.elsewhere[0].message == "here it is a plain fact"
    (second,) = found("conflicting-claims", on({**DAY, "value": 10000, **unsure}, plain))
    assert second.elsewhere[0].message == f"here it is {tone}"


@pytest.mark.parametrize(
    "plain, unsure",
    [
        ({"value": 10000, "nature": "measurement"}, {"value": 10000, "nature": "estimate"}),
        ({"value": 10000, "nature": "statement"}, {"value": [2000, 12000], "nature": "estimate"}),
        ({"value": 10000, "nature": "statement", "by": "white-house"}, {"value": 3000, "nature": "estimate"}),
        ({"value": 10000, "nature": "statement", "by": "nis"}, {"value": 10000, "nature": "estimate"}),
        ({"value": 10000, "nature": "statement", "as_of": "2024-10-29"}, {"value": 10000, "nature": "estimate"}),
        ({"text": "It is.", "nature": "statement"}, {"text": "It may be.", "nature": "estimate"}),
        ({"value": 1, "nature": "estimate"}, {"value": 1, "nature": "statement", "change": {"kind": "update"}}),
    ],
)
def test_a_guess_that_became_a_fact_or_is_of_something_else_is_let_be(plain, unsure):
    assert said({**DAY, **plain}, {**DAY, **unsure}) == []
