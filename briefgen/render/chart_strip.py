"""A fact's dated answers that are no numbers in, a strip as inline SVG out: a bar for each, as long as it stood."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from briefgen.render.chart import ChartPoint, by_series, series_colour
from briefgen.render.chart_days import DayScale, day_scale
from briefgen.render.chart_labels import broken, width
from briefgen.render.chart_marks import QUIET, RADIUS, Step, at, coloured, day_marks, grounds, mark
from briefgen.render.chart_scale import day_in_short
from briefgen.render.escape import escape_attribute, escape_text
from briefgen.render.words import ENGLISH, Words

_WIDTH: Final = 640.0
_FONT: Final = 22.0
_BOLD_FONT: Final = _FONT * 1.08  # as wide as letters of this size that are not bold
_ROW: Final = _FONT * 1.15
_BAR: Final = 30.0  # from the last row of words to the next one, with a bar in between
_AIR: Final = 12.0  # above the name of a speaker
_INSET: Final = 48.0  # from the edges to the first and the last day: half of what is said below a tick
_FOOT: Final = 58.0  # days and years
_MOST_ROWS: Final = 2
_UNEVEN: Final = "Days not to scale"


@dataclass(frozen=True, slots=True)
class _Line:
    """An answer with its words and the height of its bar; `top` is where the words begin."""

    step: Step
    rows: tuple[str, ...]
    top: float


def strip_chart(
    points: Sequence[ChartPoint], *, title: str, description: str, chart_id: str, words: Words = ENGLISH
) -> str:
    """Return the strip as one line of SVG: the answers of each speaker below the speaker's name, by day.

    A bar ends where the same speaker gives another answer, and is faint from the beginning where the answer no longer
    stands, dashed where it is in dispute.
    The same points give the same bytes. Raises ValueError when there are no points.
    """
    last = max((point.last_day for point in points), default=None)
    told = by_series(points)
    days = day_scale(
        (point.day for point in points),
        last or told[0][0].day,
        left=_INSET,
        right=_WIDTH - _INSET,
        size=_FONT,
        words=words,
    )
    top = 0.0 if days[0].is_even else _ROW
    parts = [] if days[0].is_even else [coloured(QUIET, [_text((words.say(_UNEVEN),), x=0, top=0)])]
    for place, line in enumerate(told):
        name = broken(line[0].series, _BOLD_FONT, room=_WIDTH, most=1)
        heading = _text(name, x=0, top=top + _AIR, look=' font-weight="700"')
        lines = _lines(line, days[0], words, top=top + _AIR + _ROW * len(name))
        parts.append(coloured(series_colour(place), [heading, *map(_drawn, lines)]))
        top = lines[-1].step.upper + _BAR / 2
    parts.append(coloured(QUIET, [f'<path d="M0 {at(top)}H{at(_WIDTH)}" stroke="currentColor" stroke-opacity=".6"/>']))
    parts.append(coloured(QUIET, [day_marks(days, bottom=top)]))
    own = escape_attribute(chart_id)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bf-strip" role="img"'
        f' viewBox="0 0 {_WIDTH:g} {at(top + _FOOT)}" aria-labelledby="{own}-title {own}-description"'
        ' fill="currentColor" font-size="22">'
        f'<title id="{own}-title">{escape_text(title)}</title>'
        f'<desc id="{own}-description">{escape_text(description)}</desc>{"".join(parts)}</svg>'
    )


def _lines(line: Sequence[ChartPoint], days: DayScale, words: Words, *, top: float) -> list[_Line]:
    """Return the answers of one speaker one below the other."""
    begins = [days.at(Decimal(point.day.toordinal())) for point in line]
    found = []
    for place, point in enumerate(line):
        rows = broken(point.label, _FONT, room=_WIDTH, most=_MOST_ROWS)
        middle = top + _ROW * len(rows) + _BAR / 2
        step = Step(
            x=begins[place],
            until=(*begins, _WIDTH)[place + 1],
            upper=middle,
            lower=middle,
            sure_until=days.at(Decimal(point.last_day.toordinal())),
            struck=point.struck,
            disputed=point.disputed,
            last=place == len(line) - 1,
            opens="",
            soft=False,
            withdrawn=point.withdrawn,
            number="",
            tip=", ".join(filter(None, (point.series, point.label, day_in_short(point.day, words)))),
        )
        found.append(_Line(step, rows, top))
        top = middle + _BAR / 2
    return found


def _drawn(line: _Line) -> str:
    """Return the words of an answer above its bar, as near to where that begins as they fit."""
    step = line.step
    wide = max((width(row, _FONT) for row in line.rows), default=0.0)
    crossed = ' text-decoration="line-through"' if step.withdrawn else ""
    fits = step.x - RADIUS + wide <= _WIDTH
    x, anchor = (step.x - RADIUS, "") if fits else (_WIDTH, ' text-anchor="end"')
    words = _text(line.rows, x=x, top=line.top, look=anchor + crossed)
    strength = ".2" if step.struck else ".45"
    dashes = ' stroke-dasharray="10 4"' if step.disputed else ""
    bar = (
        f'<path d="M{at(step.x)} {at(step.middle)}H{at(step.until)}" stroke="currentColor" stroke-width="7"'
        f' stroke-opacity="{strength}"{dashes}/>'
    )
    return f"{words}{bar}{grounds([step])}{mark(step)}"


def _text(rows: Sequence[str], *, x: float, top: float, look: str = "") -> str:
    return "".join(
        f'<text x="{at(x)}" y="{at(top + (place + 0.5) * _ROW)}" dy=".35em"{look}>{escape_text(row)}</text>'
        for place, row in enumerate(rows)
    )
