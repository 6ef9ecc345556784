"""Places and words in, the SVG of a chart's parts out: axes, stepped lines, the marks of claims, words beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from briefgen.render.chart_days import DayScale
from briefgen.render.chart_labels import Box
from briefgen.render.chart_scale import Tick, ValueAxis
from briefgen.render.escape import escape_text

GAP: Final = 12.0  # between words and what they stand beside
RADIUS: Final = 6.5  # of a claim's mark
_RIM: Final = 4.0
ARROW: Final = 21.0  # from the middle of a mark to the tip of "at least" or "up to"
_HEAD: Final = 5.5
_STROKE: Final = 2.5
_ROW: Final = 1.12  # from one line of text to the next, in ems
_LIFT: Final = 0.35  # from the middle of a line of text to its foot, in ems
QUIET: Final = "bf-quiet"
_BOLD: Final = ' font-weight="700"'
PAPER: Final = ' class="bf-paper" fill="Canvas"'  # the ground of the page, also without the stylesheet

Opening = Literal["", "above", "below"]


@dataclass(frozen=True, slots=True)
class Step:
    """A claim on the drawing: from `x` to `until`, where the next one begins, between its `upper` and `lower` value.

    `sure_until` is past `x` where the claim's day is not exactly known; `opens` is the side to which the value may go
    on; `soft` is a value that is not exact; `withdrawn` is what its own speaker or publisher took back or corrected;
    `last` is what nothing of the same series follows.
    """

    x: float
    until: float
    upper: float
    lower: float
    sure_until: float
    struck: bool
    disputed: bool
    last: bool
    opens: Opening
    soft: bool
    withdrawn: bool
    number: str
    tip: str

    @property
    def is_range(self) -> bool:
        """True where the claim gives two values."""
        return self.upper < self.lower

    @property
    def middle(self) -> float:
        """Return the height half way between its values."""
        return (self.upper + self.lower) / 2

    @property
    def reach(self) -> float:
        """Return how far its mark reaches from its value, without an arrow."""
        return RADIUS + (_RIM if self.soft or self.withdrawn else 0)


def at(value: float) -> str:
    """Return a coordinate to a tenth of a unit."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def coloured(colour: str, parts: Iterable[str]) -> str:
    """Return the parts in the colour of this class; nothing where there are none."""
    drawn = "".join(parts)
    return f'<g class="{colour}">{drawn}</g>' if drawn else ""


def axes(
    values: ValueAxis,
    days: tuple[DayScale, Sequence[Tick]],
    *,
    left: float,
    right: float,
    caption: Sequence[str],
) -> str:
    """Return the level lines with their values, the days below, and in one row at most what is counted above."""
    bottom = values.scale.start
    parts: list[str] = []
    for tick in values.ticks:
        y = at(values.scale.at(tick.value))
        strength = ".6" if tick.value == 0 else ".25"
        parts += (
            f'<path d="M{at(left)} {y}H{at(right)}" stroke="currentColor" stroke-opacity="{strength}"/>',
            f'<text x="{at(left - GAP / 2)}" y="{y}" dy="{_LIFT}em" text-anchor="end">{tick.label}</text>',
        )
    parts.append(day_marks(days, bottom=bottom))
    parts += (f'<text x="0" y="0" dy="1em">{escape_text(row)}</text>' for row in caption)
    return coloured(QUIET, parts)


def day_marks(days: tuple[DayScale, Sequence[Tick]], *, bottom: float) -> str:
    """Return the ticks of a level axis at `bottom`, with their days and years below."""
    parts: list[str] = []
    for tick in days[1]:
        x = at(days[0].at(tick.value))
        parts.append(f'<path d="M{x} {at(bottom)}v7" stroke="currentColor" stroke-opacity=".6"/>')
        rows = filter(None, (tick.label, tick.year))
        parts += (
            f'<text x="{x}" y="{at(bottom + GAP)}" dy="{0.8 + row * _ROW:g}em" text-anchor="middle">{words}</text>'
            for row, words in enumerate(rows)
        )
    return "".join(parts)


def grounds(steps: Sequence[Step]) -> str:
    """Return what lies under the lines: bands for ranges, and how long a claim's day may have been."""
    parts = []
    for step in steps:
        if step.is_range:
            parts.append(
                f'<rect x="{at(step.x)}" y="{at(step.upper)}" width="{at(step.until - step.x)}"'
                f' height="{at(step.lower - step.upper)}" fill-opacity=".08"/>',
            )
        if step.sure_until > step.x:
            parts.append(
                f'<path d="M{at(step.x)} {at(step.middle)}H{at(step.sure_until)}" stroke="currentColor"'
                f' stroke-width="{at(2 * RADIUS)}" stroke-opacity=".25" stroke-linecap="round"/>',
            )
    return "".join(parts)


def lines(steps: Sequence[Step]) -> str:
    """Return the stepped line: dashed where disputed, thin after the last claim, dotted where that no longer stands."""
    drawn: dict[str, list[str]] = {}
    for before, after in pairwise(steps):
        drawn.setdefault(_look(before), []).append(_level(before))
        drawn.setdefault(_look(after, joins=True), []).append(_rise(before, after))
    drawn.setdefault(_look(steps[-1]), []).append(_level(steps[-1]))
    return "".join(
        f'<path d="{"".join(paths)}" fill="none" stroke="currentColor" {look}/>'
        for look, paths in drawn.items()
        if any(paths)
    )


def _look(step: Step, *, joins: bool = False) -> str:
    if step.last and not joins:
        dashes = ' stroke-dasharray="1.5 5"' if step.struck else ' stroke-dasharray="6 4"' if step.disputed else ""
        strength = ".45" if step.is_range else ".8"
        return f'stroke-width="{_STROKE * 0.7:g}" stroke-opacity="{strength}"{dashes}'
    return f'stroke-width="{_STROKE}"' + (' stroke-dasharray="7 5"' if step.disputed else "")


def _level(step: Step) -> str:
    edges = (step.upper, step.lower) if step.is_range else (step.upper,)
    return "".join(f"M{at(step.x)} {at(y)}H{at(step.until)}" for y in edges)


def _rise(before: Step, after: Step) -> str:
    """Return the upright between two steps, from the nearer edge of the one to the nearer edge of the other."""
    if before.upper > after.lower:
        return f"M{at(after.x)} {at(before.upper)}V{at(after.lower)}"
    if before.lower < after.upper:
        return f"M{at(after.x)} {at(before.lower)}V{at(after.upper)}"
    return ""


def mark(step: Step) -> str:
    """Return the claim's mark, its words as a tooltip: a dot, or a bar from the lowest to the highest value.

    It is hollow where the claim no longer stands, crossed out where it was withdrawn and half full where it is in
    dispute; a soft rim says that the value is not exact, an arrow to which side it may go on.
    """
    hollow = step.struck or (step.disputed and not step.is_range)
    fill = PAPER if hollow else ' fill-opacity=".4"' if step.is_range else ""
    radius = RADIUS * 0.7 if step.is_range else RADIUS
    shape = _bar(step, radius, f'{fill} stroke="currentColor" stroke-width="{_STROKE}"')
    if step.disputed and not step.is_range:
        edge = f"M{at(step.x)} {at(step.middle - radius)}a{at(radius)} {at(radius)} 0 0 0 0 {at(2 * radius)}z"
        shape += f'<path d="{edge}"/>'
    rim = _bar(step, radius + _RIM, ' fill-opacity=".22"') if step.soft else ""
    return f"<g><title>{escape_text(step.tip)}</title>{rim}{_arrow(step, radius)}{shape}{_cross(step)}</g>"


def _bar(step: Step, radius: float, look: str) -> str:
    """Return a bar with round ends from the lower to the upper value: a disc where they are one."""
    return (
        f'<rect x="{at(step.x - radius)}" y="{at(step.upper - radius)}" width="{at(2 * radius)}"'
        f' height="{at(step.lower - step.upper + 2 * radius)}" rx="{at(radius)}"{look}/>'
    )


def _arrow(step: Step, radius: float) -> str:
    if not step.opens:
        return ""
    way, edge = (-1, step.upper) if step.opens == "above" else (1, step.lower)
    return (
        f'<path d="M{at(step.x)} {at(edge + way * radius)}V{at(edge + way * ARROW)}m{-_HEAD} {-way * _HEAD}'
        f'l{_HEAD} {way * _HEAD} {_HEAD} {-way * _HEAD}" fill="none" stroke="currentColor" stroke-width="2"/>'
    )


def _cross(step: Step) -> str:
    if not step.withdrawn:
        return ""
    arm = RADIUS + 3
    return (
        f'<path d="M{at(step.x - arm)} {at(step.middle - arm)}l{at(2 * arm)} {at(2 * arm)}m0 {at(-2 * arm)}'
        f'l{at(-2 * arm)} {at(2 * arm)}" fill="none" stroke="currentColor" stroke-width="2"/>'
    )


def ground_of(steps: Sequence[Step]) -> list[Box]:
    """Return the boxes that a line and its marks take up, so that no words are put there."""
    boxes: list[Box] = []
    for step in steps:
        above = ARROW if step.opens == "above" else step.reach
        below = ARROW if step.opens == "below" else step.reach
        boxes += (
            Box(step.x - step.reach, step.upper - above, step.x + step.reach, step.lower + below),
            Box(step.x, step.upper - _STROKE, step.until, step.upper + _STROKE),
            Box(step.x, step.lower - _STROKE, step.until, step.lower + _STROKE),
        )
    for before, after in pairwise(steps):
        upper, lower = min(before.upper, after.upper), max(before.lower, after.lower)
        boxes.append(Box(after.x - _STROKE, upper, after.x + _STROKE, lower))
    return boxes


def words_beside(words: str, place: Box) -> str:
    """Return the number of a claim at its place."""
    middle = (place.top + place.bottom) / 2
    return f'<text x="{at(place.left)}" y="{at(middle)}" dy="{_LIFT}em">{words}</text>'


def end_label(
    rows: Sequence[str], *, bold: int, struck: bool, x: float, middle: float, line_end: tuple[float, float]
) -> str:
    """Return the rows of words that begin at `x`, about the height `middle`, joined to where their line ends.

    The first `bold` of them say whose line it is, the others what was said last, crossed out where it no longer stands.
    """
    crossed = ' text-decoration="line-through"' if struck else ""
    words = "".join(
        f'<text x="{at(x)}" y="{at(middle)}" dy="{(row - (len(rows) - 1) / 2) * _ROW + _LIFT:.2f}em"'
        f"{_BOLD if row < bold else crossed}>{escape_text(line)}</text>"
        for row, line in enumerate(rows)
    )
    leader = (
        f'<path d="M{at(line_end[0])} {at(line_end[1])}L{at(x - GAP / 3)} {at(middle)}" fill="none"'
        ' stroke="currentColor" stroke-opacity=".5"/>'
    )
    return leader + words
