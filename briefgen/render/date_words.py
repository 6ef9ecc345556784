"""A date of the desk and a site's words in; the date as prose prints it in that language out."""

from datetime import date
from functools import lru_cache
from typing import Final

from briefgen.model.edtf import EdtfDate, parse_edtf
from briefgen.render.words import ENGLISH, Words

_DOUBTS: Final = {"?": "possibly {date}", "~": "about {date}", "%": "possibly about {date}"}
_SEASONS: Final = {"21": "spring {year}", "22": "summer {year}", "23": "autumn {year}", "24": "winter {year}"}
#: Of the patterns that CLDR knows dates by: the length of a day, and of a month, of a year.
_MONTH, _SHORT_MONTH, _SHORT_DAY, _YEAR = "yMMMM", "yMMM", "yMMMd", "y"
_OPEN: Final = frozenset({"", ".."})


def date_said(day: EdtfDate, words: Words = ENGLISH, *, short: bool = False) -> str:
    """Return a date as a reader sees it: `28 October 2024`, `8 to 13 October 2024`; months as three letters if short.

    In other languages than English it is as the Unicode Common Locale Data Repository has it.
    """
    if words.is_english:
        return day.in_short() if short else day.in_words()
    return _said(day.text, words, short)


def day_said(day: date, words: Words = ENGLISH) -> str:
    """Return a day in few letters without its year: `28 Oct`."""
    return _by_skeleton(day, "MMMd", words)


def month_said(day: date, words: Words = ENGLISH) -> str:
    """Return the month of a day in few letters: `Oct`."""
    from babel.dates import format_date  # noqa: PLC0415 - English pages do without

    return format_date(day, "LLL", locale=words.language)


def year_said(year: int, words: Words = ENGLISH) -> str:
    """Return a year: `2024`, in Korean `2024년`."""
    return f"{year}" if words.is_english else _by_skeleton(date(max(year, 1), 1, 1), _YEAR, words)


@lru_cache(maxsize=8192)
def _said(text: str, words: Words, short: bool) -> str:  # noqa: FBT001 - a cache knows arguments by place
    if "/" not in text:
        return _point(text, words, short=short)
    start, end = text.split("/")
    if start in _OPEN:
        return words.say("until {date}", date=_point(end, words, short=short))
    if end in _OPEN:
        return words.say("since {date}", date=_point(start, words, short=short))
    if start == end:
        return _point(start, words, short=short)
    skeleton = _in_common(start, end, short=short)
    if skeleton:
        from babel.dates import format_interval  # noqa: PLC0415 - English pages do without

        first, last = parse_edtf(start).earliest, parse_edtf(end).earliest
        return format_interval(first, last, skeleton, locale=words.language)
    return words.say("{first} to {last}", first=_point(start, words, short=short), last=_point(end, words, short=short))


def _in_common(start: str, end: str, *, short: bool) -> str:
    """Return the pattern of a stretch between two certain days, months or years; empty between anything else."""
    patterns = {len("2024-10-28"): _SHORT_DAY, len("2024-10"): _SHORT_MONTH if short else _MONTH, len("2024"): _YEAR}
    is_plain = all(one.replace("-", "").isdecimal() and one[5:7] not in _SEASONS for one in (start, end))
    return patterns.get(len(start), "") if is_plain and len(start) == len(end) else ""


def _point(text: str, words: Words, *, short: bool) -> str:
    plain = text.rstrip("?~%")
    said = _certain(plain, words, short=short)
    return said if plain == text else words.say(_DOUBTS[text[-1]], date=said)


def _certain(text: str, words: Words, *, short: bool) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - English pages do without

    day, _, clock = text.partition("T")
    years, month, number = (*day.split("-"), "", "")[:3]
    if "X" in years:
        return words.say("the {decade}s", decade=years.replace("X", "0"))
    if month in _SEASONS:
        return words.say(_SEASONS[month], year=years)
    first = parse_edtf(day).earliest
    if month in {"", "XX"}:
        return _by_skeleton(first, _YEAR, words)
    if number in {"", "XX"}:
        # A heading may be a month: in it, blanks of other widths would be ordinary ones in tables of contents.
        return _by_skeleton(first, _SHORT_MONTH if short else _MONTH, words).replace("\N{NARROW NO-BREAK SPACE}", " ")
    said = _by_skeleton(first, _SHORT_DAY, words) if short else format_date(first, "long", locale=words.language)
    return f"{said}, {_clock(clock)}" if clock else said


def _clock(text: str) -> str:
    """Return `14:05 UTC` or `14:05 +09:00`."""
    zone = text.lstrip("0123456789:")
    return f"{text[:5]} {'UTC' if zone == 'Z' else zone}".strip()


def _by_skeleton(day: date, skeleton: str, words: Words) -> str:
    from babel.dates import format_skeleton  # noqa: PLC0415 - English pages do without

    return format_skeleton(skeleton, day, locale=words.language)
