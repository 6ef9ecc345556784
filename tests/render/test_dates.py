import pytest

from briefgen.model.edtf import parse_edtf
from briefgen.model.fact import Claim
from briefgen.render.dates import as_of, time_element


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2024-10-28", '<time datetime="2024-10-28">28 October 2024</time>'),
        ("2024-10", '<time datetime="2024-10">October 2024</time>'),
        ("2024-10~", '<time datetime="2024-10">about October 2024</time>'),
        ("2024-10-08/2024-10-13", "8 to 13 October 2024"),
        ("2024-21", "spring 2024"),
    ],
)
def test_a_date_is_said_in_words_and_to_machines_where_it_can_be(date, shown):
    assert time_element(parse_edtf(date)) == shown


def test_a_short_date_shortens_the_month_and_no_date_is_nothing():
    assert time_element(parse_edtf("2024-10-28"), short=True) == '<time datetime="2024-10-28">28 Oct 2024</time>'
    assert time_element(None) == ""


def test_a_claim_says_how_sure_its_date_is():
    assert as_of(Claim(as_of="2024", as_of_basis="inferred")).endswith("</time> (date inferred)")
    assert as_of(Claim(as_of="2024", as_of_basis="unknown")).endswith("</time> (date not certain)")
    assert as_of(Claim()) == "date not known"
