"""A YAML text in; the parser's events, one after the other and never deeper than asked for, out.

Events, not nodes: libyaml keeps its stack on the heap, while PyYAML's composer recurses and takes the process down at
some thousand nested brackets.
"""

from collections.abc import Iterator
from typing import Any, Protocol, cast

import yaml.cyaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Place(Protocol):
    """Line and column of the text, both from 0, in characters."""

    line: int
    column: int


class YamlEvent(Protocol):
    """An event of any kind; what only some kinds have (`value`, `flow_style`, …) is read where the kind is known."""

    start_mark: Place
    end_mark: Place
    value: str
    style: str | None
    anchor: str | None
    tag: str | None
    flow_style: bool | None
    version: tuple[int, int] | None
    tags: dict[str, str] | None


class SlowParser(Reader, Scanner, Parser):
    """PyYAML's own parser without composer and constructor, for machines whose PyYAML came without libyaml."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


#: libyaml's parser where PyYAML has it; it yields the same events, six times as fast.
FastParser: Any = getattr(yaml.cyaml, "CParser", SlowParser)


def events(text: str, parser: Any = FastParser) -> Iterator[YamlEvent]:
    """Yield the events of a text; raises `yaml.YAMLError` where it stops being YAML."""
    reading = parser(text)
    while (event := reading.get_event()) is not None:
        yield cast("YamlEvent", event)
