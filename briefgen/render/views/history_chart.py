"""A fact's history in, the step chart of its figures out."""

from datetime import date
from decimal import Decimal

from briefgen.model.edtf import EARLIEST, LATEST
from briefgen.model.history import Answer, History
from briefgen.model.value import SPANS, Quantity, value_in_words
from briefgen.render.chart import ChartPoint, step_chart
from briefgen.render.edition import Edition
from briefgen.render.status import Status, status_of
from briefgen.render.views.head import counted

#: One figure makes no history.
FEWEST_POINTS = 2


def history_chart(edition: Edition, history: History) -> str:
    """Return the chart as a figure of HTML; empty with fewer than two dated numbers or where the desk wants none."""
    points = [point for answer in history.answers if (point := _point(edition, history, answer))]
    if len(points) < FEWEST_POINTS or not history.fact.chart:
        return ""
    svg = step_chart(
        points,
        title=edition.title(history.id),
        description=_description(history, points),
        unit=history.fact.unit,
        chart_id="history",
    )
    return f'<figure class="bf-chart">{svg}</figure>'


def _point(edition: Edition, history: History, answer: Answer) -> ChartPoint | None:
    numbers, claim = _numbers(answer), answer.claim
    if numbers is None or claim.as_of is None:
        return None
    first, last = claim.as_of.earliest, claim.as_of.latest
    day = last if first == EARLIEST else first
    status = status_of(answer)
    speaker = answer.party or next(iter(answer.speakers), "")
    return ChartPoint(
        day=day,
        last_day=day if last == LATEST else last,
        low=numbers[0],
        high=numbers[1],
        label=value_in_words(answer.value, claim.qualifier, "%" if history.fact.unit == "%" else ""),
        series=edition.title(speaker) if speaker else "",
        struck=not status.stands,
        disputed=status is Status.IN_DISPUTE,
        qualifier=str(claim.qualifier or ""),
    )


def _numbers(answer: Answer) -> tuple[Decimal, Decimal] | None:
    if isinstance(answer.value, Quantity):
        return answer.value.low, answer.value.high
    return SPANS.get(answer.claim.qualifier) if answer.claim.qualifier and answer.value is None else None


def _description(history: History, points: list[ChartPoint]) -> str:
    """Return in words what the chart shows, for whoever cannot see it; the table below it has all of it."""
    days: list[date] = [point.day for point in points]
    first, last = min(points, key=lambda one: one.day), max(points, key=lambda one: one.day)
    span = f"from {min(days):%Y-%m-%d} to {max(days):%Y-%m-%d}"
    unit = f" {history.fact.unit}" if history.fact.unit not in {"", "%"} else ""
    return f"{counted(len(points), 'claim')} {span}: first {first.label}{unit}, last {last.label}{unit}."
