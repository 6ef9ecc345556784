"""Events in, items of a timeline ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.event import EventStatus
from briefgen.model.resolution import Story, TimelineEntry
from briefgen.render.edition import Edition
from briefgen.render.escape import escape_text
from briefgen.render.pen import Pen
from briefgen.render.when import when_in_words

#: How many days before or after a briefing an event still belongs to its extract of the timeline, and how many do.
NEAR_DAYS = 60
EXTRACT = 7
_SHAPES = {
    EventStatus.HAPPENED: "",
    EventStatus.ONGOING: "◔",
    EventStatus.PLANNED: "○",
    EventStatus.ALLEGED: "◌",
    EventStatus.CANCELLED: "✕",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: `title` is a link where it is only an extract, plain text with the `anchor` where it stands itself.

    `date` says how sure it is; `involved`, `facts` and `sources` are empty in an extract.
    """

    date: str
    title: str
    status: str
    summary: str
    involved: str
    facts: str
    sources: str
    anchor: str


def happening(pen: Pen, entry: TimelineEntry, *, extract: bool = False) -> Happening:
    """Return one event; an extract has no anchor, its title leads to where the event stands."""
    event = entry.event
    shape = _SHAPES[event.status]
    status = f"{shape} {pen.words.say(str(event.status))}" if shape else ""
    title = escape_text(pen.edition.title(entry.id))
    involved = pen.links(tuple(dict.fromkeys((*event.entities, *((event.place,) if event.place else ())))))
    return Happening(
        date=when_in_words(event.date, event.end, pen.words),
        title=pen.link(entry.id) if extract else title,
        status=f'<span class="bf-status bf-{event.status}">{status}</span>' if status else "",
        summary=pen.text(entry.id, "summary"),
        involved=involved if not extract else "",
        facts=" · ".join(pen.link(one) for one in event.facts) if not extract else "",
        sources=", ".join(dict.fromkeys(pen.publisher(one) for one in event.sources)) if not extract else "",
        anchor="" if extract else entry.id,
    )


def happenings(pen: Pen, entries: Iterable[TimelineEntry], *, extract: bool = False) -> tuple[Happening, ...]:
    """Return the events in the order given."""
    return tuple(happening(pen, entry, extract=extract) for entry in entries)


def near(edition: Edition, story: Story, names: Iterable[str]) -> tuple[TimelineEntry, ...]:
    """Return the few events nearest to a briefing's date, in order, that share a fact or a name and its story."""
    if story.date is None:
        return ()
    shared = {entry.id: entry for fact in story.facts for entry in edition.events_of.get(fact, ())}
    for name in names:
        for entry in edition.events_of.get(name, ()):
            if entry.event.dossier == story.dossier:
                shared.setdefault(entry.id, entry)
    day = story.date.sort_key[0]
    distances = sorted(
        (abs((entry.date.sort_key[0] - day).days), entry.id) for entry in shared.values() if entry.date is not None
    )
    chosen = {identifier for distance, identifier in distances[:EXTRACT] if distance <= NEAR_DAYS}
    kept = (entry for identifier, entry in shared.items() if identifier in chosen)
    return tuple(sorted(kept, key=lambda entry: (entry.date.sort_key if entry.date else (day, day), entry.id)))
