import pytest

from briefgen.read.header_lines import dateline, header_line


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("By Jane Doe", "byline", "Jane Doe"),
        ("BY JANE DOE", "byline", "JANE DOE"),
        ("By Kim Jong-un and Lee of Seoul, staff writers", "byline", "Kim Jong-un and Lee of Seoul, staff writers"),
        ("By 김정은", "byline", "김정은"),
        ("Author: x", "byline", "x"),
        ("Last updated: 2024", "updated", "2024"),
        ("Source: https://e.org/x", "url", "https://e.org/x"),
        ("https://e.org/x", "url", "https://e.org/x"),
        ("Outlet: Yonhap", "publisher", "Yonhap"),
        ("October 28, 2024", "date", "October 28, 2024"),
    ],
)
def test_what_a_header_line_states(line, name, value):
    found = header_line(line)
    assert (found.name, found.value) == (name, value)
    assert line[found.offset :] == value


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the troops had arrived",
        "By the time",
        "By 2025 all of them had gone",
        "Note: this is ours",
        "Seoul: no",
    ],
)
def test_ordinary_sentences_state_nothing(line):
    assert header_line(line) is None


@pytest.mark.parametrize(
    ("paragraph", "value"),
    [
        ("SEOUL, Oct. 29 (Yonhap) — North Korea", "SEOUL, Oct. 29 (Yonhap)"),
        ("WASHINGTON (AP) - The Pentagon", "WASHINGTON (AP)"),
        ("KYIV, Ukraine (AP) — Russian", "KYIV, Ukraine (AP)"),
        ("NEW YORK, 3 May 2024 – The", "NEW YORK, 3 May 2024"),
        ("UNITED NATIONS -- The Council", "UNITED NATIONS"),
        ("SEOUL — “We have", "SEOUL"),
        ("NATO — the alliance — said no", ""),
        ("U.S. — and others", ""),
        ("A - b", ""),
        ("The dash — comes later", ""),
    ],
)
def test_a_dateline_is_a_place_in_capitals_and_a_dash(paragraph, value):
    found = dateline(paragraph)
    assert found.value == value
    assert paragraph[found.end :].lstrip() == paragraph[found.end :]
