from decimal import Decimal

import pytest

from briefgen.model.value import Nothing, Qualifier, Quantity, Truth, Value, Words, value_in_words
from briefgen.render.value_words import number_said, said
from briefgen.render.words import wording

TEN_THOUSAND = Quantity(Decimal(10000), Decimal(10000))
RANGE = Quantity(Decimal(11000), Decimal(12000))


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "german"),
    [
        (TEN_THOUSAND, Qualifier.ABOUT, "Soldaten", "etwa 10.000 Soldaten"),
        (RANGE, None, "", "11.000 bis 12.000"),
        (None, Qualifier.SEVERAL_HUNDRED, "Soldaten", "mehrere Hundert Soldaten"),
        (Quantity(Decimal("2.50"), Decimal("2.50")), None, "%", "2,50\N{NO-BREAK SPACE}%"),
        (Truth(holds=True), None, "", "ja"),
        (Nothing(), None, "", "keine"),
        (Words("Kursk"), None, "", "Kursk"),
        (None, None, "", ""),
    ],
)
def test_a_value_is_said_as_the_language_says_it(value: Value | None, qualifier, unit, german):
    assert said(value, qualifier, unit, wording("de")).replace(" %", "\N{NO-BREAK SPACE}%") == german
    assert said(value, qualifier, unit) == value_in_words(value, qualifier, unit)


def test_decimals_stay_as_they_were_typed():
    assert number_said(Decimal("-1234.50"), wording("de")) == "-1.234,50"
    assert number_said(Decimal("-0.5"), wording("de")) == "-0,5"
