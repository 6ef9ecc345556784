import pytest

from briefgen.check.spelling import are_spellings, words_of

ONE_NAME = """
Lee Seong-kweun = Lee Sung-kwon
Park Sun-won = Park Seon-won
Zelensky = Zelenskyy
Zelenskiy = Zelenskyy
Bashar al-Assad = Bashar Al Asad
Park Sunwon = Park Sun-won
Kyiv = Kiev
Kharkiv = Kharkov
Odesa = Odessa
Mohammed Ali = Muhammad Ali
Ministry of Defense = Ministry of Defence
Kim Jong Un = Kim Jong Eun
Rafael Peña = Rafael Pena
Eric Schmidt = Erik Schmidt
F-16 Squadron = F16 Squadron
"""

TWO_NAMES = """
Kim Jong Un = Kim Jong Gyu
Kim Jong Un = Kim Jong Il
North Korea = South Korea
3rd Brigade = 4th Brigade
Third Brigade = Fourth Brigade
John II = John III
Unit 1-12 = Unit 11-2
Daniel Smith = Danielle Smith
Robert Weber = Roberta Weber
Maria Lopez = Mario Lopez
Paul Simon = Paula Simon
Li Wei = Lu Wei
Bo Yang = Bu Yang
Austria = Australia
Niger = Nigeria
Iran = Iraq
Slovakia = Slovenia
Colombia = Columbia
Gulf = Golf
Lewis = Louis
李强 = 李薔
"""


def pairs(typed):
    return [line.split(" = ") for line in typed.strip().splitlines()]


@pytest.mark.parametrize("one, other", pairs(ONE_NAME))
def test_usual_spellings_of_one_name_are_taken_for_one(one, other):
    assert are_spellings(words_of(one), words_of(other))
    assert are_spellings(words_of(other), words_of(one))


@pytest.mark.parametrize("one, other", pairs(TWO_NAMES))
def test_what_tells_two_apart_keeps_them_apart(one, other):
    left, right = words_of(one), words_of(other)
    assert not (left and right and are_spellings(left, right))
    assert not (left and right and are_spellings(right, left))
