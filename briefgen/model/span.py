"""A place in an input file, and the places of a record's fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters on one line of an input file.

    `path` is relative to the project, with forward slashes; `line` and `column` count from 1, `column` in characters,
    not bytes; `length` is at least 1 where there is something to underline, 0 where there is not.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Span("", 0, 0)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a record stands and where each of its own fields stands.

    `fields` is keyed by the field's name for its value (`"value"`), by `name.index` for an item of a list
    (`"aliases.0"`), and by `name:` for the key itself (`"value:"`).
    """

    record: Span = NOWHERE
    fields: Mapping[str, Span] = field(default_factory=dict)

    def span(self, *path: str | int) -> Span:
        """Return the place of a field or list item, or of the nearest thing around it that has a place."""
        for end in range(len(path), 0, -1):
            found = self.fields.get(".".join(str(part) for part in path[:end]))
            if found is not None:
                return found
        return self.record
