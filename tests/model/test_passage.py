"""A part of a passage keeps what still holds for it."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.passage import Mark, MarkKind, Passage, part

TEXT = "The port authority counts forty ships."


def test_marks_inside_move_with_their_words():
    whole = Passage(TEXT, (Mark(4, 18, MarkKind.REFERENCE, "port"), Mark(26, 31, MarkKind.FIGURE, "ships#1")))
    cut = part(whole, 4, 31)
    assert cut.text == "port authority counts forty"
    assert cut.marks == (Mark(0, 14, MarkKind.REFERENCE, "port"), Mark(22, 27, MarkKind.FIGURE, "ships#1"))


def test_emphasis_that_reaches_beyond_is_shortened_and_a_name_dropped():
    whole = Passage(TEXT, (Mark(0, 38, MarkKind.EMPHASIS), Mark(4, 18, MarkKind.REFERENCE, "port")))
    assert part(whole, 9, 25) == Passage("authority counts", (Mark(0, 16, MarkKind.EMPHASIS),))


def test_a_mark_that_only_touches_is_no_mark_of_the_part():
    whole = Passage(TEXT, (Mark(0, 4, MarkKind.STRONG), Mark(18, 25, MarkKind.STRONG)))
    assert part(whole, 4, 18).marks == ()


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_a_reference_is_either_gone_or_on_the_same_words(one, other, start, end):
    begin, stop = sorted((one, other))
    mark = Mark(begin, stop, MarkKind.REFERENCE, "port")
    for kept in part(Passage(TEXT, (mark,)), *sorted((start, end))).marks:
        assert part(Passage(TEXT), *sorted((start, end))).text[kept.start : kept.end] == TEXT[begin:stop]
