import pytest

from briefgen.model.edtf import parse_edtf
from briefgen.render.date_words import date_said
from briefgen.render.dates import time_element
from briefgen.render.when import when_in_words
from briefgen.render.words import wording


@pytest.mark.parametrize(
    ("language", "date", "long", "short"),
    [
        ("en", "2024-10-28", "28 October 2024", "28 Oct 2024"),
        ("de", "2024-10-28", "28. Oktober 2024", "28. Okt. 2024"),
        ("de", "2024-10", "Oktober 2024", "Okt. 2024"),
        ("de", "2024-10~", "um Oktober 2024", "um Okt. 2024"),
        ("de", "2024-21", "Frühjahr 2024", "Frühjahr 2024"),
        ("de", "2024", "2024", "2024"),
        ("de", "202X", "2020er Jahre", "2020er Jahre"),
        ("de", "../2024-11", "bis November 2024", "bis Nov. 2024"),
        ("de", "2024-10-28T14:05Z", "28. Oktober 2024, 14:05 UTC", "28. Okt. 2024, 14:05 UTC"),
        ("ko", "2024-10-28", "2024년 10월 28일", "2024년 10월 28일"),
        ("es", "2024-10-28", "28 de octubre de 2024", "28 oct 2024"),
        ("fr", "2024-22", "été 2024", "été 2024"),
    ],
)
def test_a_date_is_said_as_the_language_says_it(language, date, long, short):
    assert date_said(parse_edtf(date), wording(language)) == long
    assert date_said(parse_edtf(date), wording(language), short=True) == short


def test_a_stretch_of_days_says_once_what_both_ends_share():
    assert date_said(parse_edtf("2024-10-08/2024-10-13"), wording("ko")).startswith("2024년 10월 8일")
    assert date_said(parse_edtf("2024-10-08/2024-10-13"), wording("de")).count("2024") == 1
    assert date_said(parse_edtf("2024-10-08/2024-11~"), wording("de")) == "8. Oktober 2024 bis um November 2024"


def test_what_is_not_known_of_a_day_is_said():
    assert when_in_words(parse_edtf("2024-10"), words=wording("de")).endswith("</time>, Tag nicht bekannt")
    assert when_in_words(parse_edtf("2024?"), words=wording("de")).startswith("wahrscheinlich <time")
    assert when_in_words(None, words=wording("fr")) == "date inconnue"
    assert when_in_words(parse_edtf("2024-10-18/2024-10-24"), words=wording("de")).startswith("irgendwann im Zeitraum")


def test_machines_read_the_same_date_in_every_language():
    shown = time_element(parse_edtf("2024-10-28"), wording("ko"))
    assert shown == '<time datetime="2024-10-28">2024년 10월 28일</time>'
