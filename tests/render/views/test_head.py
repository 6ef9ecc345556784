from briefgen.render.views.head import capital, head, shortened


def test_a_description_is_cut_at_a_word_and_says_so():
    assert shortened("short") == "short"
    assert shortened("one two, three four", 12) == "one two…"
    assert shortened("x" * 200) == "x" * 159 + "…"
    assert all(len(shortened("many words " * 40, length)) <= length for length in range(10, 160))


def test_the_first_description_that_says_anything_is_taken():
    assert head("T", "", "second", "third").description == "second"
    assert head("T", "").description == ""


def test_a_text_gets_a_capital_and_keeps_those_that_it_has():
    assert capital("the NIS") == "The NIS"
    assert capital("") == ""
