"""An event's dates in; words that say how sure they are, and the month that it stands under, out."""

from briefgen.model.edtf import EARLIEST, LATEST, EdtfDate, parse_edtf
from briefgen.render.dates import time_element
from briefgen.render.escape import escape_text

#: What comes behind the months of a year: the events of which not even the month is known.
NO_MONTH = 13
_DOUBT = {"?": "probably ", "~": "about ", "%": "probably about "}
#: Days that may lie between the ends of a date that still belongs to one month, and of one that is a whole month.
_LONGEST_MONTH, _SHORTEST_MONTH = 31, 28


def when_in_words(date: EdtfDate | None, end: EdtfDate | None = None) -> str:
    """Return when something was, with `<time>`; says so where the day or the month is not known.

    `28 October 2024`, `4 to 7 November 2025`, `between 18 and 24 October 2024`, `in October 2024, day not known`.
    """
    if date is None:
        return f"date not known, ended {time_element(end)}" if end else "date not known"
    if end and date.is_day and end.is_day:
        return _from_to(date, end)
    return f"{time_element(date)} to {time_element(end)}" if end else _one(date)


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


def _from_to(first: EdtfDate, last: EdtfDate) -> str:
    """Return a stretch of days with what both ends share said once, at the end."""
    one, other = first.earliest, last.earliest
    if one == other:
        return time_element(first)
    words = first.in_words()
    if one.year == other.year:
        words = words.removesuffix(f" {one.year}")
        if one.month == other.month:
            words = words.partition(" ")[0]
    return f'<time datetime="{first.iso}">{escape_text(words)}</time> to {time_element(last)}'


def _one(date: EdtfDate) -> str:
    if "/" in date.text:
        return escape_text(_period(date))
    plain = parse_edtf(date.text.rstrip("?~%"))
    doubt, words = _DOUBT.get(date.text[-1], ""), time_element(plain)
    if plain.earliest == plain.latest:
        return f"{doubt}{words}"
    if date.text.endswith("~"):
        return f"{doubt}{words}"
    return f"{doubt}in {words}{_unknown(plain)}"


def _unknown(date: EdtfDate) -> str:
    if (date.latest - date.earliest).days < _LONGEST_MONTH:
        return ", day not known"
    is_year = date.earliest.year == date.latest.year and (date.earliest.month, date.latest.month) == (1, 12)
    return ", month not known" if is_year else ""


def _period(date: EdtfDate) -> str:
    """Return `between … and …`: a period is when an event may have been; one that lasted has an `end`."""
    words = date.in_words()
    is_open = date.earliest == EARLIEST or date.latest == LATEST
    return words if is_open or " to " not in words else f"between {words.replace(' to ', ' and ', 1)}"
