"""The claims that a briefing cites in, numbered; the marks that stand in its text and the cards that they open, out.

A mark is a button without words: the number is laid on by the stylesheet, so that the words of an article stay its own.
Mark and card need no script: a click or a tap opens the card. A pointer or the keyboard's focus does where a browser
has scripts and knows `interestfor`, which HTML does not have yet; elsewhere the stylesheet shows the mark's label.
In print the cards are a numbered list.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.model.history import Answer
from briefgen.render.addresses import ClaimAddress
from briefgen.render.escape import escape_attribute, escape_text
from briefgen.render.pen import Pen
from briefgen.render.status import Status
from briefgen.render.views.later import later_words


@dataclass(frozen=True, slots=True)
class Card:
    """What a mark opens; `anchor` is its id on the page."""

    anchor: str
    text: str


def numbered(targets: Iterable[str]) -> Mapping[str, int]:
    """Return the claims with their numbers, from 1, in the order in which they are first cited."""
    return {target: number for number, target in enumerate(dict.fromkeys(targets), 1)}


def marks(pen: Pen, targets: Iterable[str], numbers: Mapping[str, int], *, behind: bool = False) -> str:
    """Return the marks of the claims that end at one place, as a group; `behind` names them as what a text rests on."""
    each = [_mark(pen, target, numbers[target], behind=behind) for target in dict.fromkeys(targets)]
    return f'<span class="bf-cites">{"".join(each)}</span>' if each else ""


def claim_cards(pen: Pen, numbers: Mapping[str, int]) -> tuple[Card, ...]:
    """Return the card of every claim, in the order of the numbers."""
    answers = ((number, pen.edition.answer(target)) for target, number in numbers.items())
    return tuple(Card(_claim_anchor(number), _told(pen, answer)) for number, answer in answers if answer)


def _mark(pen: Pen, target: str, number: int, *, behind: bool) -> str:
    address = pen.edition.addresses[target]
    status, tip = (address.status, address.tip) if isinstance(address, ClaimAddress) else (Status.STANDING, "")
    named = "Rests on claim {number}: {claim}" if behind else "Claim {number}: {claim}"
    label = escape_attribute(pen.words.say(named, number=f"{number}", claim=tip))
    opens = _opens(_claim_anchor(number))
    return f'<button class="bf-cite {status.style}" data-claim="{number}" {opens} aria-label="{label}"></button>'


def _opens(anchor: str) -> str:
    # With `show`, a click on a mark whose card a pointer has opened already does not close it again.
    return f'popovertarget="{anchor}" popovertargetaction="show"'


def _claim_anchor(number: int) -> str:
    return f"claim-{number}"


def _told(pen: Pen, answer: Answer) -> str:
    """Return the question, as the way to the claim's history, what a claim says, who says so and what came of it."""
    value, claim = pen.value(answer), answer.claim
    nature = f" ({escape_text(pen.words.say(str(claim.nature)))})" if claim.nature else ""
    who = ", ".join((pen.speaker(answer) or pen.words.say("Nobody named"), pen.as_of(answer)))
    cited, now = pen.cited(answer), later_words(pen, answer)
    lines = (
        pen.link(answer.target, pen.edition.title(answer.fact)),
        f"<strong>{value or pen.statement(answer)}</strong> {pen.chip(answer)}",
        f"{who}{nature}",
        f'<span class="bf-later">{now}</span>' if now else "",
        pen.words.say("Source: {sources}", sources=cited) if cited else "",
    )
    return "<br>".join(line for line in lines if line)
