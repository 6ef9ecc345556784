"""Events in, the pages of the whole timeline and of a dossier's ready to print out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.model.resolution import TimelineEntry
from briefgen.render.edition import Edition
from briefgen.render.paths import dossier_timeline_path, timeline_path
from briefgen.render.pen import Pen
from briefgen.render.views.dossier import events_of
from briefgen.render.views.happenings import Happening, happenings
from briefgen.render.views.head import Head, counted, head

UNDATED = "Date not known"


@dataclass(frozen=True, slots=True)
class Year:
    """The events of one year, in order."""

    title: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline; `pages` leads to the pages of single years where the timeline is parted by year."""

    head: Head
    title: str
    intro: str
    years: tuple[Year, ...]
    pages: tuple[str, ...]


def timeline_view(edition: Edition) -> TimelineView:
    """Return the whole timeline on one page."""
    entries = edition.resolution.timeline
    return TimelineView(
        head=head("Timeline", f"{counted(len(entries), 'event')} of all stories, in order."),
        title="Timeline",
        intro=f"{counted(len(entries), 'event')} of all stories, in order.",
        years=_years(Pen(edition, "timeline.md"), entries),
        pages=(),
    )


def timeline_contents_view(edition: Edition) -> TimelineView:
    """Return the page that leads to a long timeline's years."""
    pen = Pen(edition, "timeline.md")
    entries = edition.resolution.timeline
    links = tuple(
        f"[{title}]({pen.to(timeline_path(group[0].date, paged=True))}), {counted(len(group), 'event')}"
        for title, group in by_year(entries)
    )
    intro = f"{counted(len(entries), 'event')} of all stories, by year."
    return TimelineView(head("Timeline", intro), "Timeline", intro, (), links)


def timeline_year_view(edition: Edition, title: str, entries: Sequence[TimelineEntry]) -> TimelineView:
    """Return one year of a long timeline."""
    pen = Pen(edition, timeline_path(entries[0].date, paged=True))
    name = f"Timeline: {title}"
    intro = f"{counted(len(entries), 'event')}, in order. [All years]({pen.to('timeline.md')})"
    described = head(name, f"{counted(len(entries), 'event')} of all stories, in order.")
    return TimelineView(described, name, intro, (Year("", happenings(pen, entries)),), ())


def dossier_timeline_view(edition: Edition, identifier: str) -> TimelineView:
    """Return the timeline of one dossier."""
    pen = Pen(edition, dossier_timeline_path(identifier))
    entries = events_of(edition, identifier)
    title = f"Timeline: {edition.title(identifier)}"
    count = counted(len(entries), "event")
    return TimelineView(
        head=head(title, f"{count} of this story, in order."),
        title=f"Timeline: {pen.name(identifier)}",
        intro=f"{count} of the story {pen.link(identifier)}, in order.",
        years=_years(pen, entries),
        pages=(),
    )


def by_year(entries: Sequence[TimelineEntry]) -> tuple[tuple[str, tuple[TimelineEntry, ...]], ...]:
    """Return the events with their year as a heading; what has no date comes last."""
    return tuple((title, tuple(group)) for title, group in groupby(entries, key=_year))


def _year(entry: TimelineEntry) -> str:
    return f"{entry.date.sort_key[0].year}" if entry.date else UNDATED


def _years(pen: Pen, entries: Sequence[TimelineEntry]) -> tuple[Year, ...]:
    return tuple(Year(title, happenings(pen, group)) for title, group in by_year(entries))
