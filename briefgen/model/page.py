"""A page of the site as Markdown, and the whole site."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.problem import Problem
from briefgen.model.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown page.

    `path` is relative to the documentation root (`facts/troops.md`), `markdown` is the whole file with front matter,
    `edit` the place in the input that a reader may want to mend.
    """

    path: str
    title: str
    kind: str
    markdown: str
    description: str = ""
    edit: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Address:
    """Where an id can be read: a page's path and an anchor on it, or the empty anchor for the whole page."""

    path: str
    anchor: str = ""
    title: str = ""

    def __str__(self) -> str:
        return f"{self.path}#{self.anchor}" if self.anchor else self.path


@dataclass(frozen=True, slots=True)
class Site:
    """All pages by path, all other files by path (stylesheet), where every id can be read, and what is off."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    addresses: Mapping[str, Address] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
