"""The value of a claim and a site's words in; the value as prose prints it in that language out."""

from decimal import Decimal
from functools import lru_cache

from briefgen.model.value import SPANS, Nothing, Qualifier, Quantity, Truth, Value, number_in_words, value_in_words
from briefgen.render.words import ENGLISH, Words

_PERCENT = frozenset({"%", "percent", "per cent"})


def said(value: Value | None, qualifier: Qualifier | None, unit: str = "", words: Words = ENGLISH) -> str:
    """Return `about 10,000 soldiers`, `11,000 to 12,000`, `several hundred`, `yes`; empty when nothing is said."""
    if words.is_english:
        return value_in_words(value, qualifier, unit)
    if qualifier in SPANS and not isinstance(value, Quantity):
        return _with_unit("{vague} {unit}", words.say(str(qualifier)), unit, words)
    if isinstance(value, Truth | Nothing):
        return words.say(str(value))
    if not isinstance(value, Quantity):
        return "" if value is None else str(value)
    number = number_said(value.low, words)
    if value.low != value.high:
        number = words.say("{low} to {high}", low=number, high=number_said(value.high, words))
    if qualifier is not None and qualifier is not Qualifier.EXACTLY and qualifier not in SPANS:
        number = words.say(f"{qualifier} {{number}}", number=number)
    return _with_unit("{number} {unit}", number, unit, words)


def number_said(number: Decimal, words: Words = ENGLISH) -> str:
    """Return a number with its thousands set apart and the decimals as typed."""
    return number_in_words(number) if words.is_english else digits(f"{number:f}", words)


def qualifier_said(qualifier: Qualifier, words: Words = ENGLISH) -> str:
    """Return how a number is meant, without the number: `at least`, `several hundred`."""
    if qualifier in SPANS or qualifier is Qualifier.EXACTLY:
        return words.say(str(qualifier))
    return words.say(f"{qualifier} {{number}}", number="").strip()


def digits(plain: str, words: Words) -> str:
    """Return a number that is written with digits and a point as the language writes it."""
    return _digits(plain, words.language)


@lru_cache(maxsize=8192)
def _digits(plain: str, language: str) -> str:
    from babel.numbers import format_decimal, get_decimal_symbol  # noqa: PLC0415 - English pages do without

    whole, _, decimals = plain.partition(".")
    grouped = format_decimal(int(whole), locale=language)
    sign = "-" if whole.startswith("-") and not grouped.startswith("-") and int(whole) == 0 else ""
    return f"{sign}{grouped}{get_decimal_symbol(language)}{decimals}" if decimals else f"{sign}{grouped}"


def _with_unit(pattern: str, number: str, unit: str, words: Words) -> str:
    if not unit:
        return number
    if unit == "%":
        return words.say("{number}%", number=number)
    return words.say("{number} {unit}" if unit in _PERCENT else pattern, number=number, vague=number, unit=unit)
