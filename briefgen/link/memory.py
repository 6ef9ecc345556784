"""What linking gave page by page, and what each page rests on: the next linking does again only what has changed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.link.names import Gazetteer
from briefgen.link.passages import Undecided
from briefgen.link.suggestions import Suggestions
from briefgen.link.targets import Printed
from briefgen.model.desk import Desk
from briefgen.model.fact import Evidence
from briefgen.model.linked import Linked, LinkedArticle, Mention
from briefgen.model.passage import Passage
from briefgen.model.problem import Problem
from briefgen.model.reference import Reference
from briefgen.model.resolution import Resolution

#: The collection of a record's page, or `stories`, and its id or stem.
Key = tuple[str, str]
#: All that one record quotes of one article, each with its owner: a claim's target, or an event's id.
Quoted = tuple[tuple[str, Evidence], ...]


@dataclass(slots=True)
class Quoting:
    """What each fact and event quotes, by its key and the article's stem, and, by stem, the keys of those quoting it.

    A key says first whether the record is an event: claims go first.
    """

    by_record: dict[tuple[bool, str], Mapping[str, Quoted]] = field(default_factory=dict)
    by_stem: dict[str, set[tuple[bool, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Linking:
    """All that came of one page.

    `texts` are keyed as in `Linked`, `mentions` by target. `asked` holds the ids that its references looked at,
    `printed` what was printed for each.
    """

    texts: Mapping[tuple[str, str], Passage]
    article: LinkedArticle | None
    mentions: Mapping[str, tuple[Mention, ...]]
    problems: tuple[Problem, ...]
    undecided: Counter[Undecided]
    asked: frozenset[str] = frozenset()
    printed: tuple[tuple[Reference, Printed], ...] = ()

    def words(self) -> str:
        """Return all that a reader sees of the page's texts."""
        article = self.article or LinkedArticle()
        blocks = (*article.tldr, *article.body)
        passages = (*self.texts.values(), *(each for block in blocks for each in (block.passage, *sum(block.rows, ()))))
        return "\n".join([passage.text for passage in passages])


@dataclass(slots=True)
class Memory:
    """What the last linking was given, and what it gave; empty before the first.

    `undecided` sums up what the pages left open; `quoting` knows what claims and events quote of which article.
    """

    desk: Desk = field(default_factory=Desk)
    resolution: Resolution = field(default_factory=Resolution)
    linked: Linked = field(default_factory=Linked)
    pages: dict[Key, Linking] = field(default_factory=dict)
    gazetteer: Gazetteer | None = None
    suggestions: Suggestions | None = None
    undecided: Counter[Undecided] = field(default_factory=Counter)
    quoting: Quoting = field(default_factory=Quoting)
    problems: tuple[Problem, ...] = ()
