import random
import time

import pytest

from briefgen.read.suggestions import Choices, did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "choices", "near"),
    [
        ("persn", ["person", "position"], "person"),
        ("Person", ["person", "position"], "person"),
        ("part of", ["part_of", "speaks_for"], "part_of"),
        ("kursk", ["troops-in-kursk", "treaty"], "troops-in-kursk"),
        ("xyz", ["person", "position"], ""),
        ("", ["person"], ""),
        ("a" * 1000, ["a" * 999], ""),
    ],
)
def test_the_nearest_word_is_what_was_probably_meant(word, choices, near):
    assert nearest(word, choices) == near


def test_the_question_is_only_asked_when_something_is_near():
    assert did_you_mean("persn", ["person"]) == "did you mean `person`?"
    assert did_you_mean("xyz", ["person"]) == ""


def test_the_right_one_is_found_among_many_and_in_little_time():
    source = random.Random(1)  # noqa: S311 - a fixed seed is the point
    words = ["".join(source.choices("abcdefghiklmnoprstuvw", k=12)) for _ in range(20_000)]
    choices = Choices(words)
    start = time.process_time()
    for word in words[:200]:
        assert choices.nearest(word[:5] + word[6:]) == word
    assert time.process_time() - start < 20
