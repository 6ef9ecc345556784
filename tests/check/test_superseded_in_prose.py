from typing import Any

import pytest

from briefgen.check.rule import Known
from briefgen.check.superseded_in_prose import RULE
from briefgen.link import link
from briefgen.resolve import resolve
from tests.check.desks import TODAY
from tests.resolve.desks import SPEAKERS, article, desk

FORTY = {"value": 40, "as_of": "2024-03-04", "by": "nis"}
THREE = {"value": 3, "as_of": "2024-04-28", "by": "nis"}
STALE = "Some 40 ships wait outside."


def told(*articles, claims=(FORTY, THREE), summary="", **collections: Any):
    """What is said of a desk with a fact about the harbour, whose summary may be given."""
    facts = {
        "waiting": {"label": "Q?", "about": ["harbour"], "unit": "ships", "dossier": "strike", "claims": claims},
        **collections.pop("facts", {}),
    }
    harbour = {"type": "place", "name": "Old Harbour", "summary": summary}
    entities = {**SPEAKERS, "harbour": harbour, **collections.pop("entities", {})}
    dossiers = {"strike": {"title": "The strike"}, **collections.pop("dossiers", {})}
    on = desk(*articles, facts=facts, entities=entities, dossiers=dossiers, **collections)
    resolution, _ = resolve(on, today=TODAY)
    linked, _ = link(on, resolution)
    return [(problem.message, problem.help) for problem in RULE.problems(Known(on, resolution, linked, TODAY))]


def test_a_summary_with_a_figure_that_was_replaced_is_found_with_the_new_one():
    assert told(summary=STALE) == [
        (
            "“40 ships” in `summary` of `harbour` has been replaced in `waiting`",
            "write [[fact:waiting]], which follows; it says 3 ships according to `nis` as of 28 April 2024",
        )
    ]


@pytest.mark.parametrize(
    "summary",
    [
        "Some 3 ships wait outside.",
        "Some 41 ships wait outside.",
        "Some 40 cranes stand outside.",
        "In March 2024 some 40 ships waited outside.",
        "The queue was 40 ships.",
        "Some 40 ships wait, up from 20.",
        "At first 40 ships waited.",
        "Once 40 ships waited, and three ships wait.",
        "Of 40 ships, [[fact:waiting]] are left.",
        "[[fact:waiting@2024-03-04]] wait outside.",
    ],
)
def test_a_summary_that_is_right_or_tells_what_was_is_left_alone(summary):
    assert told(summary=summary) == []


@pytest.mark.parametrize(
    "claims",
    [
        ({**FORTY, "qualifier": "at least"}, {**THREE, "value": 60}),
        (FORTY, {**THREE, "value": 41, "qualifier": "about"}),
        (FORTY, THREE, {**FORTY, "by": "hur"}),
        (FORTY, {**THREE, "value": None, "text": "Nobody counts."}),
        (FORTY,),
    ],
)
def test_a_figure_that_may_still_hold_is_left_alone(claims):
    assert told(claims=claims, summary=STALE) == []


def test_a_withdrawn_figure_is_found_though_nothing_stands():
    assert told(claims=({**FORTY, "status": "retracted"},), summary=STALE) == [
        (
            "“40 ships” in `summary` of `harbour` has been withdrawn in `waiting`",
            "nothing stands in `waiting`: take the figure out, or say that it was withdrawn",
        )
    ]


def test_a_figure_that_holds_of_another_fact_of_that_unit_is_left_alone():
    assert told(summary=STALE, facts={"sunk": {"label": "Q?", "unit": "ships", "value": 40, "by": "hur"}}) == []


@pytest.mark.parametrize("text, stale", [("Old Harbour has 40 ships outside.", True), ("It has 40 ships.", False)])
def test_a_text_elsewhere_has_to_name_what_the_fact_is_about(text, stale):
    assert bool(told(entities={"ferry": {"type": "product", "name": "Ferry", "summary": text}})) is stale


def test_the_tldr_of_the_dossier_is_of_today():
    assert len(told(dossiers={"strike": {"title": "The strike", "tldr": [STALE]}})) == 1


@pytest.mark.parametrize(
    "dates, stale",
    [
        ({"date": "2024-03-05"}, False),
        ({"date": "2024-03-05", "updated": "2024-05-01"}, True),
        ({"date": "2024-05-01"}, True),
        ({}, False),
    ],
)
def test_a_briefing_is_stale_only_if_it_was_written_after_the_change(dates, stale):
    record = {"dossier": "strike", "tldr": [STALE], **dates}
    assert bool(told(article("one", STALE), briefings={"one": record})) is stale


@pytest.mark.parametrize("as_of, stale", [("2024-03-05", False), ("2024-05-01", True), (None, False)])
def test_a_claim_of_another_fact_is_stale_only_if_it_was_made_after_the_change(as_of, stale):
    other = {"label": "Q?", "about": ["harbour"], "text": "The 40 ships outside carry grain.", "as_of": as_of}
    assert bool(told(facts={"cargo": {key: value for key, value in other.items() if value}})) is stale


def test_a_large_sharp_number_needs_no_noun():
    claims = ({**FORTY, "value": 12593}, {**THREE, "value": 20611})
    assert len(told(claims=claims, summary="The toll is 12,593.")) == 1
    assert told(claims=({**FORTY, "value": 12000}, {**THREE, "value": 20000}), summary="The toll is 12,000.") == []
