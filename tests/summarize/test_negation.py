"""What a bullet turns into its contrary."""

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted


def test_an_opposite_is_doubted() -> None:
    source = "The number of waiting ships rose to 40 after the strike at the terminal."
    found = doubted("The number of waiting ships fell to 40 after the strike at the terminal", source)
    assert found == {DoubtKind.UNSUPPORTED: ["fell"]}


def test_what_the_source_denies_is_doubted() -> None:
    source = "The port director did not deny the shortage of pilots."
    assert "denied" in doubted("The port director denied the shortage of pilots", source)[DoubtKind.UNSUPPORTED]


def test_the_same_negation_is_not() -> None:
    source = "The port director did not deny the shortage of pilots."
    assert doubted("The port director did not deny the shortage of pilots", source) == {}
    assert doubted("The port director never denied the shortage of pilots", source) == {}


def test_a_no_that_answers_a_question_negates_nothing() -> None:
    source = "Does the harbour keep its licence? no The harbour lost its licence with the terminal's."
    assert doubted("The harbour lost its licence with the terminal's", source) == {}
