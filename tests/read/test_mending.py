import pytest

from briefgen.model.fix import Edit
from briefgen.model.span import Span
from briefgen.read.mending import bare_number, date_mended


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("10,000", "10000"),
        ("-100,000", "-100000"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12 500", "12500"),
        ("12_500", "12500"),
    ],
)
def test_a_number_that_can_be_read_in_one_way_loses_its_separators(typed, meant):
    assert bare_number(typed) == meant


@pytest.mark.parametrize(
    "typed", ["1.234", "1.000", "12,500", "0,000", "1,234.567", "1 234,567", "1,00", "ten", "", "1"]
)
def test_a_number_with_what_may_be_a_decimal_sign_is_left_alone(typed):
    assert bare_number(typed) == ""


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("4 March 2024", "2024-03-04"),
        ("28 Oct 2024", "2024-10-28"),
        ("Oct. 28th, 2024", "2024-10-28"),
        ("Monday, 28 October 2024", "2024-10-28"),
        ("October 2024", "2024-10"),
        ("2024/10/28", "2024-10-28"),
        ("2024/3/4", "2024-03-04"),
        ("28.10.2024", "2024-10-28"),
        ("5.5.2024", "2024-05-05"),
        ("28/10/2024", "2024-10-28"),
        ("10/28/2024", "2024-10-28"),
    ],
)
def test_a_date_that_is_one_day_to_everyone_is_written_as_edtf(typed, meant):
    span = Span("a.yml", 1, 7, len(typed))
    fix = date_mended(typed, span)
    assert fix is not None
    assert fix.edits == (Edit(span, meant, typed),)


@pytest.mark.parametrize(
    "typed",
    [
        "3.4.2024",
        "3/4/2024",
        "28 October 2024, 14:30",
        "28 October 2024 or so",
        "Tuesday, 28 October 2024",
        "Monday, October 2024",
        "28 October",
        "28.13.2024",
        "30 February 2024",
        "28 October 24",
        "last week",
    ],
)
def test_a_date_that_says_more_less_or_two_days_is_left_alone(typed):
    assert date_mended(typed, Span("a.yml", 1, 7, len(typed))) is None
