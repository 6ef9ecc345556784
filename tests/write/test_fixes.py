import pytest

from briefgen.model.fix import Edit, Fix
from briefgen.model.span import Span
from briefgen.write.fixes import mend


def fix(line, column, old, new, *more):
    return Fix("", (Edit(Span("a.yml", line, column, len(old)), new, old), *more))


def test_characters_are_replaced_and_all_others_stay():
    text = "a: one\r\nb: two\rc: – three\n\n"
    done = mend(text, [fix(3, 6, "three", "3"), fix(1, 4, "one", "1"), fix(2, 4, "two", "second")])
    assert done.text == "a: 1\r\nb: second\rc: – 3\n\n"
    assert len(done.done) == 3


def test_edits_of_one_fix_may_touch_each_other():
    more = (Edit(Span("a.yml", 1, 2, 1), "“"), Edit(Span("a.yml", 1, 4, 1), "”"))
    assert mend("a'b'", [fix(1, 3, "b", "c", *more)]).text == "a“c”"


def test_an_edit_without_length_writes_something_in():
    assert mend("ac\n", [fix(1, 2, "", "b")]).text == "abc\n"
    assert mend("", [fix(1, 1, "", "b")]).text == "b"


def test_of_two_fixes_that_touch_the_first_counts():
    first, second = fix(1, 1, "ab", "x"), fix(1, 3, "c", "y")
    assert mend("abcd", [first, second]).done == (first,)
    assert mend("abcd", [second, first]).done == (second,)
    assert mend("abcd", [first, first]).done == (first,)


def test_all_edits_of_a_fix_are_carried_out_or_none():
    torn = fix(1, 1, "a", "x", Edit(Span("a.yml", 9, 1, 1), "y"))
    assert mend("ab", [torn, fix(1, 2, "b", "z")]).text == "az"


@pytest.mark.parametrize(
    "line, column, old", [(0, 1, "a"), (3, 1, "a"), (1, 0, "a"), (1, 2, "b\n"), (1, 9, ""), (2, 1, "b")]
)
def test_a_place_that_is_not_there_or_holds_something_else_is_left_alone(line, column, old):
    text = "ab\ncd"
    done = mend(text, [fix(line, column, old, "new")])
    assert (done.text, done.done) == (text, ())


def test_a_fix_without_edits_is_none():
    assert mend("ab", [Fix("", ())]).done == ()
