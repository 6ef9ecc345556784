"""Spans of time and units of a bullet, held against dates and spans of the body."""

import pytest

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

STRIKE = "The crane operators walked out on 4 March 2025."
OVER = "On 15 March 2025 they went back to work at the terminal."


@pytest.mark.parametrize(("span", "doubts"), [("eleven days", []), ("five days", ["five"])])
def test_a_span_between_two_dates_is_worked_out(span: str, doubts: list[str]) -> None:
    found = doubted(f"The crane operators went back to work at the terminal {span} later", STRIKE, OVER)
    assert found.get(DoubtKind.NUMBER, []) == doubts


def test_two_weeks_are_not_two_days() -> None:
    source = "The pilots stopped work on Monday, and the tugs stopped two days after them."
    assert doubted("The tugs stopped two weeks after the pilots", source)[DoubtKind.NUMBER] == ["two"]


def test_miles_are_not_kilometres() -> None:
    source = "The queue of ships outside the harbour is 30 kilometres long."
    assert doubted("The queue of ships outside the harbour is 30 miles long", source)[DoubtKind.NUMBER] == ["30"]
