"""Records with `evidence` and the articles in; where the quoted words stand in each article, out."""

from collections.abc import Mapping

from briefgen.link.memory import Memory, Quoted
from briefgen.link.wordings import Wording
from briefgen.model.article import Block
from briefgen.model.desk import Desk
from briefgen.model.fact import Evidence
from briefgen.model.linked import LinkedArticle
from briefgen.model.quote import Part, Place, Quote
from briefgen.model.remembered import differing
from briefgen.model.resolution import Resolution


def find_quotes(
    desk: Desk, resolution: Resolution, articles: Mapping[str, LinkedArticle], *, memory: Memory
) -> Mapping[str, tuple[Quote, ...]]:
    """Return all evidence of claims and events by the stem of its article, in the order of the places.

    What is not found comes last. A place in the body wins over one in the TL;DR, whatever `near` says. An article is
    searched as it is linked, a draft and a TL;DR that the desk replaced as received. Takes time linear in the articles
    that are quoted and have changed, or of which other words are quoted, since the linking that `memory` tells of.
    """
    quoting = memory.quoting
    stems = _quoted_otherwise(desk, resolution, memory)
    stems |= differing(memory.linked.articles, articles) | differing(memory.desk.articles, desk.articles)
    told = differing(memory.resolution.stories, resolution.stories)
    stems |= {stem for stem in told if _has_tldr(memory.resolution, stem) != _has_tldr(resolution, stem)}
    before = memory.linked.quotes
    found = dict(before)
    for stem in stems:
        evidence = [one for key in sorted(quoting.by_stem.get(stem, ())) for one in quoting.by_record[key][stem]]
        if not evidence or stem not in desk.articles:
            found.pop(stem, None)
            continue
        wordings = _wordings(stem, desk, resolution, articles)
        quotes = tuple(sorted((_find(owner, one, wordings) for owner, one in evidence), key=_order))
        found[stem] = before[stem] if before.get(stem) == quotes else quotes
    if found.keys() != before.keys():
        return dict(sorted(found.items()))
    return found if any(found[stem] is not before[stem] for stem in stems if stem in found) else before


def _quoted_otherwise(desk: Desk, resolution: Resolution, memory: Memory) -> set[str]:
    """Take down what facts and events quote now; return the stems of which something else is quoted than before."""
    by_record, by_stem = memory.quoting.by_record, memory.quoting.by_stem
    stems: set[str] = set()
    changed = [(False, id_) for id_ in differing(memory.resolution.histories, resolution.histories)]
    changed += ((True, id_) for id_ in differing(memory.desk.events, desk.events))
    for key in changed:
        before, now = by_record.pop(key, {}), _quoted_by(key, desk, resolution)
        if now:
            by_record[key] = now
        moved = {stem for stem in {**before, **now} if before.get(stem) != now.get(stem)}
        for stem in moved:
            by_stem.setdefault(stem, set()).discard(key)
            if stem in now:
                by_stem[stem].add(key)
        stems |= moved
    return stems


def _quoted_by(key: tuple[bool, str], desk: Desk, resolution: Resolution) -> Mapping[str, Quoted]:
    """Return what a fact or an event quotes, by the stem of the article."""
    found: dict[str, list[tuple[str, Evidence]]] = {}
    is_event, id_ = key
    if is_event and id_ in desk.events:
        for one in desk.events[id_].evidence:
            found.setdefault(one.article, []).append((id_, one))
    elif not is_event and id_ in resolution.histories:
        for answer in resolution.histories[id_].answers:
            for one in answer.claim.evidence:
                found.setdefault(one.article, []).append((answer.target, one))
    return {stem: tuple(evidence) for stem, evidence in found.items()}


def _has_tldr(resolution: Resolution, stem: str) -> bool | None:
    """Return whether the desk wrote the TL;DR of a briefing; None where there is no such briefing."""
    story = resolution.stories.get(stem)
    return bool(story.record.tldr) if story else None


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
