"""Numbers of a bullet that the body does not bear out."""

import pytest

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

WAITING = "About 40 ships were waiting outside the harbour on Monday, up from 12 on Friday."
BERTHS = "The port has berths for oil, grain, cars and containers."


def test_another_number_is_doubted_and_the_sources_own_is_told() -> None:
    assert doubted("About 60 ships were waiting outside the harbour on Monday", WAITING) == {DoubtKind.NUMBER: ["60"]}


@pytest.mark.parametrize(
    "bullet",
    [
        "About 40 ships were waiting outside the harbour on Monday",
        "Some forty ships were waiting outside the harbour on Monday",
        "More than 38 ships were waiting outside the harbour on Monday",
        "28 more ships than on Friday were waiting outside the harbour on Monday, about 40",
    ],
)
def test_a_number_that_is_the_same_rounded_or_reckoned_is_not(bullet: str) -> None:
    assert DoubtKind.NUMBER not in doubted(bullet, WAITING)


def test_a_number_of_another_thing_is_doubted() -> None:
    ships = "The port authority counted 40 ships outside the harbour on Monday."
    workers = "At the northern gate of the terminal the union counted 300 dock workers on strike."
    assert doubted("The union counted 40 dock workers on strike at the northern gate", ships, workers) == {
        DoubtKind.NUMBER: ["40"]
    }


def test_things_that_are_listed_may_be_counted() -> None:
    assert DoubtKind.NUMBER not in doubted("The port has berths for four goods", BERTHS)


def test_another_place_in_a_row_is_doubted() -> None:
    source = "The talks broke down in the third round on Sunday evening."
    assert doubted("The talks broke down in the second round", source)[DoubtKind.NUMBER] == ["second"]


def test_another_day_is_doubted() -> None:
    source = "The strike began on 4 March 2025 at the container terminal."
    assert doubted("The strike at the container terminal began on 6 March", source) == {DoubtKind.NUMBER: ["6 March"]}


def test_a_term_that_nobody_sets_is_doubted() -> None:
    found = doubted("The strike is to end within weeks", "The strike is to end, the union said.")
    assert found[DoubtKind.UNSUPPORTED] == ["within weeks"]


@pytest.mark.parametrize(
    ("bullet", "source"),
    [
        ("The quay is 800 kilometres long", "The quay is 800 km long."),
        ("Not quite six in ten ships left", "About 56 percent of the ships left."),
        ("The firm pays a few million dollars", "The firm pays single-digit millions of dollars."),
    ],
)
def test_the_same_in_another_form_is_no_other_number(bullet: str, source: str) -> None:
    assert DoubtKind.NUMBER not in doubted(bullet, source)


def test_a_span_of_time_is_held_against_spans_in_the_same_unit() -> None:
    source = "The crew had one day left to test the crane before the ship sailed."
    assert doubted("The crew had three days left to test the crane", source)[DoubtKind.NUMBER] == ["three"]


def test_a_number_of_what_is_counted_otherwise_is_not_rounded_from_another() -> None:
    source = "The strike spread to nine harbours on 7 March, and 18 ships were waiting."
    assert doubted("The strike spread to over fifteen harbours on 7 March", source)[DoubtKind.NUMBER] == ["fifteen"]
