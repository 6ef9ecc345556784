import random
import time

import pytest

from briefgen.model.suggestions import Choices, closest, did_you_mean, nearest


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


def test_of_a_few_the_closest_can_be_had_however_far_it_is():
    assert closest("2024-03-04-union", ["port", "2024-03-05-union"]) == "2024-03-05-union"
    assert closest("xyz", ["port", "union"]) == ""
    assert closest("xyp", ["port", "union"], near_enough=0) == "port"
    assert closest("p", [], near_enough=0) == ""
    assert closest("port" * 1_000, ["port" * 30]) == "port" * 30
