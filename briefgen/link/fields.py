"""A record in; its texts that may hold references and names, with the path of each, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import get_args

from pydantic.fields import FieldInfo

from briefgen.model.article import Article
from briefgen.model.record import Linked, Record
from briefgen.model.resolution import Story
from briefgen.model.span import Span

#: How much longer a scalar is than its text: typed plain, or in quotes without escapes; else the columns are unsure.
_QUOTE_MARKS = (0, 2)

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class TextField:
    """A text, its path from the record (`("claims", 0, "change", "reason")`) and where it stands in the file."""

    path: Path
    text: str
    span: Span

    @property
    def key(self) -> str:
        """Return the dotted path: `claims.0.change.reason`."""
        return ".".join(str(part) for part in self.path)

    def place(self, offset: int, length: int) -> Span:
        """Return where a part of the text stands: to the column if it was typed on one line as it reads."""
        typed = self.span.length - len(self.text)
        if typed not in _QUOTE_MARKS:
            return self.span
        column = self.span.column + typed // 2 + offset
        return Span(self.span.path, self.span.line, column, length)


def text_fields(record: Record) -> Iterator[TextField]:
    """Yield every written text field of a record, in the order of the model; nested records and lists are walked."""
    for name in _worth_a_look(type(record)):
        yield from _texts(getattr(record, name), record, (name,))


def is_markdown(article: Article) -> bool:
    """Return whether the desk may write references in an article; all others are taken as they are."""
    return article.path.lower().endswith((".md", ".markdown"))


def title_is_ours(story: Story) -> bool:
    """Return whether references in a briefing's title are the desk's, not part of a received text."""
    return bool(story.record.title) or is_markdown(story.article)


def _texts(value: object, holder: Record, path: Path) -> Iterator[TextField]:
    match value:
        case str() if value:
            yield TextField(path, value, holder.span(*path))
        case Record():
            yield from (TextField((*path, *inner.path), inner.text, inner.span) for inner in text_fields(value))
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, holder, (*path, index))


@cache
def _worth_a_look(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that are linked texts, or records or lists that may hold some."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if _is_text(field) or _holds_records(field.annotation))


def _is_text(field: FieldInfo) -> bool:
    return _is_linked(field.metadata) or any(_is_linked(get_args(part)) for part in get_args(field.annotation))


def _is_linked(metadata: object) -> bool:
    return isinstance(metadata, list | tuple) and any(isinstance(each, Linked) for each in metadata)


def _holds_records(annotation: object) -> bool:
    if isinstance(annotation, type) and annotation is not NoneType:
        return issubclass(annotation, Record)
    return any(_holds_records(part) for part in get_args(annotation))
