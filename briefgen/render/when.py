"""An event's dates in; words that say how sure they are, and the month that it stands under, out."""

from typing import Final

from briefgen.model.edtf import EARLIEST, LATEST, EdtfDate, parse_edtf
from briefgen.render.date_words import date_said
from briefgen.render.dates import time_element
from briefgen.render.escape import escape_text
from briefgen.render.words import ENGLISH, Words

#: What comes behind the months of a year: the events of which not even the month is known.
NO_MONTH = 13
_DOUBT: Final = {"": "{date}", "?": "probably {date}", "~": "about {date}", "%": "probably about {date}"}
_PERIODS: Final = {
    "": ("in {date}", "in {date}, day not known", "in {date}, month not known"),
    "?": ("probably in {date}", "probably in {date}, day not known", "probably in {date}, month not known"),
    "%": (
        "probably about in {date}",
        "probably about in {date}, day not known",
        "probably about in {date}, month not known",
    ),
}
#: Days that may lie between the ends of a date that still belongs to one month, and of one that is a whole month.
_LONGEST_MONTH, _SHORTEST_MONTH = 31, 28


def when_in_words(date: EdtfDate | None, end: EdtfDate | None = None, words: Words = ENGLISH) -> str:
    """Return when something was, with `<time>`; says so where the day or the month is not known.

    `28 October 2024`, `4 to 7 November 2025`, `between 18 and 24 October 2024`, `in October 2024, day not known`.
    """
    if date is None:
        over = words.say("date not known, ended {date}", date=time_element(end, words)) if end else ""
        return over or words.say("date not known")
    if end and date.is_day and end.is_day:
        return _from_to(date, end, words)
    if end:
        return words.say("{first} to {last}", first=time_element(date, words), last=time_element(end, words))
    return _one(date, words)


def month_of_year(date: EdtfDate) -> int:
    """Return the month, 1 to 12, that an event surely or most probably lies in, else `NO_MONTH`."""
    first, last = date.earliest, date.latest
    if first == EARLIEST:
        return last.month
    is_known = last == LATEST or (last - first).days < _LONGEST_MONTH
    return first.month if is_known else NO_MONTH


def is_any_day(date: EdtfDate) -> bool:
    """Return whether the date leaves all days of a month or more open, so that it cannot stand among those days."""
    closed = date.earliest != EARLIEST and date.latest != LATEST
    return closed and (date.latest - date.earliest).days >= _SHORTEST_MONTH - 1


def _from_to(first: EdtfDate, last: EdtfDate, words: Words) -> str:
    """Return a stretch of days with what both ends share said once, at the end."""
    one, other = first.earliest, last.earliest
    if one == other:
        return time_element(first, words)
    if not words.is_english:
        return escape_text(date_said(parse_edtf(f"{one.isoformat()}/{other.isoformat()}"), words))
    said = first.in_words()
    if one.year == other.year:
        said = said.removesuffix(f" {one.year}")
        if one.month == other.month:
            said = said.partition(" ")[0]
    return f'<time datetime="{first.iso}">{escape_text(said)}</time> to {time_element(last)}'


def _one(date: EdtfDate, words: Words) -> str:
    if "/" in date.text:
        return escape_text(_period(date, words))
    plain = parse_edtf(date.text.rstrip("?~%"))
    doubt, said = date.text[-1] if date.text[-1] in _DOUBT else "", time_element(plain, words)
    if plain.earliest == plain.latest or doubt == "~":
        return words.say(_DOUBT[doubt], date=said) if doubt else said
    return words.say(_PERIODS[doubt][_unknown(plain)], date=said)


def _unknown(date: EdtfDate) -> int:
    """Return 1 where the day within a month is not known, 2 where the month within a year is not, else 0."""
    if (date.latest - date.earliest).days < _LONGEST_MONTH:
        return 1
    is_year = date.earliest.year == date.latest.year and (date.earliest.month, date.latest.month) == (1, 12)
    return 2 if is_year else 0


def _period(date: EdtfDate, words: Words) -> str:
    """Return `between … and …`: a period is when an event may have been; one that lasted has an `end`."""
    said = date_said(date, words)
    if date.earliest == EARLIEST or date.latest == LATEST:
        return said
    if not words.is_english:
        return words.say("at some time within {period}", period=said)
    return said if " to " not in said else f"between {said.replace(' to ', ' and ', 1)}"
