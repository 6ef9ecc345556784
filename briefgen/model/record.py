"""What every record of the YAML has in common: strict keys, frozen fields, a place in a file."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from briefgen.model.edtf import EdtfDate
from briefgen.model.identifier import GRAMMAR, identifier_fault
from briefgen.model.span import Places, Span


def _identifier(text: str) -> str:
    fault = identifier_fault(text)
    if fault:
        raise ValueError(fault)
    return text


def _prose(text: object) -> object:
    return " ".join(text.split()) if isinstance(text, str) else text


def _many(value: object) -> object:
    # One speaker may be typed without brackets; a claim's `by: nis` is the chain of one.
    return (value,) if isinstance(value, str) else value


class Linked:
    """Marks a field whose text may hold `[[…]]` and in which names become links."""


Identifier = Annotated[str, AfterValidator(_identifier), Field(json_schema_extra={"pattern": GRAMMAR})]
#: The id of another record; whether it exists is known only when everything has been read.
IdRef = Annotated[str, Field(min_length=1)]
#: Words of the desk that readers see; blanks and line ends are folded; may hold `[[…]]`.
Prose = Annotated[str, BeforeValidator(_prose), Linked()]
#: A plain line: printed as it stands, never linked.
Line = Annotated[str, BeforeValidator(_prose)]
Lines = tuple[Line, ...]
Proses = tuple[Prose, ...]
IdRefs = tuple[IdRef, ...]
OneOrMore = Annotated[tuple[IdRef, ...], BeforeValidator(_many)]
Day = EdtfDate


class Record(BaseModel):
    """A frozen record; `at` says where it and its fields stand (the reader passes it as the key `$at`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, use_attribute_docstrings=True)

    at: SkipJsonSchema[Annotated[Places, Field(validation_alias="$at", exclude=True, repr=False)]] = Places()

    def span(self, *path: str | int) -> Span:
        """Return where a field (or an item of a list field) stands, or the record itself."""
        return self.at.span(*path)
