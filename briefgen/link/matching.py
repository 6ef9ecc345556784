"""A text and the names of a desk in; the stretches that are names, the longest ones, out."""

from dataclasses import dataclass

from briefgen.link.boundaries import asks_after, asks_before, stands_alone
from briefgen.link.folding import EDGE, fold
from briefgen.link.names import Gazetteer, Name


@dataclass(frozen=True, slots=True)
class Match:
    """`[start, end)` of a text is each of `names`; which of their targets is meant is still open."""

    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The matches of a text in order, never overlapping, and the numbers of all patterns that stand in it."""

    matches: tuple[Match, ...] = ()
    patterns: frozenset[int] = frozenset()


def find_names(text: str, gazetteer: Gazetteer) -> Found:
    """Return the names in a text: whole words, leftmost first, the longest of those that start together.

    A name that is found takes its words away from all others, whether it will become a link or not: `Kim` is never
    found inside `Kim Jong Un`.
    """
    folded = fold(text)
    matches: list[Match] = []
    patterns: set[int] = set()
    position = edges = 0
    for number, _, stop in gazetteer.automaton.find_matches_as_indexes(folded.encoded, overlapping=True):
        # Matches come by their end, so the edges before each are counted in one pass over the text.
        edges += folded.encoded.count(EDGE, position, stop)
        position = stop
        place = folded.place(stop - edges - gazetteer.lengths[number], stop - edges)
        if place is None or not stands_alone(text, *place):
            continue
        patterns.add(number)
        words = text[place[0] : place[1]]
        names = tuple(name for name in gazetteer.names[number] if name.text == words or name.accepts(words))
        if names:
            matches.append(Match(*place, names))
    return Found(_free_of_compounds(text, _longest(matches)), frozenset(patterns))


def _longest(matches: list[Match]) -> tuple[Match, ...]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(kept)


def _free_of_compounds(text: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Leave out one half of a hyphenated name (`Ocasio-Cortez`) unless the other half is a name, too (`Kim-Putin`)."""
    starts, ends = {match.start for match in matches}, {match.end for match in matches}
    return tuple(
        match
        for match in matches
        if (not asks_before(text, match.start) or match.start - 1 in ends)
        and (not asks_after(text, match.end) or match.end + 1 in starts)
    )
