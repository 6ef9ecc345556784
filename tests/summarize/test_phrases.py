"""A bullet cut into phrases."""

from briefgen.summarize.phrases import phrases
from tests.summarize.harbour import reading

SOURCE = "About 40 ships were waiting outside the harbour on Monday."


def told(bullet: str) -> list[tuple[str, str]]:
    """Return each phrase with its lead."""
    read = reading(bullet, SOURCE)
    return [(phrase.lead, " ".join(read.tokens[place].text for place in phrase.places)) for phrase in phrases(read)]


def test_a_phrase_begins_with_the_word_that_joins_it() -> None:
    assert told("Ships waited outside the harbour with crews on board because cranes stood still") == [
        ("", "Ships waited outside the harbour"),
        ("with", "with crews"),
        ("on", "on board"),
        ("because", "because cranes stood still"),
    ]


def test_a_comma_begins_one_too() -> None:
    assert told("Ships waited, half of them tankers") == [("", "Ships waited"), ("", "half"), ("of", "of them tankers")]


def test_words_that_join_without_meaning_between_them_stand_in_one() -> None:
    assert told("From within the port, ships waited") == [("from", "From within the port"), ("", "ships waited")]
