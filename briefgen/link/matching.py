"""A text and the names of a desk in; the stretches that are names, the longest ones, out."""

from dataclasses import dataclass

from briefgen.link.boundaries import asks_after, asks_before, stands_alone
from briefgen.link.folding import EDGE, HYPHENS, fold
from briefgen.link.names import Gazetteer
from briefgen.link.namesakes import Namesakes


@dataclass(frozen=True, slots=True)
class Match:
    """`[start, end)` of a text is a name; which of its `namesakes` is meant is still open."""

    start: int
    end: int
    namesakes: Namesakes


@dataclass(frozen=True, slots=True)
class Found:
    """The matches of a text in order, never overlapping, and the context words that stand in it, by pattern."""

    matches: tuple[Match, ...] = ()
    contexts: frozenset[int] = frozenset()


NOTHING = Found()


def find_names(text: str, gazetteer: Gazetteer) -> Found:
    """Return the names in a text: whole words, leftmost first, the longest of those that start together.

    A name that is found takes its words away from all others, whether it will become a link or not: `Kim` is never
    found inside `Kim Jong Un`.
    """
    folded = fold(text)
    hits = gazetteer.automaton.find_matches_as_indexes(folded.encoded, overlapping=True)
    if not hits:
        return NOTHING
    matches: list[Match] = []
    contexts: set[int] = set()
    position = edges = 0
    for number, _, stop in hits:
        # Matches come by their end, so the edges before each are counted in one pass over the text.
        edges += folded.encoded.count(EDGE, position, stop)
        position = stop
        place = folded.place(stop - edges - gazetteer.lengths[number], stop - edges)
        if place is None:
            continue
        namesakes = gazetteer.called(number, text[place[0] : place[1]])
        is_context = number in gazetteer.contexts
        if (namesakes or is_context) and stands_alone(text, *place):
            if is_context:
                contexts.add(number)
            if namesakes:
                matches.append(Match(*place, namesakes))
    if not matches and not contexts:
        return NOTHING
    return Found(_free_of_compounds(text, _longest(matches)), frozenset(contexts))


def _longest(matches: list[Match]) -> tuple[Match, ...]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(kept)


def _free_of_compounds(text: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Leave out one half of a hyphenated name (`Ocasio-Cortez`) unless the other half is a name, too (`Kim-Putin`)."""
    if not any(hyphen in text for hyphen in HYPHENS):
        return matches
    starts, ends = {match.start for match in matches}, {match.end for match in matches}
    return tuple(
        match
        for match in matches
        if (not asks_before(text, match.start) or match.start - 1 in ends)
        and (not asks_after(text, match.end) or match.end + 1 in starts)
    )
