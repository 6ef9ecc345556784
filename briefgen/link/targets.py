"""An id in a reference in; what it leads to, how that is called in text, and the figure it stands for, out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.link.fields import title_is_ours
from briefgen.link.suggestions import Suggestions
from briefgen.model.desk import Desk
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse_edtf
from briefgen.model.entity import Entity
from briefgen.model.event import Event
from briefgen.model.fact import Fact
from briefgen.model.history import Answer, History
from briefgen.model.passage import MarkKind
from briefgen.model.problem import Level, Problem
from briefgen.model.record import Record
from briefgen.model.reference import Reference, references
from briefgen.model.resolution import Resolution
from briefgen.model.source import Source
from briefgen.model.suggestions import closest, question
from briefgen.model.term import Term

# A title may hold references to titles that hold references, round in a circle: the third level shows its ids.
_DEPTH = 2
_LONGEST = 400  # characters of a name or figure in text, as many as an editor's own words for a link may have


@dataclass(frozen=True, slots=True)
class Printed:
    """What a reader sees of a reference; `target` is empty where it leads nowhere, then `problem` says why.

    `owner` is the target's id without a claim's key, `claim` that key.
    """

    text: str
    kind: MarkKind = MarkKind.REFERENCE
    owner: str = ""
    claim: str = ""
    problem: Problem | None = None

    @property
    def target(self) -> str:
        """Return the mark's target: an id, or `fact-id#claim-key`."""
        return f"{self.owner}#{self.claim}" if self.claim else self.owner


#: Stands among the ids that were looked at for all of them: an unknown id, for which the nearest was looked up.
EVERY_ID = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """What was looked at while a page was read: the `ids`, and each reference with what was printed for it."""

    ids: set[str] = field(default_factory=set)
    printed: list[tuple[Reference, Printed]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Targets:
    """Looks up ids over all collections, briefings by stem or slug."""

    desk: Desk
    resolution: Resolution
    suggestions: Suggestions
    _names: dict[tuple[str, int], tuple[str, frozenset[str]]] = field(default_factory=dict)
    _trails: list[Trail] = field(default_factory=lambda: [Trail()])

    def begin_trail(self) -> Trail:
        """Return a new trail, in which everything is noted that is looked at from now on."""
        self._trails[0] = Trail()
        return self._trails[0]

    def printed(self, reference: Reference, depth: int = 0) -> Printed:
        """Return the words of a reference and where they lead; never raises, an unknown id is a problem."""
        printed = self._printed(reference, depth)
        if not depth:
            self._trails[0].printed.append((reference, printed))
        return printed

    def _printed(self, reference: Reference, depth: int) -> Printed:
        words = reference.words or reference.target
        self._trails[-1].ids.update((reference.target, reference.target.partition("#")[0]))
        target, _, key = reference.target.partition("#")
        history = self.resolution.histories.get(target)
        if history is None:
            return self._link(reference, words, depth)
        if reference.figure:
            return self._figure(reference, history, key, words, depth)
        if key and history.answer(key) is None:
            return Printed(words, problem=self._no_such_claim(history, key))
        return Printed(reference.words or self.name(target, depth), owner=target, claim=key)

    def name(self, owner: str, depth: int = 0) -> str:
        """Return what an id is called in text, without marks or brackets; the id itself where it has no name."""
        return self._noted(owner, depth, lambda: self._name(owner, depth))

    def _name(self, owner: str, depth: int) -> str:
        story = self.resolution.stories.get(owner)
        name = _own_name(self.desk.find(owner)) or (story.title if story else "")
        # What a plain article calls itself is received text; brackets in it are its own.
        received = story is not None and name == story.title and not title_is_ours(story)
        return _cut(name if received else self._without_brackets(name, depth)) or owner

    def _figure_text(self, answer: Answer, unit: str, depth: int) -> str:
        """Return the value in words; where a claim has none, its text stands for it, and that may hold references."""
        text = answer.in_words(unit)
        return self._noted(answer.target, depth, lambda: _cut(self._without_brackets(text, depth)))

    def _noted(self, owner: str, depth: int, make: Callable[[], str]) -> str:
        """Return a text that is made once, and note what was looked at for it whenever it is asked for."""
        if (owner, depth) not in self._names:
            self._trails.append(Trail({owner}))
            text = make()
            self._names[owner, depth] = (text, frozenset(self._trails.pop().ids))
        text, looked_at = self._names[owner, depth]
        self._trails[-1].ids.update(looked_at)
        return text

    def _without_brackets(self, text: str, depth: int) -> str:
        """Return a text with its references printed, without marks; empty where that would go too deep."""
        if "[[" not in text:
            return text
        if depth >= _DEPTH:
            return ""
        parts, position = [], 0
        for reference in references(text):
            if reference.target:
                parts += [text[position : reference.start], self.printed(reference, depth + 1).text]
                position = reference.end
        return "".join((*parts, text[position:]))

    def _link(self, reference: Reference, words: str, depth: int) -> Printed:
        owner = self._owner(reference.target)
        if owner and not reference.figure:
            return Printed(reference.words or self.name(owner, depth), owner=owner)
        if owner:
            return Printed(
                words,
                problem=Problem(
                    rule="unknown-reference",
                    level=Level.ERROR,
                    message=f"`{reference.target}` is no fact and has no figure",
                    help=f"write [[{reference.target}]] for a link to it",
                ),
            )
        self._trails[-1].ids.add(EVERY_ID)
        unread = self.desk.may_hold(reference.target.partition("#")[0])
        return Printed(words, problem=None if unread else self._unknown(reference))

    def _figure(self, reference: Reference, history: History, key: str, words: str, depth: int) -> Printed:
        answer, fault = self._answer(reference, history, key)
        if answer is None:
            return Printed(words, problem=fault)
        text = reference.words or self._figure_text(answer, history.fact.unit, depth) or words
        return Printed(text, MarkKind.FIGURE, history.id, answer.key)

    def _answer(self, reference: Reference, history: History, key: str) -> tuple[Answer | None, Problem | None]:
        if key:
            answer = history.answer(key)
            return answer, None if answer else self._no_such_claim(history, key)
        if not reference.day:
            return history.headline, None if history.headline else _no_figure(history.id, "no claim stands")
        try:
            day = parse_edtf(reference.day)
        except ValueError as error:
            return None, _no_figure(history.id, str(error))
        answer = history.on(day.latest)
        dated = [each.claim.as_of for each in history.answers if each.claim.as_of]
        first = f"its first claim is of {dated[0].in_words()}" if dated else "none of its claims is dated"
        return answer, None if answer else _no_figure(f"{history.id}@{reference.day}", first)

    def _owner(self, target: str) -> str:
        if target in self.resolution.stories or _own_name(self.desk.find(target)):
            return target
        return self.resolution.slugs.get(target, "")

    def _unknown(self, reference: Reference) -> Problem:
        if reference.target in self.desk.briefings or reference.target in self.desk.articles:
            return Problem(
                rule="unknown-reference",
                level=Level.ERROR,
                message=f"the briefing `{reference.target}` has no page",
                help="it is a draft or has no article; take the reference out until it has one",
            )
        return Problem(
            rule="unknown-reference",
            level=Level.ERROR,
            message=f"there is no `{reference.target}`",
            help=self.suggestions.help(reference.target),
        )

    def _no_such_claim(self, history: History, key: str) -> Problem:
        return Problem(
            rule="unknown-reference",
            level=Level.ERROR,
            message=f"`{history.id}` has no claim `{key}`",
            help=question(closest(key, [answer.key for answer in history.answers], near_enough=0)),
        )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _own_name(record: Record | None) -> str:
    """Return what a record calls itself; nothing for a briefing, whose title may stand in its article."""
    match record:
        case Entity():
            return record.name
        case Fact():
            return record.label
        case Event() | Dossier() | Source():
            return record.title
        case Term():
            return record.term
        case _:
            return ""


def _no_figure(fact: str, why: str) -> Problem:
    return Problem(
        rule="no-figure",
        level=Level.ERROR,
        message=f"`{fact}` has no figure to print: {why}",
        help="name another day, or leave the day out for the figure that stands",
    )
