"""Dates in, `<time>` elements with the date in words out."""

from functools import lru_cache

from briefgen.model.edtf import EdtfDate
from briefgen.model.fact import Claim
from briefgen.render.escape import escape_text


def time_element(date: EdtfDate | None, *, short: bool = False) -> str:
    """Return the date in words, machine-readable where it has an ISO form; empty without a date."""
    return "" if date is None else _element(date, short)


@lru_cache(maxsize=8192)
def _element(date: EdtfDate, short: bool) -> str:  # noqa: FBT001 - a cache knows arguments by place
    words = escape_text(date.in_short() if short else date.in_words())
    return f'<time datetime="{date.iso}">{words}</time>' if date.iso else words


def as_of(claim: Claim, *, short: bool = False) -> str:
    """Return when the claim held; says so where the desk inferred the date or nobody knows it."""
    if claim.as_of is None:
        return "date not known"
    doubt = "" if claim.as_of_basis == "stated" else f" (date {_BASIS[claim.as_of_basis]})"
    return time_element(claim.as_of, short=short) + doubt


_BASIS = {"inferred": "inferred", "unknown": "not certain"}
