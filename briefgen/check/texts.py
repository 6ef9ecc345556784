"""A text of the desk by owner and field in; the record that holds it, its place, and the day that it speaks of, out."""

from dataclasses import dataclass

from briefgen.check.rule import Known
from briefgen.model.briefing import Briefing, Correction
from briefgen.model.edtf import EdtfDate
from briefgen.model.entity import Relation
from briefgen.model.event import Event
from briefgen.model.fact import Claim, Fact, Statement
from briefgen.model.record import Record
from briefgen.model.span import Span

#: How much longer a scalar is than its text: typed plain, or in quotes without escapes; else the columns are unsure.
_QUOTE_MARKS = (0, 2)


@dataclass(frozen=True, slots=True)
class DeskText:
    """A text that the desk wrote, as it was typed.

    `day` is the day that the text speaks of. `is_current` holds for a text that speaks of no day, but of how things
    are: a summary, a definition, the TL;DR of a dossier. It is false for a text of a claim, an event or a briefing,
    whether that is dated or not.
    """

    owner: str
    field: str
    typed: str
    span: Span
    day: EdtfDate | None
    is_current: bool

    def place(self, words: str) -> Span:
        """Return where these words stand: to the column if the text was typed on one line and holds them once."""
        longer = self.span.length - len(self.typed)
        if longer not in _QUOTE_MARKS or self.typed.count(words) != 1:
            return self.span
        column = self.span.column + longer // 2 + self.typed.index(words)
        return Span(self.span.path, self.span.line, column, len(words))


def desk_text(owner: str, field: str, known: Known) -> DeskText | None:
    """Return the desk's text in this field (`summary`, `claims.1.text`); None where the words are not the desk's."""
    record = known.desk.find(owner)
    story = known.resolution.stories.get(owner)
    if story is not None and (record is None or isinstance(record, Briefing)):
        record = story.record
    holders, path, value = _walk(record, field)
    if not holders or not isinstance(value, str) or not value:
        return None
    day, is_current = (None, True)
    if story is not None and isinstance(record, Briefing):
        day, is_current = story.record.updated or story.date, False
    for holder in holders:
        if _is_dated(holder, path):
            day, is_current = _day(holder), False
    return DeskText(owner, field, value, holders[-1].span(*path), day, is_current)


def _walk(record: Record | None, field: str) -> tuple[tuple[Record, ...], tuple[str, ...], object]:
    """Return the records that a dotted path leads through, the rest of the path in the last one, and what is there."""
    holders = (record,) if record is not None else ()
    path: tuple[str, ...] = ()
    value: object = record
    for part in field.split("."):
        if isinstance(value, Record):
            value = getattr(value, part, None)
        else:
            value = value[int(part)] if isinstance(value, tuple) and int(part) < len(value) else None
        holders, path = ((*holders, value), ()) if isinstance(value, Record) else (holders, (*path, part))
    return holders, path, value


def _is_dated(holder: Record, path: tuple[str, ...]) -> bool:
    # A fact's question and note speak of all its answers; a short fact's `text` is its one claim's.
    return isinstance(holder, Claim | Event | Relation | Correction) or (isinstance(holder, Fact) and path == ("text",))


def _day(holder: Record) -> EdtfDate | None:
    match holder:
        case Statement():
            return holder.as_of
        case Event():
            return holder.end or holder.date
        case Relation():
            return holder.until or holder.since
        case Correction():
            return holder.date
        case _:
            return None
