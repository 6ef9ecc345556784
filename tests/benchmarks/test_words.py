"""Words come as in a text: all kinds different, a few of them most of the time."""

import random
from collections import Counter
from itertools import islice

from benchmarks import words


def test_no_word_stands_twice_in_its_kind() -> None:
    for kind in (words.nouns(), words.verbs(), words.adjectives(), words.adverbs()):
        assert len(set(kind)) == len(kind) > 100


def test_words_are_bent_as_english_bends_them() -> None:
    assert {"city": "cities", "fish": "fishes"}.items() <= dict(
        zip(words.nouns(), words.plurals(), strict=True)
    ).items()
    assert {"supplied", "planned", "eased", "opened", "reopened"} <= {*words.verbs()}


def test_the_first_words_come_far_more_often_than_the_last() -> None:
    nouns = words.nouns()
    counts = Counter(islice(words.drawn(random.Random(1), nouns), 20_000))  # noqa: S311 - a fixed seed is the point
    assert 0.15 < sum(counts[noun] for noun in nouns[:10]) / 20_000 < 0.35
    assert len(counts) > 700
