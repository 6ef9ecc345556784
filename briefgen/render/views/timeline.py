"""Events in, the pages of the whole timeline and of a dossier's ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.edtf import parse_edtf
from briefgen.model.event import EventStatus
from briefgen.model.resolution import TimelineEntry
from briefgen.render.date_words import date_said
from briefgen.render.edition import Edition
from briefgen.render.paths import dossier_timeline_path, timeline_path
from briefgen.render.pen import Pen
from briefgen.render.views.dossier import events_of
from briefgen.render.views.happenings import Happening, happenings
from briefgen.render.views.head import Head, head
from briefgen.render.when import NO_MONTH, is_any_day, month_of_year
from briefgen.render.words import Words

UNDATED = "Date not known"


@dataclass(frozen=True, slots=True)
class Month:
    """The events of one month, by day; those of which the day is not known come last and say so."""

    title: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events of one year by month; those of which the month is not known come last."""

    title: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline; `pages` leads to the pages of single years where the timeline is parted by year.

    On the page of a single year each of `years` is a month. What is only planned stands apart.
    """

    head: Head
    title: str
    intro: str
    years: tuple[Year, ...]
    planned: tuple[Happening, ...]
    pages: tuple[str, ...]


def timeline_view(edition: Edition) -> TimelineView:
    """Return the whole timeline on one page."""
    entries = edition.resolution.timeline
    title, intro = edition.words.say("Timeline"), _all_stories(edition, entries)
    return TimelineView(
        head=head(title, intro),
        title=title,
        intro=intro,
        years=_years(Pen(edition, "timeline.md"), entries),
        planned=_planned(Pen(edition, "timeline.md"), entries),
        pages=(),
    )


def timeline_contents_view(edition: Edition) -> TimelineView:
    """Return the page that leads to a long timeline's years."""
    pen = Pen(edition, "timeline.md")
    entries, words = edition.resolution.timeline, pen.words
    links = tuple(
        f"[{_heading(words, title)}]({pen.to(timeline_path(group[0].date, paged=True))}), "
        f"{words.count(len(group), 'event')}"
        for title, group in by_year(entries)
    )
    name = pen.words.say("Timeline")
    intro = pen.words.count(
        len(entries), "{count} event of all stories, by year.", "{count} events of all stories, by year."
    )
    return TimelineView(head(name, intro), name, intro, (), (), links)


def timeline_year_view(edition: Edition, title: str, entries: Sequence[TimelineEntry]) -> TimelineView:
    """Return one year of a long timeline."""
    pen = Pen(edition, timeline_path(entries[0].date, paged=True))
    words = pen.words
    name = words.say("Timeline: {title}", title=_heading(words, title))
    count = words.count(len(entries), "{count} event, in order.", "{count} events, in order.")
    intro = f"{count} [{words.say('All years')}]({pen.to('timeline.md')})"
    described = head(name, _all_stories(edition, entries))
    months = tuple(
        Year(month.title, (Month("", month.events),)) for year in _years(pen, entries) for month in year.months
    )
    return TimelineView(described, name, intro, months, _planned(pen, entries), ())


def dossier_timeline_view(edition: Edition, identifier: str) -> TimelineView:
    """Return the timeline of one dossier."""
    pen = Pen(edition, dossier_timeline_path(identifier))
    entries = events_of(edition, identifier)
    words, title = pen.words, pen.words.say("Timeline: {title}", title=edition.title(identifier))
    return TimelineView(
        head=head(
            title,
            words.count(
                len(entries), "{count} event of this story, in order.", "{count} events of this story, in order."
            ),
        ),
        title=words.say("Timeline: {title}", title=pen.name(identifier)),
        intro=words.count(
            len(entries),
            "{count} event of the story {story}, in order.",
            "{count} events of the story {story}, in order.",
            story=pen.link(identifier),
        ),
        years=_years(pen, entries),
        planned=_planned(pen, entries),
        pages=(),
    )


def _all_stories(edition: Edition, entries: Sequence[TimelineEntry]) -> str:
    return edition.words.count(
        len(entries), "{count} event of all stories, in order.", "{count} events of all stories, in order."
    )


def _heading(words: Words, year: str) -> str:
    return words.say(UNDATED) if year == UNDATED else year


def by_year(entries: Sequence[TimelineEntry]) -> tuple[tuple[str, tuple[TimelineEntry, ...]], ...]:
    """Return the events with their year as a heading; what has no date comes last."""
    return tuple((title, tuple(group)) for title, group in groupby(entries, key=_year))


def _year(entry: TimelineEntry) -> str:
    return f"{entry.date.sort_key[0].year}" if entry.date else UNDATED


def _years(pen: Pen, entries: Sequence[TimelineEntry]) -> tuple[Year, ...]:
    """Return everything but what is planned, by year and month."""
    known = [entry for entry in entries if entry.event.status is not EventStatus.PLANNED]
    return tuple(Year(_heading(pen.words, title), _months(pen, title, group)) for title, group in by_year(known))


def _months(pen: Pen, year: str, entries: Sequence[TimelineEntry]) -> tuple[Month, ...]:
    if entries[0].date is None:
        return (Month("", happenings(pen, entries)),)
    # Stable: within a month the order of the timeline stays, but for what may have been on any of its days.
    ordered = sorted(entries, key=lambda entry: (_month(entry), entry.date is not None and is_any_day(entry.date)))
    return tuple(
        Month(_in_words(pen.words, year, month), happenings(pen, group))
        for month, group in groupby(ordered, key=_month)
    )


def _month(entry: TimelineEntry) -> int:
    return month_of_year(entry.date) if entry.date else NO_MONTH


def _in_words(words: Words, year: str, month: int) -> str:
    if month == NO_MONTH:
        return words.say("{year}, month not known", year=year)
    return date_said(parse_edtf(f"{year:0>4}-{month:02d}"), words)


def _planned(pen: Pen, entries: Sequence[TimelineEntry]) -> tuple[Happening, ...]:
    return happenings(pen, (entry for entry in entries if entry.event.status is EventStatus.PLANNED))
