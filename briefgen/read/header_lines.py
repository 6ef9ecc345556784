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
_BYLINE = re.compile(r"(?:By|BY)\s+(?P<value>(?P<names>[^,|]{2,80})(?:[,|].{0,80})?)\Z")
#: Small words between names, and in them.
_SMALL = frozenset("and of the de da di del la le van von der den al el bin ibn & with".split())
_MOST_NAMES = 10  # words
_LONGEST = 500  # characters; an address may be long, a paragraph is longer
_URL = re.compile(r"https?://\S+\Z")
_QUOTES = "“\"‘'«„"
_DASH = r"\s+(?:[—–]|--|-)\s+"
_DATELINE = re.compile(
    r"(?P<value>(?P<place>[^\W\d_a-z][^a-z\d—–(,]{1,40}?)"
    r"(?P<rest>(?:,\s+[A-Z\d][^—–(]{1,40}?)?(?:\s*\([^()]{2,30}\))?))"  # region, day and agency
    + _DASH
    + r"(?=(?P<next>\S))"
)


class HeaderLine(NamedTuple):
    """What one line states: `name` is title, date, updated, url, publisher or byline."""

    name: str
    value: str
    offset: int


def header_line(text: str) -> HeaderLine | None:
    """Return what a line at the top of an article states, or None when it belongs to the text."""
    if len(text) > _LONGEST:
        return None
    labelled = _LABELLED.match(text)
    if labelled and labelled["name"].casefold() in _NAMES:
        name, value = _NAMES[labelled["name"].casefold()], labelled["value"].strip()
        if name == "publisher" and _URL.match(value):
            name = "url"
        return HeaderLine(name, value, labelled.start("value"))
    byline = _BYLINE.match(text)
    if byline and _are_names(byline["names"].split()):
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
    if match is None or (not match["rest"] and not (match["next"].isupper() or match["next"] in _QUOTES)):
        return Dateline("", 0)  # a bare name in capitals and a dash also begin a sentence: NATO - the alliance - …
    return Dateline(match["value"].strip(), match.end())


def _are_names(words: list[str]) -> bool:
    return len(words) <= _MOST_NAMES and all(word in _SMALL or not word[0].islower() for word in words)
