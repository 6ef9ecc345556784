"""Everything that was corrected or taken back in, the page of corrections ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.fact import ChangeKind
from briefgen.model.history import Answer, History
from briefgen.render.edition import Edition, newest_first
from briefgen.render.pen import Pen
from briefgen.render.status import Status, status_of
from briefgen.render.views.head import Head, capital, head


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction, clarification or update to a briefing; `briefing` is empty on the briefing's own page."""

    date: str
    kind: str
    text: str
    claims: str
    briefing: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A claim that its own side corrected or took back, and what stands in its place."""

    question: str
    said: str
    byline: str
    status: str
    instead: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """What this desk changed in its briefings, and what others corrected of what they had said."""

    head: Head
    title: str
    intro: str
    amendments: tuple[Amendment, ...]
    withdrawn: tuple[Withdrawn, ...]


def amendments(pen: Pen, stem: str, *, named: bool = False) -> tuple[Amendment, ...]:
    """Return what was changed in a briefing, in the order of the desk; `named` adds a link to the briefing."""
    story = pen.edition.resolution.stories[stem]
    return tuple(
        Amendment(
            date=pen.time(one.date),
            kind=capital(pen.words.say(str(one.kind))),
            text=pen.text(stem, "corrections", index, "text"),
            claims=pen.links(one.claims),
            briefing=pen.story_link(story) if named else "",
        )
        for index, one in enumerate(story.record.corrections)
    )


def has_corrections(edition: Edition) -> bool:
    """Return whether there is anything to print."""
    return any(story.record.corrections for story in edition.stories) or any(_answers(edition))


def corrections_view(edition: Edition) -> CorrectionsView:
    """Return the page of corrections, newest first."""
    pen = Pen(edition, "corrections.md")
    dated = [
        (newest_first(record.date), story.slug, place, amendment)
        for story in edition.stories
        for place, (record, amendment) in enumerate(
            zip(story.record.corrections, amendments(pen, story.stem, named=True), strict=True)
        )
    ]
    withdrawn = sorted(_answers(edition), key=lambda pair: (newest_first(pair[1].claim.as_of), pair[1].target))
    own = tuple(amendment for *_, amendment in sorted(dated, key=lambda item: item[:3]))
    words = pen.words
    counts = (
        words.count(len(own), "{count} change to briefings", "{count} changes to briefings") if own else "",
        words.count(len(withdrawn), "{count} claim corrected or withdrawn", "{count} claims corrected or withdrawn")
        if withdrawn
        else "",
    )
    intro = words.say("{items}, newest first.", items=", ".join(filter(None, counts)))
    return CorrectionsView(
        head=head(words.say("Corrections"), intro),
        title=words.say("Corrections"),
        intro=intro,
        amendments=own,
        withdrawn=tuple(_withdrawn(pen, history, answer) for history, answer in withdrawn),
    )


def _answers(edition: Edition) -> Iterable[tuple[History, Answer]]:
    """Yield the claims that were corrected or taken back, by their own status or by the claim that replaced them."""
    for history in edition.resolution.histories.values():
        for answer in history.answers:
            later = history.answer(answer.superseded_by) if answer.superseded_by else None
            change = later.claim.change.kind if later and later.claim.change else None
            withdrawn = status_of(answer) in {Status.CORRECTED, Status.RETRACTED}
            if withdrawn or change in {ChangeKind.CORRECTION, ChangeKind.RETRACTION}:
                yield history, answer


def _withdrawn(pen: Pen, history: History, answer: Answer) -> Withdrawn:
    later = history.answer(answer.superseded_by) if answer.superseded_by else None
    reason = pen.change_reason(later) if later else ""
    instead = f"{pen.said(later)}, {pen.as_of(later)}" if later else ""
    return Withdrawn(
        question=pen.question(history),
        said=pen.said(answer),
        byline=pen.byline(answer),
        status=pen.chip(answer),
        instead=f"{instead}. {reason}" if instead and reason else instead,
    )
