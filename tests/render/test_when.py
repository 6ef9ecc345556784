import pytest

from briefgen.model.edtf import parse_edtf
from briefgen.render.when import NO_MONTH, is_any_day, month_of_year, when_in_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2024-10-28", '<time datetime="2024-10-28">28 October 2024</time>'),
        ("2026-04-26?", 'probably <time datetime="2026-04-26">26 April 2026</time>'),
        ("2026-04-26%", 'probably about <time datetime="2026-04-26">26 April 2026</time>'),
        ("2024-10", 'in <time datetime="2024-10">October 2024</time>, day not known'),
        ("2024-10-XX", "in October 2024, day not known"),
        ("2024-09~", 'about <time datetime="2024-09">September 2024</time>'),
        ("2024-09?", 'probably in <time datetime="2024-09">September 2024</time>, day not known'),
        ("2024", 'in <time datetime="2024">2024</time>, month not known'),
        ("2024-21", "in spring 2024"),
        ("202X", "in the 2020s"),
        ("2024-10-18/2024-10-24", "between 18 and 24 October 2024"),
        ("2024-10/2024-12", "between October and December 2024"),
        ("2024-10-18/2024-10-18", "18 October 2024"),
        ("2022-02-24/..", "since 24 February 2022"),
        ("../2024-11", "until November 2024"),
    ],
)
def test_an_uncertain_date_is_worded_as_what_it_is(typed, words):
    assert when_in_words(parse_edtf(typed)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-11-04", "2025-11-07", '<time datetime="2025-11-04">4</time> to <time datetime="2025-11-07">7 November'),
        ("2024-10-28", "2024-11-03", '<time datetime="2024-10-28">28 October</time> to <time datetime="2024-11-03">3'),
        ("2024-12-28", "2025-01-03", '<time datetime="2024-12-28">28 December 2024</time> to <time datetime="2025'),
        ("2024-12-28", "2024-12-28", '<time datetime="2024-12-28">28 December 2024</time>'),
        ("2024-10", "2024-11-03", '<time datetime="2024-10">October 2024</time> to <time datetime="2024-11-03">3 Nov'),
    ],
)
def test_a_stretch_of_days_says_what_both_ends_share_once(first, last, words):
    assert when_in_words(parse_edtf(first), parse_edtf(last)).startswith(words)


def test_a_missing_date_is_said_to_be_missing():
    assert when_in_words(None) == "date not known"
    assert when_in_words(None, parse_edtf("2024")) == 'date not known, ended <time datetime="2024">2024</time>'


@pytest.mark.parametrize(
    ("typed", "month", "any_day"),
    [
        ("2024-10-28", 10, False),
        ("2024-10-28/2024-11-02", 10, False),
        ("2024-10", 10, True),
        ("2024-02", 2, True),
        ("2024", NO_MONTH, True),
        ("2024-10/2024-12", NO_MONTH, True),
        ("2022-02-24/..", 2, False),
        ("../2024-11", 11, False),
    ],
)
def test_an_event_stands_under_the_month_that_is_known(typed, month, any_day):
    assert month_of_year(parse_edtf(typed)) == month
    assert is_any_day(parse_edtf(typed)) == any_day
