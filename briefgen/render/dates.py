"""Dates in, `<time>` elements with the date in words out."""

from functools import lru_cache

from briefgen.model.edtf import EdtfDate
from briefgen.model.fact import Claim
from briefgen.render.date_words import date_said
from briefgen.render.escape import escape_text
from briefgen.render.words import ENGLISH, Words


def time_element(date: EdtfDate | None, words: Words = ENGLISH, *, short: bool = False) -> str:
    """Return the date in words, machine-readable where it has an ISO form; empty without a date."""
    return "" if date is None else _element(date, words, short)


@lru_cache(maxsize=8192)
def _element(date: EdtfDate, words: Words, short: bool) -> str:  # noqa: FBT001 - a cache knows arguments by place
    said = escape_text(date_said(date, words, short=short))
    return f'<time datetime="{date.iso}">{said}</time>' if date.iso else said


def as_of(claim: Claim, words: Words = ENGLISH, *, short: bool = False) -> str:
    """Return when the claim held; says so where the desk inferred the date or nobody knows it."""
    if claim.as_of is None:
        return words.say("date not known")
    said = time_element(claim.as_of, words, short=short)
    return said if claim.as_of_basis == "stated" else words.say(_BASIS[claim.as_of_basis], date=said)


_BASIS = {"inferred": "{date} (date inferred)", "unknown": "{date} (date not certain)"}
