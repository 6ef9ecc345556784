"""What a bullet says more surely than its source."""

import pytest

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

STRONGER = DoubtKind.STRONGER


@pytest.mark.parametrize(
    ("bullet", "source", "words"),
    [
        ("The strike will end before the weekend", "The strike may end before the weekend.", ["will"]),
        (
            "The port authority confirms that 40 ships were waiting",
            "The port authority estimates that 40 ships were waiting.",
            ["confirms"],
        ),
        (
            "The company stole fuel from the harbour depot",
            "The company allegedly stole fuel from the harbour depot.",
            ["stole"],
        ),
        ("40 ships were waiting outside", "About 40 ships were waiting outside.", ["40"]),
        (
            "Freight rates doubled because of the strike at the terminal",
            "Freight rates doubled partly because of the strike at the terminal.",
            ["because"],
        ),
        ("All pilots at the terminal joined the strike", "Some pilots at the terminal joined the strike.", ["All"]),
        (
            "The ferry travelled to Korvaport on Wednesday",
            "The ferry is to travel to Korvaport on Wednesday.",
            ["travelled"],
        ),
    ],
)
def test_what_the_source_hedges_and_the_bullet_does_not_is_doubted(bullet: str, source: str, words: list[str]) -> None:
    assert doubted(bullet, source)[STRONGER] == words


@pytest.mark.parametrize(
    ("bullet", "source"),
    [
        ("The strike could end before the weekend", "The strike may end before the weekend."),
        ("The strike will probably end before the weekend", "The strike may end before the weekend."),
        ("The company is said to have stolen fuel from the depot", "The company allegedly stole fuel from the depot."),
        ("Some 40 ships were waiting outside", "About 40 ships were waiting outside."),
        ("In May ships left the harbour", "Ships left the harbour in May."),
    ],
)
def test_a_hedge_that_is_kept_is_not(bullet: str, source: str) -> None:
    assert STRONGER not in doubted(bullet, source)


def test_a_noun_that_is_also_a_word_of_reporting_keeps_no_hedge() -> None:
    source = "Crews that refuse the offer may have their claims for overtime withdrawn by the port."
    bullet = "Crews that refuse the offer will have their claims for overtime withdrawn by the port"
    assert doubted(bullet, source)[STRONGER] == ["will"]


def test_what_one_side_declares_and_the_other_disputes_is_no_fact() -> None:
    source = "The company declared that it had reopened the northern terminal; the union disputed it."
    assert "reopened" in doubted("The company reopened the northern terminal", source)[STRONGER]


def test_what_is_told_under_a_condition_stays_under_it() -> None:
    source = "The minister said that if tugs had been sent to the harbour, the law allowed it."
    found = doubted("The minister said that tugs had been sent to the harbour and the law allowed it", source)
    assert DoubtKind.STRONGER in found


def test_almost_finished_is_not_finished() -> None:
    source = "The new quay of the harbour is almost complete, the port authority said."
    assert DoubtKind.STRONGER in doubted("The new quay of the harbour is complete, the port authority said", source)


def test_an_estimate_loosens_its_number() -> None:
    source = "The port authority counted about 40 ships outside the harbour."
    assert doubted("By the port authority's estimate 40 ships are outside the harbour", source) == {}
