from decimal import Decimal

import pytest

from briefgen.check.figures import counted, figures


@pytest.mark.parametrize(
    "text, numbers",
    [
        ("40 ships and 12,593 cases", [(40, 40), (12593, 12593)]),
        ("forty-two ships, two hundred men, Three thousand more", [(42, 42), (200, 200), (3000, 3000)]),
        ("5.4 million", [(5400000, 5400000)]),
        ("11,000 to 12,000 soldiers", [(11000, 12000)]),
        ("11,000–12,000", [(11000, 12000)]),
        ("12 and 3", [(12, 12), (3, 3)]),
        ("an F-16, a 155-mm gun, the 3rd pier, 10:30, 1/2, pier-3, one-way", []),
    ],
)
def test_numbers_are_read_in_digits_and_words(text, numbers):
    wanted = [(Decimal(low), Decimal(high)) for low, high in numbers]
    assert [figure.number for figure in figures(text)] == wanted


@pytest.mark.parametrize(
    "text, unit, words",
    [
        ("40 ships wait", "ships", "40 ships"),
        ("one ship waits", "ships", "one ship"),
        ("3,000 North Korean soldiers", "soldiers", "3,000 North Korean soldiers"),
        ("597 confirmed cases", "confirmed cases", "597 confirmed cases"),
        ("8.5% of them", "%", "8.5%"),
        ("five people", "persons", "five people"),
        ("$500 million in all", "US dollars", "500 million"),
        ("40 cranes, ships", "ships", ""),
        ("40 in the ships", "ships", ""),
        ("40. Ships wait", "ships", ""),
        ("40 cranes", "", ""),
    ],
)
def test_a_number_counts_the_noun_that_follows(text, unit, words):
    figure = figures(text)[0]
    assert text[figure.start : counted(text, figure, unit)] == words if words else not counted(text, figure, unit)


@pytest.mark.parametrize("text, telling", [("12,593", True), ("1,356", True), ("10,000", False), ("1992", False)])
def test_a_large_number_that_is_not_round_and_no_year_tells_by_itself(text, telling):
    assert figures(text)[0].is_telling is telling
