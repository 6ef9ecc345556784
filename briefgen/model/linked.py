"""Texts with their links, and every mention of everything: what the linking room hands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.article import Block
from briefgen.model.passage import Passage
from briefgen.model.quote import Quote
from briefgen.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text links to, or prints a figure of, `target`.

    `owner` is the id whose page holds the text (a briefing by its stem); `field` says which text it is: `title`,
    `tldr`, `body`, or a field's dotted name; `sentence` is the sentence around the mention, with `start`/`end` in it.
    """

    target: str
    owner: str
    field: str
    sentence: str
    start: int
    end: int
    span: Span = NOWHERE
    claim: str = ""


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article's TL;DR (the desk's where it wrote one) and body, with links."""

    tldr: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """All texts with their marks.

    `texts` is keyed by owner (id; a briefing by its stem) and dotted field (`summary`, `tldr.0`, `claims.1.text`,
    `corrections.0.text`); a field without words has no entry. `articles` by stem. `mentions` by target id (not by
    claim), in the order of owner, field and place. `quotes` by stem, in the order of their places, those that are not
    found last; evidence that names an article the desk does not have is in none.
    """

    texts: Mapping[tuple[str, str], Passage] = field(default_factory=dict)
    articles: Mapping[str, LinkedArticle] = field(default_factory=dict)
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    quotes: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)

    def text(self, owner: str, *path: str | int) -> Passage:
        """Return a text with its links; an empty passage where nothing was written."""
        return self.texts.get((owner, ".".join(str(part) for part in path)), Passage())
