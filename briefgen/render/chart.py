"""A fact's dated figures in, a step chart as inline SVG out: a line for each speaker, level until the next claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from briefgen.render.chart_days import DayScale, day_scale
from briefgen.render.chart_labels import Box, apart, broken, free_places, width
from briefgen.render.chart_marks import (
    GAP,
    RADIUS,
    Opening,
    Step,
    at,
    axes,
    coloured,
    end_label,
    ground_of,
    grounds,
    lines,
    mark,
    words_beside,
)
from briefgen.render.chart_scale import ValueAxis, day_in_short, value_axis
from briefgen.render.escape import escape_attribute, escape_text
from briefgen.render.words import ENGLISH, Words

# The drawing is 640 units wide and scales with its column.
# Its words are laid out for a phone, where 640 units are some 330 pixels; as the column widens they shrink in steps.
_WIDTH: Final = 640.0
_LEAST_HEIGHT: Final = 400.0
_LOW_HEIGHT: Final = 300.0  # of a chart with hardly anything on it
_FEW: Final = 3
_FONT: Final = 22.0
_TOP: Final = 58.0  # what is counted, and the tip of an arrow
_FOOT: Final = 64.0  # days and years
_INSET: Final = 14.0  # from the upright axis to the first claim
_TAIL: Final = 36.0  # from the last claim to the end of the lines: it still holds
_WIDEST_LABEL: Final = 190.0
_LEADER: Final = 20.0  # from the end of a line to its label
_ROW: Final = _FONT * 1.12
_BOLD_FONT: Final = _FONT * 1.08  # as wide as letters of this size that are not bold
_UNEVEN: Final = "days not to scale"
_MOST_NUMBERED: Final = 40  # more claims than this leave no room for numbers beside them
_SERIES: Final = 6  # so many colours the stylesheet tells apart
_OPENINGS: Final[dict[str, Opening]] = {
    "at least": "above",
    "more than": "above",
    "up to": "below",
    "fewer than": "below",
}


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A dated figure: what `series`, its speaker or nobody by name, said from `day`, or by `last_day` at the latest.

    `low` and `high` differ in a range; `label` is the value in words; `struck` is what no longer stands, and of that
    `withdrawn` what its own speaker or publisher took back or corrected.
    """

    day: date
    last_day: date
    low: Decimal
    high: Decimal
    label: str
    series: str = ""
    struck: bool = False
    disputed: bool = False
    qualifier: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class _EndLabel:
    """The words at the end of a line: whose line it is, what was said last."""

    name: tuple[str, ...]
    value: tuple[str, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        return (*self.name, *self.value)

    @property
    def height(self) -> float:
        return _ROW * len(self.rows) + GAP

    @property
    def width(self) -> float:
        widths = [width(row, _BOLD_FONT) for row in self.name] + [width(row, _FONT) for row in self.value]
        return max(widths, default=0)


def step_chart(
    points: Sequence[ChartPoint],
    *,
    title: str,
    description: str,
    unit: str,
    chart_id: str,
    words: Words = ENGLISH,
) -> str:
    """Return the chart as one line of SVG; `chart_id` keeps its ids apart from those of other charts on the page.

    Points may come in any order; those of one series and day keep theirs.
    The same points give the same bytes.
    Raises ValueError when there are no points.
    """
    told = by_series(points)
    labels = [_end_label(line[-1]) for line in told]
    height = max(
        _LEAST_HEIGHT if len(points) > _FEW else _LOW_HEIGHT, _TOP + _FOOT + sum(label.height for label in labels)
    )
    spoken = [value for point in points for value in (point.low, point.high)]
    values = value_axis(spoken, bottom=height - _FOOT, top=_TOP, words=words)
    left = max(width(tick.label, _FONT) for tick in values.ticks) + GAP
    right = _WIDTH - _LEADER - max(label.width for label in labels)
    last = max(point.last_day for point in points)
    days = day_scale(
        (point.day for point in points), last, left=left + _INSET, right=right - _TAIL, size=_FONT, words=words
    )
    caption = (
        values.magnitude,
        f"{unit}," if unit and not days[0].is_even else unit,
        "" if days[0].is_even else words.say(_UNEVEN),
    )
    drawn = [_steps(line, days=days[0], values=values, right=right) for line in told]
    room = Box(left, _TOP - _FONT, right, height - _FOOT)
    parts = (
        axes(
            values,
            days,
            left=left,
            right=right,
            caption=broken(" ".join(filter(None, caption)), _FONT, room=_WIDTH, most=1),
        ),
        *(coloured(series_colour(place), [grounds(steps)]) for place, steps in enumerate(drawn)),
        *(coloured(series_colour(place), [lines(steps)]) for place, steps in enumerate(drawn)),
        *_marks(drawn),
        *(_numbers(drawn, room=room) if len(points) <= _MOST_NUMBERED else ()),
        *_end_labels(labels, [steps[-1] for steps in drawn], right=right, low=_TOP - _ROW, high=height - _FOOT + _ROW),
    )
    name = escape_attribute(chart_id)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bf-steps" viewBox="0 0 {at(_WIDTH)} {at(height)}" role="img"'
        f' aria-labelledby="{name}-title {name}-description" fill="currentColor" font-size="22">'
        f'<title id="{name}-title">{escape_text(title)}</title>'
        f'<desc id="{name}-description">{escape_text(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def series_colour(place: int) -> str:
    """Return the class that gives the series at this place its colour."""
    return f"bf-series-{place % _SERIES + 1}"


def by_series(points: Sequence[ChartPoint]) -> list[list[ChartPoint]]:
    """Return the points of each series by day, the series in the order in which they first spoke."""
    if not points:
        raise ValueError("a chart needs a point")
    told: dict[str, list[ChartPoint]] = {}
    for point in sorted(points, key=lambda point: point.day):
        told.setdefault(point.series, []).append(point)
    return list(told.values())


def _end_label(last: ChartPoint) -> _EndLabel:
    return _EndLabel(
        name=broken(last.series, _BOLD_FONT, room=_WIDEST_LABEL, most=2),
        value=broken(last.label, _FONT, room=_WIDEST_LABEL, most=2),
    )


def _steps(line: Sequence[ChartPoint], *, days: DayScale, values: ValueAxis, right: float) -> list[Step]:
    """Return the line's points as steps on the drawing; the last one holds to the right edge."""
    begins = [days.at(Decimal(point.day.toordinal())) for point in line]
    return [
        Step(
            x=begins[place],
            until=(*begins, right)[place + 1],
            upper=values.scale.at(point.high),
            lower=values.scale.at(point.low),
            sure_until=days.at(Decimal(point.last_day.toordinal())),
            struck=point.struck,
            disputed=point.disputed,
            last=place == len(line) - 1,
            opens=_OPENINGS.get(point.qualifier, ""),
            soft=point.qualifier == "about",
            withdrawn=point.withdrawn,
            number="–".join(dict.fromkeys((values.words(point.low), values.words(point.high)))),
            tip=", ".join(filter(None, (point.series, point.label, day_in_short(point.day, values.said_in)))),
        )
        for place, point in enumerate(line)
    ]


def _marks(drawn: Sequence[Sequence[Step]]) -> list[str]:
    """Return the marks of all claims, the long bars of ranges under the dots."""
    return [
        coloured(series_colour(place), [mark(step) for step in steps if step.is_range == long])
        for long in (True, False)
        for place, steps in enumerate(drawn)
    ]


def _numbers(drawn: Sequence[Sequence[Step]], *, room: Box) -> list[str]:
    """Return the numbers of earlier claims, each beside its mark where there is room; the last ones have labels."""
    earlier = [(place, step) for place, steps in enumerate(drawn) for step in steps if not step.last]
    taken = [box for steps in drawn for box in ground_of(steps)]
    wishes = []
    for _, step in earlier:
        wide, air = width(step.number, _FONT), step.reach + 3
        above, below, aside = step.upper - air, step.lower + air, step.x - air
        wishes.append(
            [
                Box(step.x - RADIUS, above - _FONT * 0.8, step.x - RADIUS + wide, above),
                Box(step.x + air, above - _FONT * 0.8, step.x + air + wide, above),
                Box(step.x - RADIUS, below, step.x - RADIUS + wide, below + _FONT * 0.8),
                Box(step.x + air, below, step.x + air + wide, below + _FONT * 0.8),
                Box(aside - wide, step.middle - _FONT * 0.4, aside, step.middle + _FONT * 0.4),
            ],
        )
    places = free_places(wishes, taken, inside=room)
    return [
        coloured(series_colour(place), [words_beside(step.number, box)])
        for (place, step), box in zip(earlier, places, strict=True)
        if box is not None
    ]


def _end_labels(
    labels: Sequence[_EndLabel],
    ends: Sequence[Step],
    *,
    right: float,
    low: float,
    high: float,
) -> list[str]:
    """Return the labels beside the ends of their lines, moved apart where they would overlap."""
    order = sorted(range(len(labels)), key=lambda place: ends[place].middle)
    heights = [labels[place].height for place in order]
    wanted = [ends[place].middle - height / 2 for place, height in zip(order, heights, strict=True)]
    tops = apart(wanted, heights, low=low, high=high)
    return [
        coloured(
            series_colour(place),
            [
                end_label(
                    labels[place].rows,
                    bold=len(labels[place].name),
                    struck=ends[place].struck,
                    x=right + _LEADER,
                    middle=top + height / 2,
                    line_end=(right, ends[place].middle),
                ),
            ],
        )
        for place, top, height in zip(order, tops, heights, strict=True)
    ]
