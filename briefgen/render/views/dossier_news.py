"""A running story in; what is new in it, counted from its own last day, and where to start reading, out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from briefgen.model.edtf import EdtfDate, parse_edtf
from briefgen.model.event import EventStatus
from briefgen.model.history import Answer, History
from briefgen.model.resolution import Story, TimelineEntry
from briefgen.render.date_words import date_said
from briefgen.render.edition import newest_first
from briefgen.render.pen import Pen
from briefgen.render.views.later import in_brief
from briefgen.render.views.listing import changed_since
from briefgen.render.when import when_in_words

#: A week where it holds enough, else a month; so many items are shown.
WINDOWS = ((7, "week"), (31, "month"))
ENOUGH, MOST = 3, 8


@dataclass(frozen=True, slots=True)
class Fresh:
    """Something new: a briefing, an event or a claim."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class News:
    """What is new since a week or month before the story's own last day, the newest first."""

    title: str
    items: tuple[Fresh, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """The briefing to begin with, and why this one."""

    link: str
    date: str
    reason: str
    changed: str


class _Item(NamedTuple):
    """Something with a day; of the same day briefings come first, then events, then claims."""

    day: EdtfDate
    kind: int
    id: str
    what: Story | TimelineEntry | Answer


def news(
    pen: Pen, histories: Sequence[History], entries: Sequence[TimelineEntry], stories: Sequence[Story]
) -> tuple[News, ...]:
    """Return what is new in a story; nothing where all of it is as new, and nothing hangs on the day of the build."""
    items = sorted(
        (*_briefings(stories), *_events(entries), *_claims(histories, entries)),
        key=lambda item: (-item.day.sort_key[0].toordinal(), item.kind, item.id),
    )
    if not items:
        return ()
    last = items[0].day.sort_key[0]
    recent = {name: [item for item in items if item.day.sort_key[0] > last - timedelta(days)] for days, name in WINDOWS}
    name = next((name for name, found in recent.items() if len(found) >= ENOUGH), WINDOWS[-1][1])
    if len(recent[name]) == len(items):
        return ()
    day = date_said(parse_edtf(last.isoformat()), pen.words)
    title = pen.words.say(f"New in the {name} to {{date}}", date=day)
    return (News(title, tuple(_fresh(pen, item.what) for item in recent[name][:MOST])),)


def where_to_start(pen: Pen, histories: Sequence[History], stories: Sequence[Story]) -> tuple[Start, ...]:
    """Return the briefing that has to do with most of a story's facts, of two alike the newer; none of only one."""
    own = frozenset(history.id for history in histories)
    counts = {story.stem: len(own.intersection(story.facts)) for story in stories}
    most = max(counts.values(), default=0)
    if len(stories) == 1 or not most:
        return ()
    story = next(story for story in stories if counts[story.stem] == most)
    return (
        Start(
            link=pen.story_link(story),
            date=pen.time(story.date),
            reason=pen.words.count(
                len(own),
                "It draws on {number} of this story’s {count} fact, and no other on more.",
                "It draws on {number} of this story’s {count} facts, and no other on more.",
                number=pen.words.number(most),
            ),
            changed=changed_since(pen, story),
        ),
    )


def _fresh(pen: Pen, what: Story | TimelineEntry | Answer) -> Fresh:
    if isinstance(what, Story):
        return Fresh(pen.time(what.date), pen.words.say("Briefing: {title}", title=pen.story_link(what)))
    if isinstance(what, TimelineEntry):
        return Fresh(when_in_words(what.event.date, what.event.end, pen.words), pen.link(what.id))
    return Fresh(pen.as_of(what), f"{pen.link(what.fact)} {in_brief(pen, what, dated=False)}")


def _briefings(stories: Iterable[Story]) -> Iterator[_Item]:
    for story in stories:
        if story.date:
            yield _Item(story.date, 0, story.stem, story)


def _events(entries: Iterable[TimelineEntry]) -> Iterator[_Item]:
    for entry in entries:
        if entry.date and entry.event.status in {EventStatus.HAPPENED, EventStatus.ONGOING}:
            yield _Item(entry.date, 1, entry.id, entry)


def _claims(histories: Iterable[History], entries: Iterable[TimelineEntry]) -> Iterator[_Item]:
    """Yield the newest claim of each fact, but for those that an event of the same day tells already."""
    told = {(fact, entry.date.sort_key[0]) for entry in entries if entry.date for fact in entry.event.facts}
    for history in histories:
        newest = _newest(history)
        if newest and newest.claim.as_of and (history.id, newest.claim.as_of.sort_key[0]) not in told:
            yield _Item(newest.claim.as_of, 2, history.id, newest)


def _newest(history: History) -> Answer | None:
    dated = [answer for answer in history.standing() if answer.claim.as_of]
    return min(dated, key=lambda answer: newest_first(answer.claim.as_of), default=None)
