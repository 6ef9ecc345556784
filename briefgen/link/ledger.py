"""What linking a page gives in; its mentions and the findings about its references, out."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from briefgen.link.passages import Undecided, Use
from briefgen.link.references import Rewritten, broken_reference
from briefgen.model.linked import Mention
from briefgen.model.problem import Problem
from briefgen.model.sentences import cut
from briefgen.model.span import Span

#: Leads from an offset in a text as typed and a length to the place in the file.
Place = Callable[[int, int], Span]


@dataclass(frozen=True, slots=True)
class Where:
    """The page and the field that a text stands in, how to find its place in the file, and its language."""

    owner: str
    field: str
    place: Place
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Collects over a page; `mentions` by target; `undecided` counts those that could be of several entities."""

    problems: list[Problem] = field(default_factory=list)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    undecided: Counter[Undecided] = field(default_factory=Counter)

    def note_references(self, rewritten: Rewritten, typed: str, where: Where) -> None:
        """Take down what is off about the references of a text."""
        for piece in rewritten.pieces:
            if piece.printed.problem is not None:
                start, end = piece.reference.start, piece.reference.end
                self.problems.append(replace(piece.printed.problem, span=where.place(start, end - start)))
        for offset in rewritten.broken:
            self.problems.append(replace(broken_reference(typed, offset), span=where.place(offset, 2)))

    def note_uses(self, uses: Iterable[Use], rewritten: Rewritten, where: Where) -> None:
        """Take down each sentence once for every target, or claim of a target, that it mentions."""
        sentences = None
        told: set[tuple[str, str, int]] = set()
        for use in uses:
            sentences = sentences or cut(rewritten.passage.text, where.language)
            sentence = sentences.around(use.start, use.end)
            if (use.target, use.claim, sentence.start) in told:
                continue
            told.add((use.target, use.claim, sentence.start))
            start, end = rewritten.typed(use.start, use.end)
            mention = Mention(
                target=use.target,
                owner=where.owner,
                field=where.field,
                sentence=sentence.text,
                start=use.start - sentence.start,
                end=use.end - sentence.start,
                span=where.place(start, end - start),
                claim=use.claim,
            )
            self.mentions.setdefault(use.target, []).append(mention)
