"""A claim that no longer stands in, the words that lead a reader to what is said now out."""

from briefgen.model.history import Answer
from briefgen.render.addresses import relative_link
from briefgen.render.escape import escape_text
from briefgen.render.later import later
from briefgen.render.passage import link_markdown
from briefgen.render.pen import Pen
from briefgen.render.value_words import said
from briefgen.render.views.head import shortened

#: A claim without a value is told by so many characters of its statement.
_STATEMENT = 90


def later_words(pen: Pen, answer: Answer) -> str:
    """Return `later: [about 10,000](…), Pentagon, 28 Oct 2024`; empty while the claim stands."""
    found = later(pen.edition.resolution.histories[answer.fact], answer)
    if found is None:
        return ""
    if found.answer is None:
        return pen.words.say(found.word)
    pattern = f"{found.word}: {{claim}}" if found.is_own else f"{found.word}; now said: {{claim}}"
    return pen.words.say(pattern, claim=in_brief(pen, found.answer))


def later_note(pen: Pen, answer: Answer) -> str:
    """Return the same in brackets, as the desk's own words behind those of an article."""
    words = later_words(pen, answer)
    return f'<span class="bf-later" data-search-exclude> &#91;{words}&#93;</span>' if words else ""


def in_brief(pen: Pen, answer: Answer, *, dated: bool = True) -> str:
    """Return what a claim says as a link to it, who said it first and, if `dated`, when, on less than a line."""
    unit = pen.edition.desk.facts[answer.fact].unit
    value = said(answer.value, answer.claim.qualifier, unit, pen.words)
    told = value or shortened(pen.edition.statement(answer), _STATEMENT)
    address = pen.edition.addresses.get(answer.target)
    link = link_markdown(escape_text(told), relative_link(address, pen.page) if address else "")
    speaker = pen.name(answer.speakers[0]) if answer.speakers else ""
    day = pen.as_of(answer, short=True) if dated and answer.claim.as_of else ""
    return ", ".join(part for part in (link, speaker, day) if part)
