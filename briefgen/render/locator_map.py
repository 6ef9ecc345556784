"""A place with its coordinates in, a small map of where it lies as inline SVG out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import Final

from briefgen.render.chart_labels import Box, broken, free_places, width
from briefgen.render.escape import escape_attribute, escape_text
from briefgen.render.map_paths import Place, path
from briefgen.render.map_view import HEIGHT, WIDTH, Pin, View, chosen_view
from briefgen.render.value_words import digits
from briefgen.render.words import ENGLISH, Words

_FONT: Final = 22.0
_BOLD_FONT: Final = _FONT * 1.08  # as wide as letters of this size that are not bold
_ROW: Final = _FONT * 0.8  # how high a line of text is without its air
_DOT, _RING, _PIN = 4.0, 13.0, 7.0
_ROOM: Final = Box(4, 4, WIDTH - 4, HEIGHT - 4)
_WIDEST_NAME: Final = 260.0
_STEPS: Final = (1, 2, 5, 10, 20, 30)  # degrees from one line of the grid to the next
_MOST_LINES: Final = 5
_KILOMETRES_A_DEGREE: Final = 111.2
_BARS: Final = (1000, 500, 200, 100, 50)
_LONGEST_BAR: Final = 130.0
_MOST_OTHERS: Final = 6
_STROKES: Final = {
    "border": 'stroke-opacity=".5"',
    "contested": 'stroke-opacity=".6" stroke-dasharray="1 5" stroke-linecap="round" stroke-width="2.4"',
}

_SIDES: Final = {"N": "{number}° N", "S": "{number}° S", "E": "{number}° E", "W": "{number}° W"}


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """The drawing as one line of SVG; `others` are the names of the other places that it shows."""

    svg: str
    others: tuple[str, ...]
    has_contested: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """A pin on the drawing, and the words that fit beside it."""

    name: str
    row: str
    at: Place
    box: Box


def locator_map(place: Pin, others: Iterable[Pin], *, map_id: str, words: Words = ENGLISH) -> LocatorMap:
    """Return the map around a place, with the names of those of the others, the first first, that find room on it.

    The same places give the same bytes; `map_id` keeps its ids apart from those of other drawings on the page.
    """
    view, ground = chosen_view(place)
    bar, bar_box = _bar(view, words)
    shown = _named(_pins(view, place, others), [bar_box])
    taken = [bar_box, *(one.box for one in shown), *(_around(one.at, _RING) for one in shown)]
    title = words.say("Where {name} lies", name=place.name)
    also = tuple(one.name for one in shown[1:])
    description = words.say("{name} at {coordinates}", name=place.name, coordinates=in_degrees(place, words))
    description += words.say("; also shown: {names}.", names=", ".join(also)) if also else "."
    name = escape_attribute(map_id)
    parts = (
        f'<path d="{path(ground.rings, closed=True)}" fill-opacity=".14" stroke="currentColor" stroke-opacity=".4"/>',
        *(
            f'<path d="{drawn}" fill="none" stroke="currentColor" {look}/>'
            for kind, look in _STROKES.items()
            if (drawn := path((line for of, line in ground.lines if of == kind), closed=False))
        ),
        _grid(view, taken, words),
        bar,
        *(_pin(one, is_place=number == 0) for number, one in enumerate(shown)),
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bf-drawing bf-map" role="img"'
        f' viewBox="0 0 {WIDTH:g} {HEIGHT:g}" aria-labelledby="{name}-title {name}-description"'
        ' fill="currentColor" font-size="22">'
        f'<title id="{name}-title">{escape_text(title)}</title>'
        f'<desc id="{name}-description">{escape_text(description)}</desc>{"".join(parts)}</svg>'
    )
    return LocatorMap(svg, also, any(kind == "contested" for kind, _ in ground.lines))


def in_degrees(pin: Pin, words: Words = ENGLISH) -> str:
    """Return coordinates as people write them: `39.0392° N, 125.7625° E`."""
    north = _SIDES["N" if pin.latitude >= 0 else "S"]
    east = _SIDES["E" if pin.longitude >= 0 else "W"]
    across, up = _plain(abs(pin.longitude), words), _plain(abs(pin.latitude), words)
    return f"{words.say(north, number=up)}, {words.say(east, number=across)}"


def _plain(number: float, words: Words) -> str:
    plain = f"{number:.6f}".rstrip("0").removesuffix(".")
    return plain if words.is_english else digits(plain, words)


def _pins(view: View, place: Pin, others: Iterable[Pin]) -> list[tuple[Pin, Place]]:
    """Return the place and those of the others that lie in the view and not on top of one another."""
    found = [(place, view.pin(place))]
    for pin in others:
        at = view.pin(pin)
        apart = all(hypot(at[0] - x, at[1] - y) > 2 * _RING for _, (x, y) in found)
        if apart and _ROOM.holds(_around(at, _RING)) and len(found) <= _MOST_OTHERS:
            found.append((pin, at))
    return found


def _named(pins: Sequence[tuple[Pin, Place]], taken: Sequence[Box]) -> list[_Named]:
    """Return the pins whose names find room, with what is printed of them; the first one always does."""
    rows = ["".join(broken(pin.name, _BOLD_FONT, room=_WIDEST_NAME, most=1)) for pin, _ in pins]
    wishes = [
        _beside(at, width(row, _BOLD_FONT), reach=_DOT if place else _RING)
        for place, ((_, at), row) in enumerate(zip(pins, rows, strict=True))
    ]
    dots = [_around(at, _DOT) for _, at in pins[1:]]
    own = free_places([wishes[0]], dots, inside=_ROOM)[0] or wishes[0][0]
    # Others make way for its name; where a name finds no room there is no dot either.
    others = [place for place, (_, at) in enumerate(pins) if place and not own.covers(_around(at, _DOT))]
    ground = [own, *taken, _around(pins[0][1], _RING), *(_around(pins[place][1], _DOT) for place in others)]
    found = free_places([wishes[place] for place in others], ground, inside=_ROOM)
    boxes = [(0, own), *((place, box) for place, box in zip(others, found, strict=True) if box is not None)]
    return [_Named(pins[place][0].name, rows[place], pins[place][1], box) for place, box in boxes]


def _beside(at: Place, wide: float, *, reach: float) -> list[Box]:
    """Return where the name of a pin may stand: on the right, on the left, above, below."""
    (x, y), air, half = at, reach + 4, _ROW / 2
    return [
        Box(x + air, y - half, x + air + wide, y + half),
        Box(x - air - wide, y - half, x - air, y + half),
        Box(x - wide / 2, y - air - _ROW, x + wide / 2, y - air),
        Box(x - wide / 2, y + air, x + wide / 2, y + air + _ROW),
    ]


def _around(at: Place, reach: float) -> Box:
    return Box(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)


def _pin(one: _Named, *, is_place: bool) -> str:
    x, y = f"{one.at[0]:.0f}", f"{one.at[1]:.0f}"
    ring = (
        f'<circle cx="{x}" cy="{y}" r="{_PIN:g}" stroke="Canvas" stroke-width="2" class="bf-rim"/>'
        f'<circle cx="{x}" cy="{y}" r="{_RING:g}" fill="none" stroke="currentColor" stroke-width="2"/>'
        if is_place
        else f'<circle cx="{x}" cy="{y}" r="{_DOT:g}"/>'
    )
    return ring + _text(one.row, one.box, ' font-weight="700"' if is_place else "", beside=one.at[0])


def _text(words: str, box: Box, look: str = "", *, beside: float | None = None) -> str:
    """Return words in their box; they hold on to the side that is next to what they name, for letters may shrink."""
    x, anchor = box.left, ""
    if beside is not None and box.left < beside:
        x, anchor = (box.right, ' text-anchor="end"') if box.right < beside else (beside, ' text-anchor="middle"')
    return (
        f'<text x="{x:.0f}" y="{(box.top + box.bottom) / 2:.0f}" dy=".35em"{anchor}{look}>{escape_text(words)}</text>'
    )


def _grid(view: View, taken: Sequence[Box], words: Words) -> str:
    """Return the lines of the grid, and what they are where there is room at the edge."""
    frame = view.frame
    step = next((one for one in _STEPS if (frame.north - frame.south) / one <= _MOST_LINES), _STEPS[-1])
    wide = next((one for one in _STEPS if (frame.east - frame.west) / one <= _MOST_LINES), _STEPS[-1])
    lines, wishes, labels = [], [], []
    for degree in range(ceil(frame.south / step), floor(frame.north / step) + 1):
        y = view.at((0, degree * step))[1]
        lines.append(f"M0 {y:.0f}H{WIDTH:g}")
        labels.append(_degrees(words, degree * step, "N", "S"))
        wishes.append([Box(6, y - _ROW - 3, 6 + width(labels[-1], _FONT), y - 3)])
    for degree in range(ceil(frame.west / wide), floor(frame.east / wide) + 1):
        x = view.at((degree * wide, 0))[0]
        lines.append(f"M{x:.0f} 0V{HEIGHT:g}")
        labels.append(_degrees(words, (degree * wide + 180) % 360 - 180, "E", "W"))
        wishes.append([Box(x + 5, 6, x + 5 + width(labels[-1], _FONT), 6 + _ROW)])
    places = free_places(wishes, taken, inside=_ROOM)
    drawn = "".join(
        _text(label, box, ' fill-opacity=".65"') for label, box in zip(labels, places, strict=True) if box is not None
    )
    return f'<path d="{"".join(lines)}" fill="none" stroke="currentColor" stroke-opacity=".15"/>{drawn}'


def _degrees(words: Words, number: int, positive: str, negative: str) -> str:
    if number % 180 == 0:
        return f"{abs(number)}°"
    return words.say(_SIDES[positive if number > 0 else negative], number=f"{abs(number)}")


def _bar(view: View, words: Words) -> tuple[str, Box]:
    """Return the bar that says how far a distance is at the middle of the map, and its ground."""
    unit = HEIGHT / (view.frame.north - view.frame.south) / _KILOMETRES_A_DEGREE
    length = next((one for one in _BARS if one * unit <= _LONGEST_BAR), _BARS[-1])
    label = words.say("{number} km", number=words.number(length))
    right, low = WIDTH - 14, HEIGHT - 14
    left = right - length * unit
    box = Box(min(left, right - width(label, _FONT)), low - 12 - _ROW, right, low)
    middle = (box.top + box.top + _ROW) / 2
    text = f'<text x="{right:.0f}" y="{middle:.0f}" dy=".35em" text-anchor="end">{label}</text>'
    return f'<path d="M{left:.0f} {low - 6:.0f}v6H{right:.0f}v-6" fill="none" stroke="currentColor"/>{text}', box
