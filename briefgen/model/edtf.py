"""EDTF dates (ISO 8601-2, what a desk needs of levels 0 and 1): the typed text in, its days and its words out."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

# Not `calendar.month_name`: that one follows the machine's locale, and the same input gives the same bytes.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<hour>\d\d):(?P<minute>\d\d)"
    r"(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<doubt>[?~%]?)\Z",
)
_DOUBT = {"?": "possibly ", "~": "about ", "%": "possibly about "}
FORMS = "write a date as 2024-10-28, 2024-10, 2024, 2024-10~ (about), 2024-10? (unsure) or 2024-10-28/2024-10-31"
EARLIEST, LATEST = date.min, date.max


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as the desk knows it: `text` as typed, and the first and last day that it can mean."""

    text: str
    earliest: date
    latest: date

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[date, date]:
        """By earliest day; an open start sorts by its end."""
        return (self.latest, self.latest) if self.earliest == EARLIEST else (self.earliest, self.latest)

    @property
    def is_day(self) -> bool:
        """True for one certain day."""
        return self.earliest == self.latest and not self.text.endswith(("?", "~", "%"))

    @property
    def iso(self) -> str:
        """The date for `<time datetime>`: the longest ISO form without doubt, or an empty string for a period."""
        plain = self.text.rstrip("?~%")
        return "" if "/" in plain or "X" in plain or _season(plain) else plain

    def in_words(self) -> str:
        """Return the date as a reader sees it: `28 October 2024`, `about October 2024`, `8 to 13 October 2024`."""
        if "/" not in self.text:
            return _point_in_words(self.text)
        start, end = self.text.split("/")
        if start in {"", ".."}:
            return f"until {_point_in_words(end)}"
        if end in {"", ".."}:
            return f"since {_point_in_words(start)}"
        if start == end:
            return _point_in_words(start)
        first, last, shared = _point_in_words(start).split(" "), _point_in_words(end).split(" "), ""
        # `8 to 13 October 2024`: what both ends share is said once, at the end.
        while len(first) > 1 and len(last) > 1 and first[-1] == last[-1]:
            first.pop()
            shared = f"{last.pop()} {shared}".strip()
        return f"{' '.join(first)} to {' '.join([*last, shared]).strip()}"

    def in_short(self) -> str:
        """Return the date in few letters, months as three: `28 Oct 2024`."""
        words = self.in_words()
        for month in _MONTHS:
            words = words.replace(month, month[:3])
        return words

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate from text; the value is an `EdtfDate`."""
        return core_schema.no_info_plain_validator_function(_validate, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe the text that is accepted."""
        return {"type": "string", "title": "EDTF date", "description": FORMS}


def parse_edtf(text: str) -> EdtfDate:
    """Return the date that `text` means; `ValueError` with what to write instead when it means none."""
    if "/" not in text:
        return EdtfDate(text, *_bounds(text))
    start, _, end = text.partition("/")
    if start in {"", ".."} and end in {"", ".."}:
        raise ValueError(f"`{text}` has neither start nor end; {FORMS}")
    earliest = EARLIEST if start in {"", ".."} else _bounds(start)[0]
    latest = LATEST if end in {"", ".."} else _bounds(end)[1]
    if latest < earliest:
        raise ValueError(f"`{text}` ends before it starts; write the earlier date first")
    return EdtfDate(text, earliest, latest)


def _validate(value: object) -> EdtfDate:
    if isinstance(value, EdtfDate):
        return value
    if not isinstance(value, str):
        raise ValueError(f"a date is text; {FORMS}")  # noqa: TRY004 - pydantic turns ValueError into a finding
    return parse_edtf(value.strip())


def _season(text: str) -> tuple[str, int] | None:
    return _SEASONS.get(int(text[5:7])) if re.fullmatch(r"\d{4}-\d\d", text) else None


def _bounds(text: str) -> tuple[date, date]:
    match = _POINT.match(text)
    if match is None:
        raise ValueError(f"`{text}` is not a date; {FORMS}")
    years = match["year"]
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    try:
        if "X" in years or match["month"] in {None, "XX"}:
            return date(max(first, 1), 1, 1), date(last, 12, 31)
        return _within_year(first, int(match["month"]), match["day"])
    except ValueError as error:
        raise ValueError(f"`{text}` is not a day of the calendar ({error}); {FORMS}") from None


def _within_year(year: int, month: int, day: str | None) -> tuple[date, date]:
    if month in _SEASONS and day is None:
        start = _SEASONS[month][1]
        end_year, end = (year, start + 2) if start + 2 <= len(_MONTHS) else (year + 1, start + 2 - len(_MONTHS))
        return date(year, start, 1), date(end_year, end, calendar.monthrange(end_year, end)[1])
    if not 1 <= month <= len(_MONTHS):
        raise ValueError("month must be in 01 to 12")
    if day in {None, "XX"}:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    one = date(year, month, int(day or 1))
    return one, one


def _point_in_words(text: str) -> str:
    match = _POINT.match(text)
    if match is None:
        return text
    doubt, years, month, day = _DOUBT.get(match["doubt"], ""), match["year"], match["month"], match["day"]
    if "X" in years:
        return f"{doubt}the {years.replace('X', '0')}s"
    if month in {None, "XX"}:
        return doubt + years
    season = _SEASONS.get(int(month))
    if season:
        return f"{doubt}{season[0]} {years}"
    words = f"{_MONTHS[int(month) - 1]} {years}"
    if day not in {None, "XX"}:
        words = f"{int(day or 1)} {words}"
    if match["hour"]:
        zone = {"Z": " UTC", None: ""}.get(match["zone"], f" {match['zone']}")
        words += f", {match['hour']}:{match['minute']}{zone}"
    return doubt + words
