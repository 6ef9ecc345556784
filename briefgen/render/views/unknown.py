"""A story's open questions and facts without an answer in; what is not known, and since when, out."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.history import History
from briefgen.model.passage import Passage
from briefgen.render.edition import newest_first
from briefgen.render.paths import story_path
from briefgen.render.pen import Pen


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that nobody has answered; `since` says where it was last touched on, as far as is known."""

    question: str
    since: str


def open_questions(pen: Pen, dossier: str, touched: frozenset[str] | None = None) -> tuple[Unknown, ...]:
    """Return a story's open questions, or those of them all of whose links lead to what a briefing has `touched`."""
    record = pen.edition.desk.dossiers.get(dossier)
    count = len(record.questions) if record else 0
    texts = [pen.edition.linked.text(dossier, "questions", place) for place in range(count)]
    return tuple(
        Unknown(pen.passage(text), _since(pen, dossier, text))
        for text in texts
        if touched is None or (_targets(text) and touched >= _targets(text))
    )


def unanswered(pen: Pen, histories: Iterable[History]) -> tuple[Unknown, ...]:
    """Return the facts of which no answer stands, with what was said last."""
    return tuple(_unanswered(pen, history) for history in histories if history.headline is None)


def _targets(text: Passage) -> frozenset[str]:
    return frozenset(mark.target.partition("#")[0] for mark in text.marks if mark.target)


def _unanswered(pen: Pen, history: History) -> Unknown:
    last = min(history.answers, key=lambda one: newest_first(one.claim.as_of), default=None)
    if last is None:
        return Unknown(pen.question(history), "")
    return Unknown(
        pen.question(history),
        pen.words.say(
            "last said: {answer}, {date} {status}",
            answer=pen.said(last),
            date=pen.as_of(last, short=True),
            status=pen.chip(last),
        ),
    )


def _since(pen: Pen, dossier: str, text: Passage) -> str:
    """Return the last answer to the facts that a question links to, else the last briefing on all its names."""
    edition, targets = pen.edition, _targets(text)
    histories = [edition.resolution.histories[one] for one in targets if one in edition.resolution.histories]
    days = [answer.claim.as_of for history in histories for answer in history.answers if answer.claim.as_of]
    if days:
        return pen.words.say("last answer {date}", date=pen.time(min(days, key=newest_first), short=True))
    if not targets:
        return ""
    for story in edition.stories_in.get(dossier, ()):
        if targets <= frozenset(edition.names_in.get(story.stem, ())):
            day = pen.time(story.date, short=True)
            dated = f", {day}" if day else ""
            if story_path(story) == pen.page:
                return pen.words.say("last touched on in this briefing") + dated
            return pen.words.say("last touched on in {briefing}", briefing=pen.story_link(story)) + dated
    return ""
