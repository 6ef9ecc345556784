"""Blocks in the order of the page in; HTML with their words still as Markdown, and what is put in last, out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Final

from briefgen.typeset.grammar import ATTRIBUTE

#: Python-Markdown calls itself for each level, and gives up somewhere.
DEEPEST: Final = 20


class Refusal(Exception):  # noqa: N818  # no error: the page goes the long way
    """Something on the page is not of the Markdown that is set directly."""


class Kind(Enum):
    """What a block is to the one that follows it; two lists or two quotes would become one."""

    PLAIN = "plain"
    LIST = "list"
    QUOTE = "quote"


class Slot(Enum):
    """What is put in last."""

    RAW = "as it is"
    OTHER = "words that only Python-Markdown sets"
    PERMALINK = "the link to the heading with this id"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, whose id is known when all other ids are; `place` is where it stands in `Galley.parts`."""

    place: int
    level: int
    words: str
    id: str
    style: str


@dataclass(slots=True)
class Container:
    """An element that is still open: its name, where its tag stands in `Galley.parts`, what was set last in it."""

    name: str
    place: int
    last: Kind = Kind.PLAIN


@dataclass(slots=True)
class Galley:
    """What is set so far, a line or block of HTML each in `parts`, in the order of the page.

    Words are checked but still Markdown: links and strong words are set for the whole page at once.
    `ids` are those of elements that Python-Markdown knows as such, not the ones in raw HTML.
    """

    parts: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    slots: list[tuple[Slot, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    open: list[Container] = field(default_factory=lambda: [Container("", -1)])

    def enter(self, name: str) -> None:
        """Open the element whose tag was set last; refuse one too deep in others."""
        if len(self.open) > DEEPEST:
            raise Refusal
        self.open.append(Container(name, len(self.parts) - 1))

    def add(self, html: str, kind: Kind = Kind.PLAIN) -> None:
        """Set a block; refuse one that would join the block before."""
        container = self.open[-1]
        if kind is container.last is not Kind.PLAIN:
            raise Refusal
        container.last = kind
        self.parts.append(html)

    def slot(self, slot: Slot, content: str) -> str:
        """Return the mark of what is put in last."""
        self.slots.append((slot, content))
        return f"\x00{len(self.slots) - 1}\x00"

    def attributes(self, words: str) -> str:
        """Return what the words of an attribute list (`#id .class`) are in a tag, and note the id."""
        found = named(words)
        if found.id:
            self.ids.add(found.id)
        return tag_attributes(found.style, found.id)

    def element(self, attributes: str) -> dict[str, str]:
        """Return the attributes of a tag by name, without the one that says `markdown`, and note the id."""
        pairs: list[tuple[str, str]] = ATTRIBUTE.findall(attributes)
        found = {name: value if f' {name}="' in attributes else name for name, value in pairs}
        if len(found) < len(pairs):
            raise Refusal
        if "id" in found:
            self.ids.add(found["id"])
        return found


@dataclass(frozen=True, slots=True)
class Named:
    """The id and the classes that an attribute list gives; either may be empty."""

    id: str
    style: str


NOTHING: Final = Named("", "")


@lru_cache(maxsize=256)
def named(words: str) -> Named:
    """Read the words of an attribute list."""
    each: Sequence[str] = words.split()
    ids = [word[1:] for word in each if word[0] == "#"]
    return Named(ids[-1] if ids else "", " ".join(word[1:] for word in each if word[0] == "."))


def tag_attributes(style: str, anchor: str) -> str:
    """Return classes and an id as they stand in a tag; an empty one is left out."""
    first = f' class="{style}"' if style else ""
    return f'{first} id="{anchor}"' if anchor else first
