"""A fact's history in, the step chart of its figures or the strip of its other answers out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from briefgen.model.edtf import EARLIEST, LATEST
from briefgen.model.history import Answer, History
from briefgen.model.value import SPANS, Quantity
from briefgen.render.chart import ChartPoint, step_chart
from briefgen.render.chart_scale import in_short
from briefgen.render.chart_strip import strip_chart
from briefgen.render.edition import Edition
from briefgen.render.status import Status, status_of
from briefgen.render.value_words import said
from briefgen.render.words import Words

#: One answer makes no history, and of so many that are no numbers the table alone says more than a strip.
FEWEST_POINTS, MOST_ON_STRIP = 2, 16


@dataclass(frozen=True, slots=True)
class _Dated:
    """The days between which a claim began to hold: the same day twice where that is known."""

    first: date
    last: date


def history_chart(edition: Edition, history: History) -> str:
    """Return the chart as a figure of HTML: of numbers where there are at least two, else of answers in words.

    It is empty with fewer than two dated answers, or where the desk wants none.
    """
    if not history.fact.chart:
        return ""
    numbers = [point for answer in history.answers if (point := _number_point(edition, history, answer))]
    if len(numbers) >= FEWEST_POINTS:
        svg = step_chart(
            numbers,
            title=edition.title(history.id),
            description=_description(numbers, edition.words, unit=history.fact.unit),
            unit=history.fact.unit,
            chart_id="history",
            words=edition.words,
        )
        return f'<figure class="bf-chart" data-search-exclude>{svg}</figure>'
    words = [point for answer in history.answers if (point := _word_point(edition, history, answer))]
    if not FEWEST_POINTS <= len(words) <= MOST_ON_STRIP:
        return ""
    svg = strip_chart(
        words,
        title=edition.title(history.id),
        description=_description(words, edition.words, unit=""),
        chart_id="history",
        words=edition.words,
    )
    return f'<figure class="bf-chart" data-search-exclude>{svg}</figure>'


def _number_point(edition: Edition, history: History, answer: Answer) -> ChartPoint | None:
    numbers, days = _numbers(answer), _days(answer)
    if numbers is None or days is None:
        return None
    spoken = edition.words
    words = said(answer.value, answer.claim.qualifier, "%" if history.fact.unit == "%" else "", spoken)
    if short := in_short(*numbers, words=spoken):
        words = words.replace(said(answer.value, None, words=spoken), short)
    return _point(edition, answer, days, words, numbers)


def _word_point(edition: Edition, history: History, answer: Answer) -> ChartPoint | None:
    days = _days(answer)
    words = said(answer.value, answer.claim.qualifier, history.fact.unit, edition.words) or edition.statement(answer)
    return _point(edition, answer, days, words, (Decimal(0), Decimal(0))) if days and words else None


def _point(edition: Edition, answer: Answer, days: _Dated, label: str, numbers: tuple[Decimal, Decimal]) -> ChartPoint:
    status = status_of(answer)
    speaker = answer.party or next(iter(answer.speakers), "")
    return ChartPoint(
        day=days.first,
        last_day=days.last,
        low=numbers[0],
        high=numbers[1],
        label=label,
        series=edition.title(speaker) if speaker else "",
        struck=not status.stands,
        disputed=status is Status.IN_DISPUTE,
        qualifier=str(answer.claim.qualifier or ""),
        withdrawn=status in {Status.CORRECTED, Status.RETRACTED},
    )


def _days(answer: Answer) -> _Dated | None:
    if answer.claim.as_of is None:
        return None
    first, last = answer.claim.as_of.earliest, answer.claim.as_of.latest
    day = last if first == EARLIEST else first
    return _Dated(day, day if last == LATEST else last)


def _numbers(answer: Answer) -> tuple[Decimal, Decimal] | None:
    if isinstance(answer.value, Quantity):
        return answer.value.low, answer.value.high
    return SPANS.get(answer.claim.qualifier) if answer.claim.qualifier and answer.value is None else None


def _description(points: Sequence[ChartPoint], words: Words, *, unit: str) -> str:
    """Return in words what the chart shows, for whoever cannot see it; the table below it has all of it."""
    days = [point.day for point in points]
    first, last = min(points, key=lambda one: one.day), max(points, key=lambda one: one.day)
    noun = f" {unit}" if unit not in {"", "%"} else ""
    return words.count(
        len(points),
        "{count} claim from {start} to {end}: first {first}, last {last}.",
        "{count} claims from {start} to {end}: first {first}, last {last}.",
        start=f"{min(days):%Y-%m-%d}",
        end=f"{max(days):%Y-%m-%d}",
        first=f"{first.label}{noun}",
        last=f"{last.label}{noun}",
    )
