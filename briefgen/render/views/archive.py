"""Briefings in, the archive by month ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.edtf import EdtfDate, parse_edtf
from briefgen.model.resolution import Story
from briefgen.render.date_words import date_said
from briefgen.render.edition import Edition
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, head
from briefgen.render.views.listing import BriefingItem, briefing_items
from briefgen.render.words import Words

UNDATED = "undated"
NO_DATE = "Date not known"


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """A year with links to its months, newest first."""

    title: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The way to all months."""

    head: Head
    title: str
    intro: str
    years: tuple[ArchiveYear, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """The briefings of one month, newest first, and the way to the months beside it."""

    head: Head
    title: str
    intro: str
    briefings: tuple[BriefingItem, ...]
    beside: str


def month_of(day: EdtfDate | None) -> str:
    """Return the month that a date lies in as `2024-10`, only its year where the month is open, or `undated`."""
    if day is None:
        return UNDATED
    first, last = day.sort_key
    same_year = first.year == last.year
    whole_month = same_year and first.month != last.month and (last - first).days > _LONGEST_MONTH
    return f"{first.year:04d}" if whole_month or last.year > first.year + 1 else f"{first.year:04d}-{first.month:02d}"


_LONGEST_MONTH = 31


def by_month(edition: Edition) -> tuple[tuple[str, tuple[Story, ...]], ...]:
    """Return the briefings by month, newest first, undated last."""
    ordered = sorted(edition.stories, key=lambda story: _order(month_of(story.date)))
    return tuple((month, tuple(group)) for month, group in groupby(ordered, key=lambda story: month_of(story.date)))


def archive_view(edition: Edition, months: Sequence[tuple[str, tuple[Story, ...]]]) -> ArchiveView:
    """Return the page that leads to all months."""
    pen = Pen(edition, "archive/index.md")
    years = tuple(
        ArchiveYear(
            pen.words.say(NO_DATE) if year == UNDATED else year,
            tuple(f"{_link(pen, month)}, {pen.words.count(len(stories), 'briefing')}" for month, stories in group),
        )
        for year, group in groupby(months, key=lambda pair: _year(pair[0]))
    )
    title = pen.words.say("Archive")
    intro = pen.words.count(len(edition.stories), "{count} briefing by month.", "{count} briefings by month.")
    return ArchiveView(head(title, intro), title, intro, years)


def month_view(
    edition: Edition, month: str, stories: Sequence[Story], *, newer: str = "", older: str = ""
) -> MonthView:
    """Return one month; `newer` and `older` are the months beside it, empty at either end."""
    pen = Pen(edition, archive_path(month))
    count, name = pen.words.count(len(stories), "briefing"), _words(month, pen.words)
    return MonthView(
        head=head(
            pen.words.say("Archive: {month}", month=name),
            pen.words.say("{count} of {month}.", count=count, month=name) if month != UNDATED else count,
        ),
        title=name,
        intro=f"{count}. [{pen.words.say('All months')}]({pen.to('archive/index.md')})",
        briefings=briefing_items(pen, stories),
        beside=" · ".join(
            pen.words.say(words, month=_link(pen, other))
            for words, other in (("Newer: {month}", newer), ("Older: {month}", older))
            if other
        ),
    )


def archive_path(month: str) -> str:
    """Return the path of a month's page."""
    return f"archive/{month}.md"


def _link(pen: Pen, month: str) -> str:
    return f"[{_words(month, pen.words)}]({pen.to(archive_path(month))})"


def _order(month: str) -> tuple[bool, int, int]:
    if month == UNDATED:
        return (True, 0, 0)
    year, _, number = month.partition("-")
    return (False, -int(year), -int(number or 0))


def _year(month: str) -> str:
    return UNDATED if month == UNDATED else month[:4]


def _words(month: str, words: Words) -> str:
    return words.say(NO_DATE) if month == UNDATED else date_said(parse_edtf(month), words)
