"""A record's class in; what may be typed for each of its fields out: one text, a list, a number, a record."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from briefgen.model.record import OneOrMore, Record
from briefgen.model.value import Value

_ONE_OR_MORE = get_args(OneOrMore)[1:]


class Kind(StrEnum):
    """What one value of a field is."""

    TEXT = "text"
    FLAG = "flag"
    NUMBER = "number"
    VALUE = "value"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field takes.

    `many`: a list of it; `single`: a list of one may be typed without brackets; `record`: the class of a nested
    record; `short`: the field of that record that a bare text stands for, or empty; `choices`: the closed set of
    texts, or empty for any text; `count`: how many items the list has, or 0 for any; `required`: the key must be there.
    """

    kind: Kind
    many: bool = False
    single: bool = False
    record: type[Record] | None = None
    short: str = ""
    choices: tuple[str, ...] = ()
    count: int = 0
    required: bool = False


@cache
def shapes(record: type[Record]) -> Mapping[str, Shape]:
    """Return the shape of every field of a record's class, in the order of its definition."""
    return {name: _shape(field) for name, field in record.model_fields.items() if name != "at"}


def _shape(field: FieldInfo) -> Shape:
    annotation: Any = field.annotation
    required = field.is_required()
    if annotation == (Value | None):
        return Shape(Kind.VALUE, required=required)
    annotation = _without_none(annotation)
    if get_origin(annotation) is tuple:
        item, *more = get_args(annotation)
        count = 0 if more == [...] else 1 + len(more)
        single = any(mark in _ONE_OR_MORE for mark in field.metadata)
        kind, record, choices = _kind(item)
        short = _first_required(record) if record and _takes_text(item) else ""
        return Shape(
            kind, many=True, single=single, record=record, short=short, choices=choices, count=count, required=required
        )
    kind, record, choices = _kind(annotation)
    return Shape(kind, record=record, choices=choices, required=required)


def _kind(annotation: Any) -> tuple[Kind, type[Record] | None, tuple[str, ...]]:
    bare = _bare(annotation)
    if bare is bool:
        return Kind.FLAG, None, ()
    if bare in {int, float}:
        return Kind.NUMBER, None, ()
    if isinstance(bare, type) and issubclass(bare, Record):
        return Kind.RECORD, bare, ()
    return Kind.TEXT, None, _choices(bare)


def _choices(annotation: Any) -> tuple[str, ...]:
    """Return the closed set that an enum, a literal or a union of literals allows; empty when any text goes."""
    bare = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return tuple(bare)
    if get_origin(bare) is Literal:
        return tuple(choice for choice in get_args(bare) if choice)
    if get_origin(bare) in {Union, UnionType}:
        parts = get_args(bare)
        if all(get_origin(_bare(part)) is Literal for part in parts):
            return tuple(choice for part in parts for choice in _choices(part))
    return ()


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, UnionType}:
        rest = [part for part in get_args(annotation) if part is not NoneType]
        return rest[0] if len(rest) == 1 else annotation
    return annotation


def _takes_text(item: Any) -> bool:
    return get_origin(item) is Annotated and any(isinstance(part, BeforeValidator) for part in item.__metadata__)


def _first_required(record: type[Record]) -> str:
    return next(name for name, field in record.model_fields.items() if field.is_required())
