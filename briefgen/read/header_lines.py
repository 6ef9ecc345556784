"""A line at the top of an article in; what it states about the article, out: title, date, byline, publisher, URL."""

import re
from typing import NamedTuple

from briefgen.read.dates import is_date_line

_NAMES = {
    "title": "title", "headline": "title", "date": "date", "published": "date", "publication date": "date",
    "posted": "date", "published on": "date", "updated": "updated", "last updated": "updated", "modified": "updated",
    "url": "url", "link": "url", "permalink": "url", "source url": "url", "source": "publisher",
    "publisher": "publisher", "outlet": "publisher", "publication": "publisher", "author": "byline",
    "authors": "byline", "byline": "byline", "by": "byline", "written by": "byline", "reporter": "byline",
}  # fmt: skip
_LABELLED = re.compile(r"(?P<name>[A-Za-z][A-Za-z ]{1,19}?)\s*:\s+(?P<value>\S.*)\Z")
_BYLINE = re.compile(r"(?:By|BY)\s+(?=[^\W\d_])(?P<value>[^.!?]{2,100}(?:\b[A-Z]\.[^.!?]{0,80})*)\Z")
_URL = re.compile(r"https?://\S+\Z")
_DATELINE = re.compile(
    r"(?P<value>[^\W\d_a-z][^a-z—–]{1,60}?"  # the place in capitals
    r"(?:,?\s+[A-Z][^—–(]{0,30})?(?:\s*\([^()]{2,30}\))?)"  # day and agency
    r"\s+(?:[—–]|--|-)\s+(?=\S)"
)


class HeaderLine(NamedTuple):
    """What one line states: `name` is title, date, updated, url, publisher or byline."""

    name: str
    value: str
    offset: int


def header_line(text: str) -> HeaderLine | None:
    """Return what a line at the top of an article states, or None when it belongs to the text."""
    labelled = _LABELLED.match(text)
    if labelled and labelled["name"].casefold() in _NAMES:
        name, value = _NAMES[labelled["name"].casefold()], labelled["value"].strip()
        if name == "publisher" and _URL.match(value):
            name = "url"
        return HeaderLine(name, value, labelled.start("value"))
    byline = _BYLINE.match(text)
    if byline and len(text) <= 120:  # noqa: PLR2004 - longer is a sentence
        return HeaderLine("byline", byline["value"].strip(), byline.start("value"))
    if _URL.match(text):
        return HeaderLine("url", text, 0)
    if is_date_line(text):
        return HeaderLine("date", text, 0)
    return None


class Dateline(NamedTuple):
    """The dateline of a paragraph, and where the paragraph's own words begin."""

    value: str
    end: int


def dateline(paragraph: str) -> Dateline:
    """Return the dateline that a paragraph starts with (`SEOUL, Oct. 29 (Yonhap)`), or an empty one."""
    match = _DATELINE.match(paragraph)
    return Dateline(match["value"].strip(), match.end()) if match else Dateline("", 0)
