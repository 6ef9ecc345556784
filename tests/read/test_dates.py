import pytest

from briefgen.read.dates import is_date_line, read_date


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2024-10-28", "2024-10-28"),
        ("2024-10-28T10:00:00Z", "2024-10-28"),
        ("October 28, 2024", "2024-10-28"),
        ("Oct. 28, 2024 10:15 AM EDT", "2024-10-28"),
        ("Monday, 28 October 2024", "2024-10-28"),
        ("28th Oct 2024", "2024-10-28"),
        ("Sept. 3 2024", "2024-09-03"),
        ("October 2024", "2024-10"),
        ("2024-10~", "2024-10~"),
        ("2024", "2024"),
    ],
)
def test_dates_as_outlets_print_them(typed, read):
    assert str(read_date(typed)) == read


@pytest.mark.parametrize("typed", ["10/11/2024", "yesterday", "October 32, 2024", "Oct", "", "2024-13-01"])
def test_what_names_no_day_for_certain_is_no_date(typed):
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("October 28, 2024", True),
        ("2024-10-28 10:15", True),
        ("Oct. 28, 2024 | 10:15 a.m. EDT", True),
        ("October 28, 2024, was a Monday", False),
        ("2024 was a good year", False),
        ("October 2024", True),
    ],
)
def test_a_date_line_holds_nothing_else(line, holds):
    assert is_date_line(line) is holds
