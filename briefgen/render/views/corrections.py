"""Everything that was corrected or taken back in, the page of corrections ready to print out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.fact import ChangeKind
from briefgen.model.history import Answer, History
from briefgen.render.dates import as_of, time_element
from briefgen.render.edition import Edition, newest_first
from briefgen.render.pen import Pen, status_chip
from briefgen.render.status import Status, status_of
from briefgen.render.views.head import Head, counted, head


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
            date=time_element(one.date),
            kind=str(one.kind).capitalize(),
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
    counts = ((len(own), "change", " to briefings"), (len(withdrawn), "claim", " corrected or withdrawn"))
    intro = f"{', '.join(f'{counted(number, noun)}{words}' for number, noun, words in counts if number)}, newest first."
    return CorrectionsView(
        head=head("Corrections", intro),
        title="Corrections",
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
    instead = f"{pen.said(later)}, {as_of(later.claim)}" if later else ""
    return Withdrawn(
        question=pen.question(history),
        said=pen.said(answer),
        byline=pen.byline(answer),
        status=status_chip(answer),
        instead=f"{instead}. {reason}" if instead and reason else instead,
    )
