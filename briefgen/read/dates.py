"""A date as an article's header prints it in; the EDTF date that it means, or None, out."""

import re

from briefgen.model.edtf import EdtfDate, parse_edtf

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
_LAST_MONTH = 12
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_FORMS = (
    re.compile(r"(?P<year>\d{4})(?P<sign>[-/.])(?P<number>\d\d?)(?P=sign)(?P<day>\d\d?)(?=\D|\Z)"),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?=\D|\Z)", re.IGNORECASE),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_MONTH},?\s+(?P<year>\d{{4}})(?=\D|\Z)", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+(?P<year>\d{{4}})\Z", re.IGNORECASE),
    # With full stops the day comes first; with strokes only a number above twelve tells which one it is.
    re.compile(r"(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?(?P<year>\d{4})(?=\D|\Z)"),
    re.compile(r"(?P<day>1[3-9]|[23]\d)/(?P<number>\d\d?)/(?P<year>\d{4})(?=\D|\Z)"),
    re.compile(r"(?P<number>\d\d?)/(?P<day>1[3-9]|[23]\d)/(?P<year>\d{4})(?=\D|\Z)"),
)


def read_date(text: str) -> EdtfDate | None:
    """Return the day that a text names: ISO, `October 29, 2024`, `29 Oct 2024`; `10/11/2024` says too little."""
    bare = _WEEKDAY.sub("", text.strip())
    for form in _FORMS:
        match = form.match(bare)
        if match:
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else _MONTHS[found["month"].casefold()]
            day = f"-{int(found['day']):02}" if found.get("day") else ""
            return _edtf(f"{found['year']}-{month:02}{day}")
    return _edtf(bare)


def sure_date(text: str) -> EdtfDate | None:
    """Return the day that a text names and nothing else, where nobody can take it for another one.

    `28.10.2024` is sure, `3.4.2024` is not: half of the world would read it as the fourth of March. A weekday before
    the date must be that of the day.
    """
    bare = _WEEKDAY.sub("", text.strip())
    found = read_date(bare)
    whole = any((match := form.match(bare)) and match.end() == len(bare) for form in _FORMS)
    if found is None or not whole or _may_be_month_first(bare):
        return None
    weekday = text.strip()[:3].casefold()
    if bare != text.strip() and not (found.is_day and _WEEKDAYS[found.earliest.weekday()] == weekday):
        return None
    return found


def _may_be_month_first(text: str) -> bool:
    numbers = re.fullmatch(r"(\d\d?)\.\s?(\d\d?)\.\s?\d{4}", text)
    return numbers is not None and int(numbers[1]) <= _LAST_MONTH and int(numbers[1]) != int(numbers[2])


def is_date_line(text: str) -> bool:
    """Return whether a line is nothing but a date, perhaps with a time of day."""
    bare = _WEEKDAY.sub("", text.strip())
    behind = next((bare[match.end() :] for form in _FORMS if (match := form.match(bare))), None)
    return (
        behind is not None
        and re.fullmatch(r"[\sT,|·at-]*(?:\d{1,2}:\d\d(?::\d\d)?\s*\S{0,6}(?:\s\w{2,5})?)?", behind) is not None
    )


def _edtf(text: str) -> EdtfDate | None:
    try:
        return parse_edtf(text)
    except ValueError:
        return None
