"""Rough amounts, and whether the body has one like them."""

import pytest

from briefgen.model.summary import DoubtKind
from briefgen.summarize.vague import vague_amounts
from tests.summarize.harbour import doubted


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of ships", 20, 100),
        ("tens of thousands of crates", 10_000, 100_000),
        ("hundreds of thousands of crates", 100_000, 1_000_000),
        ("millions of crates", 10**6, 10**9),
    ],
)
def test_a_rough_amount_has_limits(text: str, low: float, high: float) -> None:
    (found,) = vague_amounts(text)
    assert (found.low, found.high) == (low, high)


def test_tens_of_thousands_are_not_hundreds_of_thousands() -> None:
    source = "Hundreds of thousands of crates stood on the quay on Monday."
    assert doubted("Tens of thousands of crates stood on the quay on Monday", source) == {
        DoubtKind.NUMBER: ["Tens of thousands"]
    }


def test_dozens_stand_for_forty() -> None:
    assert doubted("Dozens of ships waited outside the harbour", "40 ships waited outside the harbour.") == {}
