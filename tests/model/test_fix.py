import pytest

from briefgen.model.fix import rewritten
from briefgen.model.span import Span
from briefgen.write.fixes import mend


def written(typed, old, new):
    """The scalar after it was rewritten; None where it is left alone."""
    fix = rewritten("", span=Span("a.yml", 1, 1, len(typed)), old=old, new=new)
    done = mend(typed, [fix] if fix else [])
    return done.text if done.done else None


@pytest.mark.parametrize(
    "typed, old, new, expected",
    [
        ("'it waits'", "it waits", "it waited", "'it waited'"),
        ('"it waits"', "it waits", "it waited", '"it waited"'),
        ("it waits", "it waits", "“it” waited", "“it” waited"),
        ("it waits", "it waits", "it: waits", '"it: waits"'),
        ("it waits", "it waits", "- it", '"- it"'),
        ("it waits", "it waits", 'said "it"', '"said \\"it\\""'),
        ("'it “waits”'", "it “waits”", "it 'waits'", "\"it 'waits'\""),
        ('"it “waits”"', "it “waits”", 'it "waits" \\', '"it \\"waits\\" \\\\"'),
        ("10,000", "10,000", "10000", "10000"),
    ],
)
def test_a_scalar_keeps_its_style_where_the_new_text_allows_it(typed, old, new, expected):
    assert written(typed, old, new) == expected


@pytest.mark.parametrize(
    "typed, old, new",
    [
        ("'it''s'", "it's", "it’s"),
        ('"a\\tb"', "a\tb", "a b"),
        ("|-", "ab", "cd"),
        ("'a", "a b", "c"),
        ("ab", "ab", ""),
        ("", "", "ab"),
        ("ab", "ab", "a\nb"),
        ("ab", "ab", "a\u202eb"),
        ("xy", "ab", "cd"),
    ],
)
def test_a_scalar_that_does_not_stand_as_it_reads_is_left_alone(typed, old, new):
    assert written(typed, old, new) is None


def test_a_no_break_space_may_be_written():
    assert written("10 ships", "10 ships", "10\u00a0ships") == "10\u00a0ships"
