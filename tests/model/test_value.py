"""Values as they read, and what is refused."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from briefgen.model.fact import Claim, Fact, Plain
from briefgen.model.value import Nothing, Qualifier, Quantity, Truth, Words, value_in_words


def quantity(low: str, high: str = "") -> Quantity:
    return Quantity(Decimal(low), Decimal(high or low))


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "words"),
    [
        (quantity("10000"), None, "", "10,000"),
        (quantity("10000"), Qualifier.ABOUT, "soldiers", "about 10,000 soldiers"),
        (quantity("10000"), Qualifier.EXACTLY, "soldiers", "10,000 soldiers"),
        (quantity("11000", "12000"), None, "soldiers", "11,000 to 12,000 soldiers"),
        (quantity("2.50"), None, "%", "2.50%"),
        (quantity("93"), None, "percent", "93 percent"),
        (None, Qualifier.SEVERAL_HUNDRED, "casualties", "several hundred casualties"),
        (Truth(holds=True), None, "soldiers", "yes"),
        (Nothing(), None, "soldiers", "none"),
        (Words("a ministerial meeting"), None, "", "a ministerial meeting"),
        (None, None, "soldiers", ""),
    ],
)
def test_a_value_reads_as_prose(value: object, qualifier: Qualifier | None, unit: str, words: str) -> None:
    assert value_in_words(value, qualifier, unit) == words  # type: ignore[arg-type]  # the table is untyped


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (Plain("10000"), quantity("10000")),
        ("10000", Words("10000")),
        (Plain("true"), Truth(holds=True)),
        (Plain("none"), Nothing()),
        (Plain("NO"), Words("NO")),
        (Plain("0x1F"), Words("0x1F")),
        ((Plain("11000"), Plain("12000")), quantity("11000", "12000")),
    ],
)
def test_quotes_make_words_and_plain_numbers_are_numbers(typed: object, value: object) -> None:
    assert Claim.model_validate({"value": typed}).value == value


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (Plain("10,000"), "write the number without separators: 10000"),
        (Plain("10.000"), "10000, or 10.0000 if it is a decimal"),
        ((Plain("12000"), Plain("11000")), r"runs backwards; write \[11000, 12000\]"),
        ((Plain("1"),), r"a range is two numbers"),
        ((Plain("a"), Plain("b")), "is not a number"),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_refused(typed: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Claim.model_validate({"value": typed})


def test_a_short_fact_is_a_fact_with_one_claim() -> None:
    fact = Fact.model_validate({"label": "How many?", "value": Plain("3"), "by": "nis", "as_of": "2024-10"})
    (claim,) = fact.all_claims()
    assert (claim.value, claim.by, str(claim.as_of)) == (quantity("3"), ("nis",), "2024-10")


def test_a_fact_without_any_answer_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least one claim"):
        Fact.model_validate({"label": "How many?"})


def test_a_claims_fields_stand_in_one_place() -> None:
    with pytest.raises(ValidationError, match="move value into a claim"):
        Fact.model_validate({"label": "How many?", "value": Plain("3"), "claims": [{"value": Plain("3")}]})
