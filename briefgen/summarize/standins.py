"""A bullet held beside its body in; names that stand where the body has another one, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.summary import Doubt, DoubtKind
from briefgen.summarize.body import ReadLine
from briefgen.summarize.exchange import exchanged
from briefgen.summarize.kinds import Kind, is_one, kind_of
from briefgen.summarize.likeness import is_ordinary
from briefgen.summarize.names import Name
from briefgen.summarize.places import is_of_country
from briefgen.summarize.reading import Reading

#: How far the words around a name reach when whole sentences are compared; what the sentence with another name of its
#: kind must hold of them, how much more than any sentence with the name itself, and how much that one may hold.
_WIDE = 12.0
_HELD, _MORE, _AT_MOST = 0.4, 0.06, 0.65
_MORE_COUNTRY = 0.6
_CLAUSE = re.compile(r"[;:]|,? (?:while|but|whereas|though|although)\b|, and\b| and (?=(?:the )?[A-Z])")


def standing_in(names: Sequence[Name], reading: Reading) -> Iterator[Doubt]:
    """Yield a doubt for every name that stands where the body has another one of its kind."""
    told: set[Name] = set()
    for one, other, line in exchanged(names, reading):
        told |= {one, other}
        yield _doubt(reading, [one, other], "", line)
    for name in names:
        if name not in told:
            yield from _in_another_sentence(name, reading)


@dataclass(frozen=True, slots=True)
class _Rival:
    """The sentence that tells most of what the bullet tells of a name, of another one."""

    held: float
    line: ReadLine
    name: Name


def _in_another_sentence(name: Name, reading: Reading) -> list[Doubt]:
    """Return a doubt where what is told of a name stands in a sentence that tells it of another one of its kind."""
    own, others = _sentences(name, reading)
    others = [(held, line) for held, line in others if held - own >= _MORE]
    if own > _AT_MOST or not others:
        return []
    kind, rival = kind_of(name, reading.tokens, reading.body.kinds), None
    for held, line in others:
        other = _of_kind(kind, line, reading) if rival is None or held > rival.held else None
        rival = _Rival(held, line, other) if other else rival
    if rival is None or (kind is Kind.COUNTRY and rival.held - own < _MORE_COUNTRY):
        return []
    if kind is Kind.UNKNOWN and all(is_ordinary(one) for one in name.stems):
        return []  # `Western`, `Internet`
    return [_doubt(reading, [name], _text(rival.name, rival.line), rival.line)]


def _sentences(name: Name, reading: Reading) -> tuple[float, Sequence[tuple[float, ReadLine]]]:
    """Return how much of what is told of a name any sentence with it holds, and those without it that hold much.

    Where no sentence may be another one's, there are none.
    """
    around = _clause(name, reading)
    near = [(place, heavy) for place, heavy in reading.surroundings(name.places, reach=_WIDE) if place in around]
    held = reading.held_by_lines(near)
    many = [number for number, much in enumerate(held) if much >= _HELD]
    own = max((held[number] for number in reading.body.lines_with(name.stems)), default=0.0) if many else 0.0
    if not many or own > _AT_MOST:
        return own, ()  # whatever other lines have the name
    lines = _lines_with(name, reading)
    own = max((held[number] for number in lines), default=0.0)
    return own, [(held[number], reading.body.lines[number]) for number in many if number not in lines]


def _lines_with(name: Name, reading: Reading) -> frozenset[int]:
    """Return the numbers of the lines that have a name, as a part, as initials or written in small letters."""
    body = reading.body
    found = {
        number
        for number in body.lines_with_initials(name.stems)
        if not name.stems.isdisjoint(body.lines[number].initials)
    }
    namesakes = body.namesakes(name).keys()
    is_city = namesakes and is_of_country(name.stems) and kind_of(name, reading.tokens, body.kinds) is Kind.PLACE
    return body.lines_with(name.stems).union(found, () if is_city else namesakes)


def _of_kind(kind: Kind, line: ReadLine, reading: Reading) -> Name | None:
    """Return the line's first name of a kind that the bullet does not have."""
    return next((other for other in line.names if _is_of_kind(kind, other, line, reading)), None)


def _is_of_kind(kind: Kind, other: Name, line: ReadLine, reading: Reading) -> bool:
    """Return whether a line's name is of a kind, and none that the bullet has."""
    return kind_of(other, line.tokens, reading.body.kinds) is kind and not any(
        is_one(one, other) for one in reading.names
    )


def _clause(name: Name, reading: Reading) -> range:
    """Return the places of the words in a name's own part of the bullet; all where that has too few others."""
    tokens = reading.tokens
    first, last = tokens[name.first].start, tokens[name.last].end
    cuts = [0, *(found.start() for found in _CLAUSE.finditer(reading.text)), len(reading.text)]
    start = max(cut for cut in cuts if cut <= first)
    end = min(cut for cut in cuts if cut >= last)
    inside = [place for place, token in enumerate(tokens) if start <= token.start < end]
    return range(inside[0], inside[-1] + 1)


def _text(name: Name, line: ReadLine) -> str:
    return line.line.text[line.tokens[name.first].start : line.tokens[name.last].end]


def _doubt(reading: Reading, names: Sequence[Name], against: str, line: ReadLine) -> Doubt:
    words = tuple((reading.tokens[place].start, reading.tokens[place].end) for name in names for place in name.places)
    return Doubt(DoubtKind.UNSUPPORTED, words, (against,) if against else (), line.line.place)
