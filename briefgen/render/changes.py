"""A briefing in; the claims that its texts state, and those of them that have changed since it was written, out."""

from collections.abc import Iterable

from briefgen.model.quote import Part
from briefgen.model.resolution import Shift, Story
from briefgen.model.summary import Basis
from briefgen.render.edition import Edition
from briefgen.render.evidence import Cited, printed_claims
from briefgen.render.later import later, moved_since


def cited_in(edition: Edition, story: Story, part: Part) -> tuple[Cited, ...]:
    """Return what one part of a briefing is cited for, in the order in which the words end."""
    key = (story.stem, part)
    if key not in edition.cited:
        edition.cited[key] = _cited_in(edition, story, part)
    return edition.cited[key]


def _cited_in(edition: Edition, story: Story, part: Part) -> tuple[Cited, ...]:
    basis = edition.summary(story).basis
    if part is Part.TLDR and basis is Basis.DRAFTED:
        return ()
    printed = printed_claims(edition.article(story), edition.claims)
    # Only in a summary that is shown as it was received do the words stand that were quoted from it.
    quoted = edition.quotes_in.get(story.stem, ()) if part is Part.BODY or basis is Basis.ARTICLE else ()
    found = dict.fromkeys(one for one in (*quoted, *printed) if one.place.part is part)
    order = sorted(found, key=lambda one: (one.place.block, one.place.cell, one.place.end, one.place.start, one.target))
    return tuple(order)


def claims_stated(edition: Edition, story: Story) -> frozenset[str]:
    """Return the targets of the claims that a briefing's texts state."""
    return frozenset(one.target for part in (Part.TLDR, Part.BODY) for one in cited_in(edition, story, part))


def changes_since(edition: Edition, story: Story) -> tuple[Shift, ...]:
    """Return what a briefing's facts say otherwise now, then what else of its own words has a later answer."""
    known = {shift.fact for shift in story.shifts}
    cited = (one for part in (Part.TLDR, Part.BODY) for one in cited_in(edition, story, part))
    return (*story.shifts, *(shift for shift in moved(edition, story, cited) if shift.fact not in known))


def moved(edition: Edition, story: Story, cited: Iterable[Cited]) -> tuple[Shift, ...]:
    """Return each change of what is cited once, from the newest of the claims that the briefing states."""
    found: dict[tuple[str, str], Shift] = {}
    for one in cited:
        answer = edition.answer(one.target)
        if answer is None or answer.is_standing:
            continue
        history = edition.resolution.histories[answer.fact]
        now = later(history, answer)
        if now is None or now.answer is None or not now.is_own or not moved_since(history, answer, story):
            continue
        known = found.get((answer.fact, now.answer.key))
        if known is None or history.answers.index(known.was) < history.answers.index(answer):
            found[answer.fact, now.answer.key] = Shift(answer.fact, answer, now.answer)
    return tuple(found.values())
