"""Briefings in, the archive by month ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.edtf import EdtfDate, parse_edtf
from briefgen.model.resolution import Story
from briefgen.render.edition import Edition
from briefgen.render.pen import Pen
from briefgen.render.views.head import Head, counted, head
from briefgen.render.views.listing import BriefingItem, briefing_items

UNDATED = "undated"


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
    count = counted(len(edition.stories), "briefing")
    years = tuple(
        ArchiveYear(
            year,
            tuple(f"{_link(pen, month)}, {counted(len(stories), 'briefing')}" for month, stories in group),
        )
        for year, group in groupby(months, key=lambda pair: _year(pair[0]))
    )
    return ArchiveView(head("Archive", f"{count} by month."), "Archive", f"{count} by month.", years)


def month_view(
    edition: Edition, month: str, stories: Sequence[Story], *, newer: str = "", older: str = ""
) -> MonthView:
    """Return one month; `newer` and `older` are the months beside it, empty at either end."""
    pen = Pen(edition, archive_path(month))
    count = counted(len(stories), "briefing")
    return MonthView(
        head=head(f"Archive: {_words(month)}", f"{count} of {_words(month)}." if month != UNDATED else count),
        title=_words(month),
        intro=f"{count}. [All months]({pen.to('archive/index.md')})",
        briefings=briefing_items(pen, stories),
        beside=" · ".join(
            f"{word}: {_link(pen, other)}" for word, other in (("Newer", newer), ("Older", older)) if other
        ),
    )


def archive_path(month: str) -> str:
    """Return the path of a month's page."""
    return f"archive/{month}.md"


def _link(pen: Pen, month: str) -> str:
    return f"[{_words(month)}]({pen.to(archive_path(month))})"


def _order(month: str) -> tuple[bool, int, int]:
    if month == UNDATED:
        return (True, 0, 0)
    year, _, number = month.partition("-")
    return (False, -int(year), -int(number or 0))


def _year(month: str) -> str:
    return "Date not known" if month == UNDATED else month[:4]


def _words(month: str) -> str:
    return "Date not known" if month == UNDATED else parse_edtf(month).in_words()
