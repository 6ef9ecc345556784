"""The words of the model in, the page that says what each of them means out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from briefgen.model.briefing import CorrectionKind
from briefgen.model.event import EventStatus
from briefgen.model.fact import ChangeKind, Nature
from briefgen.model.source import Reliability, SourceKind
from briefgen.model.value import SPANS, Qualifier
from briefgen.render.escape import escape_text
from briefgen.render.status import Status, chip
from briefgen.render.value_words import number_said, qualifier_said
from briefgen.render.views.head import Head, head
from briefgen.render.words import ENGLISH
from briefgen.render.words import Words as Wording

Member = TypeVar("Member", bound=StrEnum)

NATURES: Mapping[Nature, str] = {
    Nature.REPORT: "The speaker passes on what they say has happened.",
    Nature.ESTIMATE: "The speaker gives a number or answer that they have worked out and do not know exactly.",
    Nature.MEASUREMENT: "The number was counted or measured.",
    Nature.ASSESSMENT: "The speaker weighs what is known and draws a conclusion from it.",
    Nature.FORECAST: "The speaker says what they expect to happen.",
    Nature.SPECULATION: "The speaker says what might be so, without evidence that they show.",
    Nature.CONFIRMATION: "The speaker says that something said before by others is true.",
    Nature.DENIAL: "The speaker says that something said by others is not true.",
    Nature.NON_DENIAL: "The speaker was asked and neither confirmed nor denied.",
    Nature.STATEMENT: "The speaker says something that is known because they said it, such as a position or a demand.",
    Nature.PLAN: "The speaker says what they mean to do.",
    Nature.BACKGROUND: "Something settled that helps to understand the rest.",
}
QUALIFIERS: Mapping[Qualifier, str] = {
    Qualifier.EXACTLY: "The number as given, no rounding.",
    Qualifier.ABOUT: "The number is rounded or near.",
    Qualifier.AT_LEAST: "This number or more.",
    Qualifier.MORE_THAN: "More than this number; how much more is not said.",
    Qualifier.UP_TO: "This number or fewer.",
    Qualifier.FEWER_THAN: "Fewer than this number; how many fewer is not said.",
}
CHANGES: Mapping[ChangeKind, str] = {
    ChangeKind.UPDATE: "The thing itself has changed or grown; both claims were right in their time.",
    ChangeKind.REVISION: "The same thing was counted or judged anew, with another result.",
    ChangeKind.CORRECTION: "The earlier claim was wrong and has been put right by those who made it.",
    ChangeKind.RETRACTION: "The earlier claim was taken back.",
}
CORRECTIONS: Mapping[CorrectionKind, str] = {
    CorrectionKind.CORRECTION: "Something in the briefing was wrong and has been put right.",
    CorrectionKind.CLARIFICATION: "Something in the briefing could be misread and is now said more clearly.",
    CorrectionKind.UPDATE: "Something has happened since that readers of the briefing should know.",
}
EVENTS: Mapping[EventStatus, str] = {
    EventStatus.HAPPENED: "It took place.",
    EventStatus.ONGOING: "It has begun and is not over.",
    EventStatus.PLANNED: "Somebody has announced it; it has not taken place yet.",
    EventStatus.ALLEGED: "Somebody says that it took place; it is not established.",
    EventStatus.CANCELLED: "It was announced and will not take place.",
}
KINDS: Mapping[SourceKind, str] = {
    SourceKind.NEWS: "An article or programme of a news outlet.",
    SourceKind.WIRE: "A report of a news agency, or a reprint of one.",
    SourceKind.OFFICIAL: "A document or statement of a government, an authority or a company, speaking for itself.",
    SourceKind.STATE_MEDIA: "A report of an outlet that a government runs.",
    SourceKind.REPORT: "A study, an analysis or a reference work.",
    SourceKind.DATASET: "A table or a database.",
    SourceKind.SOCIAL: "A post on a social network.",
    SourceKind.INTERVIEW: "A conversation with a named person.",
    SourceKind.BRIEFING: "An oral account to journalists or lawmakers.",
}
RELIABILITY: Mapping[Reliability, str] = {
    Reliability.A: "Completely reliable.",
    Reliability.B: "Usually reliable.",
    Reliability.C: "Fairly reliable.",
    Reliability.D: "Not usually reliable.",
    Reliability.E: "Unreliable.",
    Reliability.F: "Reliability cannot be judged.",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of this site and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one kind."""

    title: str
    intro: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class MethodsView:
    """What every word on this site's pages means."""

    head: Head
    title: str
    groups: tuple[Words, ...]


def methods_view(words: Wording = ENGLISH) -> MethodsView:
    """Return the page on methods; it is made from the words of the model, so that it holds all of them."""
    statuses = tuple(Word(chip(status, words), escape_text(words.say(status.meaning))) for status in Status)
    return MethodsView(
        head=head(
            words.say("Methods"), words.say("How claims are ranked on this site, and what each status and word means.")
        ),
        title=words.say("Methods"),
        groups=(
            Words(
                words.say("What became of a claim"),
                words.say("A status follows from the claims, their dates and their speakers."),
                statuses,
            ),
            Words(words.say("What sort of statement it is"), "", _words(words, Nature, NATURES)),
            Words(
                words.say("How a number is meant"),
                "",
                tuple(Word(qualifier_said(one, words), _qualifier(words, one)) for one in Qualifier),
            ),
            Words(words.say("Why a figure changed"), "", _words(words, ChangeKind, CHANGES)),
            Words(words.say("What was changed in a briefing"), "", _words(words, CorrectionKind, CORRECTIONS)),
            Words(words.say("How sure an event is"), "", _words(words, EventStatus, EVENTS)),
            Words(words.say("What sort of document a source is"), "", _words(words, SourceKind, KINDS)),
            Words(
                words.say("How reliable a source is"),
                words.say("Letters of the Admiralty scale; a source without a letter has not been judged."),
                _words(words, Reliability, RELIABILITY),
            ),
        ),
    )


def _words(words: Wording, members: Iterable[Member], meanings: Mapping[Member, str]) -> tuple[Word, ...]:
    return tuple(Word(escape_text(words.say(str(one))), escape_text(words.say(meanings[one]))) for one in members)


def _qualifier(words: Wording, one: Qualifier) -> str:
    if one in SPANS:
        low, high = SPANS[one]
        return escape_text(
            words.say(
                "No number was given; it is read as anything from {low} to {high}.",
                low=number_said(low, words),
                high=number_said(high, words),
            )
        )
    return escape_text(words.say(QUALIFIERS[one]))
