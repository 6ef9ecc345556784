"""Records with `evidence` and the articles in; where the quoted words stand in each article, out."""

from collections.abc import Iterator, Mapping

from briefgen.link.wordings import Wording
from briefgen.model.article import Block
from briefgen.model.desk import Desk
from briefgen.model.fact import Evidence
from briefgen.model.linked import LinkedArticle
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.resolution import Resolution


def find_quotes(
    desk: Desk, resolution: Resolution, articles: Mapping[str, LinkedArticle]
) -> Mapping[str, tuple[Quote, ...]]:
    """Return all evidence of claims and events by the stem of its article, in the order of the places.

    What is not found comes last. A place in the body wins over one in the TL;DR, whatever `near` says. An article is
    searched as it is linked, a draft and a TL;DR that the desk replaced as received. Takes time linear in the articles
    that are quoted.
    """
    evidence: dict[str, list[tuple[str, Evidence]]] = {}
    for owner, one in _all_evidence(desk, resolution):
        if one.article in desk.articles:
            evidence.setdefault(one.article, []).append((owner, one))
    found: dict[str, tuple[Quote, ...]] = {}
    for stem in sorted(evidence):
        wordings = _wordings(stem, desk, resolution, articles)
        quotes = (_find(owner, one, wordings) for owner, one in evidence[stem])
        found[stem] = tuple(sorted(quotes, key=_order))
    return found


def _all_evidence(desk: Desk, resolution: Resolution) -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence with its owner, claims first."""
    for history in resolution.histories.values():
        for answer in history.answers:
            for evidence in answer.claim.evidence:
                yield answer.target, evidence
    for id_, event in desk.events.items():
        for evidence in event.evidence:
            yield id_, evidence


def _wordings(
    stem: str, desk: Desk, resolution: Resolution, articles: Mapping[str, LinkedArticle]
) -> tuple[Wording, Wording]:
    received, linked, story = desk.articles[stem], articles.get(stem), resolution.stories.get(stem)
    body: tuple[Block, ...] = linked.body if linked else received.body
    is_replaced = story is not None and bool(story.record.tldr)
    tldr = linked.tldr if linked and not is_replaced else received.tldr
    return Wording(Part.BODY, body), Wording(Part.TLDR, tldr)


def _find(owner: str, evidence: Evidence, wordings: tuple[Wording, Wording]) -> Quote:
    body, tldr = (wording.find(evidence.quote) for wording in wordings)
    wording, places = (wordings[0], body) if body else (wordings[1], tldr)
    place, is_ambiguous = _choose(evidence, wording, places)
    written = wording.written(place) if place else ""
    is_exact = place is None or written == evidence.quote.strip()
    return Quote(owner, evidence, (*body, *tldr), place, is_ambiguous, is_exact, written)


def _choose(evidence: Evidence, wording: Wording, places: tuple[Place, ...]) -> tuple[Place | None, bool]:
    """Return the place that is meant, and whether it is only the first of several."""
    if evidence.occurrence:
        return (places[evidence.occurrence - 1] if evidence.occurrence <= len(places) else None), False
    if len(places) <= 1:
        return (places[0] if places else None), False
    beside = _nearest(places, wording.find(evidence.near), wording) if evidence.near else places
    return (beside or places)[0], len(beside) != 1


def _nearest(places: tuple[Place, ...], near: tuple[Place, ...], wording: Wording) -> tuple[Place, ...]:
    """Return the places that are the nearest to any of `near`: first by block, then by the characters between."""
    if not near:
        return ()
    beside = [(wording.offset(one), one) for one in near]
    apart = {place: min(_apart(place, wording.offset(place), *one) for one in beside) for place in places}
    least = min(apart.values())
    return tuple(place for place in places if apart[place] == least)


def _apart(place: Place, start: int, other_start: int, other: Place) -> tuple[bool, int]:
    end, other_end = start + place.end - place.start, other_start + other.end - other.start
    is_elsewhere = (place.block, place.cell) != (other.block, other.cell)
    return is_elsewhere, max(other_start - end, start - other_end, 0)


def _order(quote: Quote) -> tuple[bool, tuple[Place, ...], str]:
    return quote.place is None, (quote.place,) if quote.place else (), quote.owner
