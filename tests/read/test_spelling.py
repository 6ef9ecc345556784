import pytest

from briefgen.read.spelling import is_same_word, slip_of

KEYS = ("as_of", "by", "date", "end", "sources", "summary", "title", "unit", "until", "value")


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("As Of", "as_of"),
        ("as-of", "as_of"),
        ("SUMMARY", "summary"),
        ("source", "sources"),
        ("units", "unit"),
        ("dat", "date"),
        ("adte", "date"),
        ("summery", "summary"),
        ("usmmary", "summary"),
        ("summaryy", "summary"),
    ],
)
def test_one_slip_of_the_hand_is_seen_through(typed, meant):
    assert slip_of(typed, KEYS) == meant


@pytest.mark.parametrize("typed", ["data", "byy", "b", "", "sumery", "name", "ttl", "until2x", "_", " "])
def test_what_may_be_another_word_is_left_alone(typed):
    assert slip_of(typed, KEYS) == ""


def test_two_words_that_are_as_near_are_none():
    assert slip_of("topice", ("topic", "topics")) == ""
    assert slip_of("unil", ("unit", "until")) == "until"
    assert slip_of("topi", ("topic", "topix")) == ""


def test_capitals_and_hyphens_are_no_other_word():
    assert is_same_word("State Media", "state-media")
    assert not is_same_word("statemedia", "state-media")
