"""A fact's history in, its claims in the words of articles and sources, ready to print, out."""

from dataclasses import dataclass

from briefgen.model.history import Answer, History
from briefgen.render.escape import escape_text
from briefgen.render.paths import story_path
from briefgen.render.pen import Pen
from briefgen.render.words import Words


@dataclass(frozen=True, slots=True)
class Quote:
    """Some words, and a link to where they stand."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim: who and when, what it states in the desk's words, the quotes it rests on, what else there is to say."""

    byline: str
    statement: str
    hedge: str
    quotes: tuple[Quote, ...]
    note: str


def quoted(pen: Pen, history: History) -> tuple[Quoted, ...]:
    """Return the claims that have a statement, a quote or a note, in the order of the history."""
    found = (
        Quoted(
            byline=pen.byline(answer),
            statement=pen.statement(answer),
            hedge=_hedge(pen.words, answer),
            quotes=_quotes(pen, answer),
            note=_note(pen, answer),
        )
        for answer in history.answers
    )
    return tuple(one for one in found if one.statement or one.quotes or one.note)


def _hedge(words: Words, answer: Answer) -> str:
    claim = answer.claim
    parts = [
        escape_text(words.say(str(claim.nature))) if claim.nature else "",
        words.say("hedged as “{words}”", words=escape_text(claim.hedge)) if claim.hedge else "",
        escape_text(claim.likelihood),
        words.say(f"{claim.confidence} confidence") if claim.confidence else "",
    ]
    return ", ".join(part for part in parts if part)


def _quotes(pen: Pen, answer: Answer) -> tuple[Quote, ...]:
    edition, claim = pen.edition, answer.claim
    found = []
    for evidence in claim.evidence:
        story = edition.resolution.stories.get(evidence.article)
        if story is None:
            continue
        target = pen.to(story_path(story), edition.paragraph_of(story.stem, answer.target))
        found.append(Quote(_in_quotes(evidence.quote), f"[{escape_text(edition.story_title(story))}]({target})"))
    found += [Quote(_in_quotes(one.quote), pen.publisher(one.id)) for one in claim.sources if one.quote]
    return tuple(found)


def _note(pen: Pen, answer: Answer) -> str:
    """Return what else there is to say of a claim; the note of a fact that is one claim itself stands below."""
    *home, _ = pen.edition.statement_path(answer)
    return pen.text(answer.fact, *home, "note") if home else ""


def _in_quotes(words: str) -> str:
    """Return quoted words in quotation marks, in single ones where there are double ones in them."""
    if words.startswith("“") and words.endswith("”") and "”" not in words[:-1]:
        return escape_text(words)
    return escape_text(f"‘{words}’" if any(mark in words for mark in '“”"') else f"“{words}”")
