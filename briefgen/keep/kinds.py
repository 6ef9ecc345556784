"""A class in; whether its values may be kept, and how one is made from what was kept of it, out.

What makes a value is never its class itself but something that can only be called, so that nothing in a file reaches
into a class and changes it.
"""

import importlib
from collections import Counter
from collections.abc import Callable
from dataclasses import Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Final

from pydantic import BaseModel

from briefgen.keep.spans import pack, unpack
from briefgen.model.span import Places

Maker = Callable[..., object]
Taker = Callable[[object], tuple[object, ...]]
#: Where the classes are defined whose values may be kept: the nouns, and what rooms remember.
_HOMES: Final = ("briefgen.model.", "briefgen.read.", "briefgen.resolve.", "briefgen.link.", "briefgen.check.")
_HOMES_TOO: Final = ("briefgen.summarize.", "briefgen.build")
_PLAIN: Final = frozenset({"briefgen.read.references:Known", "briefgen.model.suggestions:Choices"})
_OTHERS: Final[tuple[type, ...]] = (date, Counter, Decimal)


class NotKept(Exception):  # noqa: N818 - no error: what cannot be kept is made anew
    """A value of another kind than is ever kept."""


def find_kind(module: str, name: str) -> type:
    """Return the class of this name; raise `NotKept` for any that is not ours to keep."""
    for other in _OTHERS:
        if (other.__module__, other.__qualname__) == (module, name):
            return other
    if not module.startswith((*_HOMES, *_HOMES_TOO)) or "." in name:
        raise NotKept(f"{module}.{name}")
    found: object = getattr(importlib.import_module(module), name, None)
    if (
        not isinstance(found, type)
        or (found.__module__, found.__qualname__) != (module, name)
        or not may_be_kept(found)
    ):
        raise NotKept(f"{module}.{name}")
    return found


def may_be_kept(kind: type) -> bool:
    """Return whether values of a class may be kept."""
    if kind in _OTHERS:
        return True
    if not kind.__module__.startswith((*_HOMES, *_HOMES_TOO)):
        return False
    is_ours = is_dataclass(kind) or issubclass(kind, BaseModel | Enum | tuple)
    return is_ours or f"{kind.__module__}:{kind.__qualname__}" in _PLAIN


def maker(kind: type) -> Maker:
    """Return what makes a value of a class from what `taker` took of it."""
    if kind is Places:
        return unpack
    if issubclass(kind, BaseModel):
        return partial(_record, kind)
    if kind in _OTHERS or issubclass(kind, Enum | tuple) or _is_made_in_order(kind):
        made: Maker = type(kind).__call__.__get__(kind)
        return made
    return partial(_filled, kind) if _has_slots(kind) else partial(_plain, kind)


def taker(kind: type) -> Taker | None:
    """Return what takes from a value all that it is made of; None where Python itself knows."""
    if kind in _OTHERS:
        return None
    # Pythons before 3.11.4 would write an enumeration's member as a call of `getattr`.
    for base, take in ((Enum, _member), (Places, _places), (BaseModel, _of_record), (tuple, _items)):
        if issubclass(kind, base):
            return take
    return _of_slots(kind) if _has_slots(kind) else _of_plain


def _of_slots(kind: type) -> Taker:
    names = [field.name for field in _fields(kind)]
    if len(names) > 1:
        several: Taker = attrgetter(*names)
        return several
    return lambda value: tuple(getattr(value, name) for name in names)


def _fields(kind: type) -> tuple[Field[object], ...]:
    return fields(kind) if is_dataclass(kind) else ()


def _has_slots(kind: type) -> bool:
    return is_dataclass(kind) and kind.__dictoffset__ == 0


def _is_made_in_order(kind: type) -> bool:
    return _has_slots(kind) and all(field.init and not field.kw_only for field in _fields(kind))


def _filled(kind: type, *values: object) -> object:
    made: object = object.__new__(kind)
    for field, value in zip(_fields(kind), values, strict=True):
        object.__setattr__(made, field.name, value)
    return made


def _plain(kind: type, held: dict[str, object]) -> object:
    made: object = object.__new__(kind)
    vars(made).update(held)
    return made


def _record(kind: type, held: dict[str, object], typed: set[str]) -> object:
    made: object = object.__new__(kind)
    put = object.__setattr__
    put(made, "__dict__", held)
    put(made, "__pydantic_fields_set__", typed)
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


def _of_record(value: object) -> tuple[object, ...]:
    return (vars(value), value.__pydantic_fields_set__)  # type: ignore[attr-defined] # pydantic's own name


def _of_plain(value: object) -> tuple[object, ...]:
    return (vars(value),)


def _member(value: object) -> tuple[object, ...]:
    return (value.value,) if isinstance(value, Enum) else ()


def _items(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple) else ()


def _places(value: object) -> tuple[object, ...]:
    if not isinstance(value, Places):
        raise NotKept("places")
    return pack(value) or (value.record, dict(value.fields))
