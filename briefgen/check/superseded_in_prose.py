"""Figures that the desk typed into a text, and that have been replaced since."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.check.figures import Figure, Number, counted, figures
from briefgen.check.holding import FactNumbers, Stale
from briefgen.check.rule import Finding, Known, Rule
from briefgen.check.texts import DeskText, desk_text
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
class _Ledger:
    """`stale` and `standing` by number and by what a fact has to do with, so that no text is held against all facts.

    `units` counts the facts of a unit of which a number holds; `named` holds what a field of an owner mentions.
    """

    stale: dict[tuple[Number, str], list[Stale]] = field(default_factory=dict)
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
    holding = known.holding
    by_fact = {id_: holding.of(history) for id_, history in known.resolution.histories.items()}
    stale = frozenset[Number]().union(*(one.stale_numbers for one in by_fact.values() if one.stale))
    numbers = {
        (owner, name): found
        for (owner, name), passage in known.linked.texts.items()
        if (found := holding.numbers_in(owner, name, passage)) and not found.isdisjoint(stale)
    }
    worn = {key: found & stale for key, found in numbers.items() if key[0] not in known.desk.sources}
    ledger = _open_ledger(frozenset().union(*worn.values()), by_fact, known) if worn else _Ledger()
    for (owner, name), found in worn.items():
        text, passage = desk_text(owner, name, known), known.linked.texts[owner, name]
        if text is not None:
            here = [figure for figure in figures(passage.text) if figure.number in found]
            yield from _in_text(text, passage, here, ledger=ledger, about=ledger.about(text, known))


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


def _open_ledger(worn: frozenset[Number], by_fact: Mapping[str, FactNumbers], known: Known) -> _Ledger:
    """Return all that is to be known of these numbers."""
    ledger = _Ledger()
    near: set[str] = set()
    for id_, one in by_fact.items():
        if one.numbers.isdisjoint(worn):
            continue
        fact = known.resolution.histories[id_].fact
        beside = {id_, fact.dossier, *fact.about} - {""}
        near |= beside
        for number in one.standing_numbers & worn:
            ledger.units.setdefault((number, fact.unit), set()).add(id_)
            for each in beside:
                ledger.standing.setdefault((number, each), set()).add(id_)
        for number, stale in one.stale:
            for each in beside if number in worn else ():
                ledger.stale.setdefault((number, each), []).append(stale)
    for target in near & known.linked.mentions.keys():
        for mention in known.linked.mentions[target]:
            if mention.field != "body":
                ledger.named.setdefault((mention.owner, mention.field), set()).add(target)
    return ledger


def _is_current(text: DeskText, stale: Stale) -> bool:
    """Return whether the text speaks of how things are, or of a day after the figure was replaced."""
    if text.is_current:
        return text.owner != stale.history.id
    changed = stale.successor.claim.as_of if stale.successor else None
    return bool(text.day and changed and text.day.earliest > changed.latest and text.owner != stale.history.id)


def _stale_words(passage: Passage, figure: Figure, stale: Stale) -> int:
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


def _finding(text: DeskText, words: str, stale: Stale) -> Finding:
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
