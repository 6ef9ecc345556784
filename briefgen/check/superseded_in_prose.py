"""Figures that the desk typed into a text, and that have been replaced since."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.check.figures import Figure, Number, counted, figures
from briefgen.check.rule import Finding, Known, Rule
from briefgen.check.texts import DeskText, desk_text
from briefgen.model.conflict import Said, cannot_both_hold
from briefgen.model.event import Event
from briefgen.model.fact import Fact
from briefgen.model.history import Answer, History, Rank
from briefgen.model.passage import MarkKind, Passage
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.sentences import cut
from briefgen.model.value import Quantity

#: A sentence with a date, or with words of change, tells what was; it stays true.
_TELLS_WHAT_WAS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b"
    r"|(?i:\b(?:earlier|previous|previously|former|formerly|at first|first|initial|initially|original|originally|once"
    r"|up from|down from|rose|risen|fell|fallen|raised|lowered|revised|corrected|retracted|withdrew|withdrawn"
    r"|no longer|instead|then|at the time|until|before|had|compared|outdated|superseded)\b)"
)
_WAS = re.compile(r"\b(?:was|were|stood|been)(?: \w+){0,3} \Z")


@dataclass(frozen=True, slots=True)
class _Stale:
    """An answer that holds no longer; `successor` is what replaced it, if anything did."""

    history: History
    answer: Answer
    successor: Answer | None


@dataclass(frozen=True, slots=True)
class _Ledger:
    """`stale` and `standing` by number and by what a fact has to do with, so that no text is held against all facts.

    `units` counts the facts of a unit of which a number holds; `named` holds what a field of an owner mentions.
    """

    stale: dict[tuple[Number, str], list[_Stale]] = field(default_factory=dict)
    standing: dict[tuple[Number, str], set[str]] = field(default_factory=dict)
    units: dict[tuple[Number, str], set[str]] = field(default_factory=dict)
    named: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def about(self, text: DeskText, known: Known) -> set[str]:
        """Return the entities, facts and dossiers that a text has to do with."""
        found = {text.owner}
        for name in (text.field, text.field.partition(".")[0]):
            found |= self.named.get((text.owner, name), set())
        match known.desk.find(text.owner):
            case Fact(about=about):
                found.update(about)
            case Event(place=place, entities=entities, facts=facts):
                found.update((place, *entities, *facts))
        story = known.resolution.stories.get(text.owner)
        return found | {story.dossier, *story.facts} if story else found


def _find(known: Known) -> Iterator[Finding]:
    ledger = _open_ledger(known)
    numbers = {number for number, _ in ledger.stale}
    for (owner, name), passage in known.linked.texts.items() if numbers else ():
        found = figures(passage.text)
        worn = [figure for figure in found if figure.number in numbers] if owner not in known.desk.sources else []
        text = desk_text(owner, name, known) if worn else None
        if text is not None:
            yield from _in_text(text, passage, worn, ledger=ledger, about=ledger.about(text, known))


def _in_text(
    text: DeskText, passage: Passage, worn: list[Figure], *, ledger: _Ledger, about: set[str]
) -> Iterator[Finding]:
    """Yield one finding for each fact whose worn figure the text gives as if it held."""
    told: set[str] = set()
    for figure in worn:
        near = {each.history.id: each for one in sorted(about) for each in ledger.stale.get((figure.number, one), ())}
        holding = {fact for one in about for fact in ledger.standing.get((figure.number, one), ())}
        for id_, stale in near.items():
            others = (holding | ledger.units.get((figure.number, stale.history.fact.unit), set())) - {id_}
            if id_ in told or others or not _is_current(text, stale):
                continue
            end = _stale_words(passage, figure, stale)
            if end:
                told.add(id_)
                yield _finding(text, passage.text[figure.start : end], stale)


def _open_ledger(known: Known) -> _Ledger:
    ledger = _Ledger()
    for history in known.resolution.histories.values():
        for answer in history.answers:
            if isinstance(answer.value, Quantity):
                _enter(answer, (answer.value.low, answer.value.high), history, ledger)
    for target, mentions in known.linked.mentions.items() if ledger.stale else ():
        for mention in mentions:
            if mention.field != "body":
                ledger.named.setdefault((mention.owner, mention.field), set()).add(target)
    return ledger


def _enter(answer: Answer, number: Number, history: History, ledger: _Ledger) -> None:
    near = {history.id, history.fact.dossier, *history.fact.about} - {""}
    if answer.is_standing:
        ledger.units.setdefault((number, history.fact.unit), set()).add(history.id)
        for one in near:
            ledger.standing.setdefault((number, one), set()).add(history.id)
    elif (stale := _stale(answer, history)) is not None:
        for one in near:
            ledger.stale.setdefault((number, one), []).append(stale)


def _stale(answer: Answer, history: History) -> _Stale | None:
    """Return the answer with what replaced it; None where it may still hold beside all that stands."""
    successor, seen = answer, {answer.key}
    while (after := history.answer(successor.superseded_by)) and after.key not in seen:
        successor = after
        seen.add(after.key)
    found = successor if successor is not answer and successor.is_standing else None
    withdrawn = answer.rank in {Rank.CORRECTED, Rank.RETRACTED}
    if found is None and not withdrawn:
        return None
    standing = [each for each in history.standing() if each.value is not None or each.claim.qualifier is not None]
    if any(not cannot_both_hold(_said(answer), _said(each)) for each in standing):
        return None
    return _Stale(history, answer, found) if standing or withdrawn else None


def _said(answer: Answer) -> Said:
    return Said(answer.value, answer.claim.qualifier, answer.claim.nature)


def _is_current(text: DeskText, stale: _Stale) -> bool:
    """Return whether the text speaks of how things are, or of a day after the figure was replaced."""
    if text.is_current:
        return text.owner != stale.history.id
    changed = stale.successor.claim.as_of if stale.successor else None
    return bool(text.day and changed and text.day.earliest > changed.latest and text.owner != stale.history.id)


def _stale_words(passage: Passage, figure: Figure, stale: _Stale) -> int:
    """Return where the stale words end, or 0 where the text prints, tells or explains the figure as it should."""
    history, text = stale.history, passage.text
    end = counted(text, figure, history.fact.unit) or (figure.end if figure.is_telling else 0)
    if not end or any(_prints(mark.kind, mark.target, history.id) for mark in passage.marks):
        return 0
    said = {part for each in figures(text) for part in each.number}
    present = (each.value for each in history.standing() if isinstance(each.value, Quantity))
    if any(value.low in said or value.high in said for value in present):
        return 0
    if any(mark.kind is MarkKind.FIGURE and mark.start <= figure.start < mark.end for mark in passage.marks):
        return 0
    sentence = cut(text).around(figure.start, figure.end)
    if _TELLS_WHAT_WAS.search(sentence.text) or _WAS.search(text[sentence.start : figure.start]):
        return 0
    return end


def _prints(kind: MarkKind, target: str, fact: str) -> bool:
    return kind is MarkKind.FIGURE and target.partition("#")[0] == fact


def _finding(text: DeskText, words: str, stale: _Stale) -> Finding:
    history = stale.history
    changed = stale.successor or history.answer(stale.answer.superseded_by) or stale.answer
    if history.headline is None:
        help_ = f"nothing stands in `{history.id}`: take the figure out, or say that it was withdrawn"
    else:
        help_ = f"write [[fact:{history.id}]], which follows; it says {_in_words(history.headline, history)}"
    what = "withdrawn" if stale.answer.rank in {Rank.CORRECTED, Rank.RETRACTED} else "replaced"
    return Finding(
        f"“{words}” in `{text.field}` of `{text.owner}` has been {what} in `{history.id}`",
        text.place(words),
        help_,
        (Elsewhere(f"{_in_words(changed, history)}, by this claim", changed.claim.span()),)
        if changed is not stale.answer
        else (Elsewhere("this is the claim", changed.claim.span()),),
    )


def _in_words(answer: Answer, history: History) -> str:
    said = answer.in_words(history.fact.unit)
    who = f" according to `{'`, `'.join(answer.speakers)}`" if answer.speakers else ""
    when = f" as of {answer.claim.as_of.in_words()}" if answer.claim.as_of else ""
    return f"{said}{who}{when}"


RULE = Rule(
    "superseded-in-prose",
    Level.WARNING,
    "A text of the desk gives a figure that has been replaced or withdrawn.",
    _find,
)
