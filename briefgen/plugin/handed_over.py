"""What a copy of this process has made of a page in; a template that prints it where MkDocs expects one out."""

import logging
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import jinja2

#: What the search index holds of one part of a page.
Entry: TypeAlias = Mapping[str, object]
#: MkDocs prints a page with the template that its front matter names; this one holds what is printed already.
AS_HANDED_OVER: Final = jinja2.Environment(autoescape=False, keep_trailing_newline=True).from_string(  # noqa: S701
    "{{ page.handed_over.output }}"
)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A page as its maker saw it when it was printed, `output` without the theme's faults.

    `links` are anchors and links by the path of the page that they lead to. `ways` are how many pages were set
    directly and not, searched directly and not. `records` are what was logged.
    """

    path: str
    output: str
    meta: MutableMapping[str, object]
    title: str | None
    anchors: set[str] | None
    links: Mapping[str, dict[str, str]] | None
    entries: Sequence[Entry]
    ways: tuple[int, int, int, int]
    records: Sequence[logging.LogRecord]
