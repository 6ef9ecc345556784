from briefgen.report.difference import difference
from briefgen.report.paint import Paint

BEFORE, AFTER = "a: 1\r\nb: 2\r\nc: \x1b\u202e\td\r\n", "a: 1\r\nb: 3\r\nc: \x1b\u202e\td\r\n"


def test_a_difference_shows_the_lines_that_change_and_is_safe_to_print():
    assert difference("seeds/a\n.yml", BEFORE, AFTER, paint=Paint(wanted=False)) == (
        "--- seeds/a<U+000A>.yml\n+++ seeds/a<U+000A>.yml\n@@ -1,3 +1,3 @@\n"
        " a: 1\n-b: 2\n+b: 3\n c: <U+001B><U+202E>\td\n"
    )


def test_equal_texts_have_none():
    assert difference("a.yml", BEFORE, BEFORE, paint=Paint(wanted=False)) == ""


def test_what_goes_is_red_and_what_comes_is_green():
    painted = difference("a.yml", BEFORE, AFTER, paint=Paint(wanted=True))
    assert "\n\x1b[31m-b: 2\x1b[0m\n\x1b[32m+b: 3\x1b[0m\n" in painted
