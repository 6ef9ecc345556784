"""The value of a claim: a number or range, words, true or false, or an explicit nothing; and how it reads."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """How a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    A_FEW = "a few"
    DOZENS = "dozens"
    SEVERAL_HUNDRED = "several hundred"
    HUNDREDS = "hundreds"
    SEVERAL_THOUSAND = "several thousand"
    THOUSANDS = "thousands"
    SINGLE_DIGIT_MILLIONS = "single-digit millions"


#: Qualifiers that stand for a number by themselves, with the numbers that they can mean.
SPANS: dict[Qualifier, tuple[Decimal, Decimal]] = {
    Qualifier.A_FEW: (Decimal(2), Decimal(9)),
    Qualifier.DOZENS: (Decimal(24), Decimal(99)),
    Qualifier.SEVERAL_HUNDRED: (Decimal(200), Decimal(999)),
    Qualifier.HUNDREDS: (Decimal(200), Decimal(999)),
    Qualifier.SEVERAL_THOUSAND: (Decimal(2000), Decimal(9999)),
    Qualifier.THOUSANDS: (Decimal(2000), Decimal(9999)),
    Qualifier.SINGLE_DIGIT_MILLIONS: (Decimal(1_000_000), Decimal(9_999_999)),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or the range from `low` to `high`."""

    low: Decimal
    high: Decimal

    def __str__(self) -> str:
        return (
            number_in_words(self.low)
            if self.low == self.high
            else (f"{number_in_words(self.low)} to {number_in_words(self.high)}")
        )


@dataclass(frozen=True, slots=True)
class Words:
    """An answer in words, or the id of an entity."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or no."""

    holds: bool

    def __str__(self) -> str:
        return "yes" if self.holds else "no"


@dataclass(frozen=True, slots=True)
class Nothing:
    """An explicit `none`: the speaker says that there is no such thing."""

    def __str__(self) -> str:
        return "none"


Value = Quantity | Words | Truth | Nothing


def number_in_words(number: Decimal) -> str:
    """Return a number as prose prints it: thousands set apart by commas, the decimals as typed."""
    return f"{number:,f}"


def value_in_words(value: Value | None, qualifier: Qualifier | None, unit: str = "") -> str:
    """Return `about 10,000 soldiers`, `11,000 to 12,000`, `several hundred`, `yes`; empty when nothing is said."""
    if qualifier in SPANS and not isinstance(value, Quantity):
        said = str(qualifier)
    elif value is None:
        return ""
    elif qualifier in {None, Qualifier.EXACTLY} or qualifier in SPANS or not isinstance(value, Quantity):
        said = str(value)
    else:
        said = f"{qualifier} {value}"
    if not unit or not isinstance(value, Quantity | None):
        return said
    if unit in {"%", "percent", "per cent"}:
        return f"{said}%" if unit == "%" else f"{said} {unit}"
    return f"{said} {unit}"
