import pytest

from briefgen.check.running_totals import only_grows
from briefgen.model.fact import Fact


def grows(label, unit="", topic=""):
    return only_grows(Fact.model_validate({"label": label, "unit": unit, "topic": topic, "value": 1}))


@pytest.mark.parametrize(
    "words",
    [
        ("How many soldiers have been killed?",),
        ("How many people are dead?",),
        ("How many people are known to have died?",),
        ("How many people did the flood cost their lives?", "deaths"),
        ("What is the toll of the flood?", "dead"),
        ("Deaths in the flood",),
        ("How many measles cases did Lea County in New Mexico have?", "confirmed cases"),
        ("New York: cases so far",),
        ("How many arrests were made in May 2025?",),
        ("How many shells has North Korea sent in total?",),
        ("How many ships have been turned away so far?", "ships"),
        ("How many soldiers has the army lost?", "soldiers", "casualties"),
        ("Cumulative number of cases",),
    ],
)
def test_a_toll_only_grows(words):
    assert grows(*words)


@pytest.mark.parametrize(
    "words",
    [
        ("How many soldiers are in Kursk?", "soldiers"),
        ("How many ships are waiting outside the harbour?", "ships"),
        ("How many active cases are there?", "cases"),
        ("How many new cases were reported?", "cases"),
        ("How many people die of flu?", "deaths per week"),
        ("How many people were killed this week?",),
        ("How many people were killed in the past 24 hours?",),
        ("What is the daily toll?", "deaths"),
        ("What share of the deaths were children?", "percent"),
        ("How many deaths are expected?", "deaths"),
        ("How many deaths could the cut cause?", "deaths"),
        ("How many suspected cases were reported?", "cases"),
        ("How many wounded were in hospital?", "wounded"),
        ("How many infected are there?", "infected"),
        ("How many people are missing?", "people", "casualties"),
        ("How many prisoners does Ukraine hold?", "prisoners", "casualties"),
        ("How many members does the party have in total?", "members"),
        ("How long had the country gone without deaths?", "years", "deaths"),
        ("Since which year had there not been so many cases?", "", "cases"),
        ("How many soldiers were in Kursk?", "soldiers", "casualties"),
        ("How many deadlines were set?", "deadlines"),
        ("How many showcases has the museum?", "showcases"),
    ],
)
def test_a_stock_a_rate_and_a_guess_may_fall(words):
    assert not grows(*words)
