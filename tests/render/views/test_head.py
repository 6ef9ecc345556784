import pytest

from briefgen.render.views.head import counted, head, joined, shortened


def test_a_description_is_cut_at_a_word_and_says_so():
    assert shortened("short") == "short"
    assert shortened("one two, three four", 12) == "one two…"
    assert shortened("x" * 200) == "x" * 159 + "…"
    assert all(len(shortened("many words " * 40, length)) <= length for length in range(10, 160))


def test_the_first_description_that_says_anything_is_taken():
    assert head("T", "", "second", "third").description == "second"
    assert head("T", "").description == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 facts"), (1, "1 fact"), (1204, "1,204 facts")])
def test_numbers_come_with_their_noun(number, words):
    assert counted(number, "fact") == words


def test_words_are_joined_as_prose_does():
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert joined([]) == ""
