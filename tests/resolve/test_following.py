from briefgen.resolve.following import circle_in_words, follow


def test_a_chain_ends_at_its_last_id():
    assert follow({"a": "b", "b": "c"}).ends == {"a": "c", "b": "c"}


def test_a_circle_has_no_end_and_what_leads_into_it_ends_where_it_meets_it():
    followed = follow({"c": "a", "a": "b", "b": "c", "x": "y", "y": "b", "self": "self"})
    assert followed.ends == {"a": "a", "b": "b", "c": "c", "x": "b", "y": "b", "self": "self"}
    assert followed.circles == (("a", "b", "c"), ("self",))


def test_a_long_chain_takes_no_recursion():
    assert set(follow({str(number): str(number + 1) for number in range(50_000)}).ends.values()) == {"50000"}


def test_a_circle_reads_as_a_way_back_to_its_start():
    assert circle_in_words(("a", "b")) == "`a` -> `b` -> `a`"
