import pytest

from briefgen.render.words import ENGLISH


@pytest.mark.parametrize(("number", "words"), [(0, "0 facts"), (1, "1 fact"), (1204, "1,204 facts")])
def test_numbers_come_with_their_noun(number, words):
    assert ENGLISH.count(number, "fact") == words


def test_words_are_joined_as_prose_does():
    assert ENGLISH.joined(["a"]) == "a"
    assert ENGLISH.joined(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.joined([]) == ""
