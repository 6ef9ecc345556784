"""The model in; the JSON Schema of a facts file, by which an editor completes and checks it while it is typed, out."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from annotated_types import Ge, MinLen
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from briefgen.model.desk import COLLECTIONS
from briefgen.model.edtf import FORMS, EdtfDate
from briefgen.model.identifier import GRAMMAR, RESERVED
from briefgen.model.record import Record
from briefgen.read.facts import STEMS
from briefgen.read.shapes import Kind, Shape, shapes

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_POINT = r"(\d{4}|\d{3}X|\d{2}XX)(-(\d\d|XX)(-(\d\d|XX)(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?[?~%]?"
_DATE = rf"^({_POINT}|{_POINT}/(\.\.|{_POINT})?|(\.\.)?/{_POINT})$"
Schema = dict[str, object]


def json_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a facts file, as one JSON object.

    It accepts what the reader accepts, in the types that a YAML 1.2 parser gives plain scalars: a name such as `1984`
    may be a number, and a key with nothing behind it is null. Ids are checked for their form, not for being there.
    """
    definitions: dict[str, object] = {"date": _date(), "id": _id()}
    properties: dict[str, object] = {}
    for name, record in COLLECTIONS.items():
        _define(record, definitions)
        properties[name] = _collection(name, record)
    return {
        "$schema": _DRAFT,
        "title": "briefgen facts",
        "description": "A file below seeds/facts: any of these collections, each a mapping of ids to records.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": properties,
        "$defs": dict(sorted(definitions.items())),
    }


def _collection(name: str, record: type[Record]) -> Schema:
    reference = {"$ref": f"#/$defs/{record.__name__}"}
    described = {"title": name, "description": _said_of(record)}
    if name in STEMS:
        nullable = {"anyOf": [reference, {"type": "null"}]}
        return {**described, "type": ["object", "null"], "additionalProperties": nullable}
    keys = {"propertyNames": {"$ref": "#/$defs/id"}, "additionalProperties": reference}
    return {**described, "type": ["object", "null"], **keys}


def _define(record: type[Record], definitions: dict[str, object]) -> None:
    """Add a record and the records inside it to the definitions."""
    if record.__name__ in definitions:
        return
    definitions[record.__name__] = {}  # holds the place while the records inside are added
    fields = shapes(record)
    for shape in fields.values():
        if shape.record is not None:
            _define(shape.record, definitions)
    required = [name for name, shape in fields.items() if shape.required]
    definitions[record.__name__] = {
        "title": record.__name__,
        "description": _said_of(record),
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _field(record, name, shape) for name, shape in fields.items()},
        **({"required": required} if required else {}),
    }


def _field(record: type[Record], name: str, shape: Shape) -> Schema:
    field = record.model_fields[name]
    one = _one(record, name, shape)
    if shape.many:
        count = {"minItems": shape.count, "maxItems": shape.count} if shape.count else {}
        several: Schema = {"type": "array", "items": one, **count}
        one = {"anyOf": [one, several]} if shape.single else several
    if not shape.required and shape.kind is not Kind.VALUE:
        one = {"anyOf": [one, {"type": "null"}]} if "type" not in one else {**one, "type": _or_null(one["type"])}
    default = field.get_default(call_default_factory=True)
    said = {"default": default} if isinstance(default, bool | int) or (isinstance(default, str) and default) else {}
    return {"title": name, **({"description": field.description} if field.description else {}), **one, **said}


def _or_null(kind: object) -> list[object]:
    return [*(kind if isinstance(kind, list) else [kind]), "null"]


def _one(record: type[Record], name: str, shape: Shape) -> Schema:
    """Return the schema of one value of a field."""
    field = record.model_fields[name]
    if shape.record is not None:
        reference: Schema = {"$ref": f"#/$defs/{shape.record.__name__}"}
        return {"anyOf": [_text(), reference]} if shape.short else reference
    match shape.kind:
        case Kind.VALUE:
            return _value(field.metadata)
        case Kind.FLAG:
            return {"type": "boolean"}
        case Kind.NUMBER:
            return _number(field.annotation, field.metadata)
    if EdtfDate in {field.annotation, *get_args(field.annotation)}:
        return {"$ref": "#/$defs/date"}
    return {"enum": [str(choice) for choice in shape.choices]} if shape.choices else _pattern(field)


def _text() -> Schema:
    # A YAML 1.2 parser hands out a plain `1984` or `true` as a number or a truth value; the reader takes it as text.
    return {"type": ["string", "number", "boolean"]}


def _number(annotation: Any, metadata: list[Any]) -> Schema:
    whole = annotation is int
    least = next((mark.ge for mark in metadata if isinstance(mark, Ge)), None)
    return {"type": "integer" if whole else "number", **({"minimum": least} if least is not None else {})}


def _pattern(field: FieldInfo) -> Schema:
    """Return the schema of a text with what pydantic knows of its form."""
    metadata = field.metadata
    annotation: Any = field.annotation
    known: Mapping[str, Any] = TypeAdapter(annotation).json_schema()
    pattern = next((part["pattern"] for part in (known, *known.get("anyOf", ())) if "pattern" in part), None)
    pattern = pattern or next((mark.pattern for mark in metadata if getattr(mark, "pattern", None)), None)
    if pattern is not None:
        return {"type": "string", "pattern": pattern}
    least = next((mark.min_length for mark in metadata if isinstance(mark, MinLen)), 0)
    return {**_text(), **({"minLength": least} if least else {})}


def _value(metadata: list[Any]) -> Schema:
    return next(dict(mark.json_schema) for mark in metadata if getattr(mark, "json_schema", None))


def _id() -> Schema:
    return {
        "title": "id",
        "description": "Small letters, digits and hyphens; it becomes part of an address and never changes.",
        "pattern": GRAMMAR,
        "not": {"enum": sorted(RESERVED)},
    }


def _date() -> Schema:
    return {
        "title": "EDTF date",
        "description": FORMS[0].upper() + FORMS[1:] + ".",
        "anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer", "minimum": 1000, "maximum": 9999}],
    }


def _said_of(record: type[Record]) -> str:
    return re.sub(r"\s+", " ", record.__doc__ or "").strip()
