"""A bullet held beside its body in; the bullet cut into phrases, each with how it is joined to the one before, out."""

import re
from dataclasses import dataclass

from briefgen.summarize.reading import Reading

#: Words that begin a phrase which can be added to a finished sentence, and all that begin a phrase.
ADDING = frozenset(
    """
    with without after before by from for in on at into over during among through despite against under because as
    """.split()
)
TELLING = frozenset("which who where that".split())
LEADS = ADDING | TELLING | frozenset("and but while when so of to about than".split())
_CUT = re.compile(r"[,;:–—]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a bullet by their places; `lead` is the word that joins them to what stands before, if any does."""

    lead: str
    places: tuple[int, ...]


def phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Return the phrases of a bullet in order, each with at least one word that carries meaning but for the last."""
    found: list[Phrase] = []
    lead, places, says = "", list[int](), False
    for place, token in enumerate(reading.tokens):
        small = token.small
        before = reading.tokens[place - 1].end if place else 0
        is_cut = place > 0 and _CUT.search(reading.text, before, token.start) is not None
        if is_cut or small in LEADS:
            if says:
                found.append(Phrase(lead, tuple(places)))
                places, says = [], False
            if not places or small in LEADS:
                lead = small if small in LEADS else ""
        places.append(place)
        says = says or token.is_content
    if places:
        found.append(Phrase(lead, tuple(places)))
    return tuple(found)
