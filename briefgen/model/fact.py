"""A question that has answers over time, and its answers: dated, attributed, sourced claims."""

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from briefgen.model.record import Day, IdRef, IdRefs, Line, OneOrMore, Prose, Record
from briefgen.model.value import Nothing, Qualifier, Quantity, Truth, Value, Words

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}([,._ ]\d{3})+\Z")


class Plain(str):
    """A scalar that was typed without quotes; in quotes, `10000` and `none` are words."""

    __slots__ = ()


class Nature(StrEnum):
    """What sort of statement a claim is."""

    REPORT = "report"
    ESTIMATE = "estimate"
    MEASUREMENT = "measurement"
    ASSESSMENT = "assessment"
    FORECAST = "forecast"
    SPECULATION = "speculation"
    CONFIRMATION = "confirmation"
    DENIAL = "denial"
    NON_DENIAL = "non-denial"
    STATEMENT = "statement"
    PLAN = "plan"
    BACKGROUND = "background"


class ClaimStatus(StrEnum):
    """What became of a claim, as the desk typed it; supersession is computed, never typed."""

    ASSERTED = "asserted"
    DISPUTED = "disputed"
    RETRACTED = "retracted"
    CORRECTED = "corrected"


class ChangeKind(StrEnum):
    """Why a claim differs from the one it replaces."""

    UPDATE = "update"
    REVISION = "revision"
    CORRECTION = "correction"
    RETRACTION = "retraction"


class Change(Record):
    """Why this claim differs from the claim that it replaces."""

    kind: ChangeKind
    reason: Prose = ""


class Citation(Record):
    """A source, with the place in it and its words."""

    id: IdRef
    locator: Line = ""
    quote: Line = ""


class Evidence(Record):
    """The very words in an article of the desk."""

    article: str = Field(min_length=1)
    quote: str = Field(min_length=1)
    near: str = ""


def _citation(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


def _number(value: object) -> Decimal:
    text = str(value)
    if _THOUSANDS.match(text):
        whole = re.sub("[,._ ]", "", text)
        decimal = f", or {text}0 if it is a decimal" if "." in text else ""
        raise ValueError(f"`{text}` can be read in two ways; write the number without separators: {whole}{decimal}")
    if not _NUMBER.match(text):
        raise ValueError(f"`{text}` is not a number; a range is two numbers: [11000, 12000]")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"`{text}` is not a number") from None


def _value(value: object) -> object:
    if value is None or isinstance(value, Quantity | Words | Truth | Nothing):
        return value
    if isinstance(value, bool):
        return Truth(value)
    if isinstance(value, list | tuple):
        if len(value) != 2:  # noqa: PLR2004 - a range has two ends
            raise ValueError("a range is two numbers: [11000, 12000]")
        low, high = _number(value[0]), _number(value[1])
        if high < low:
            raise ValueError(f"the range runs backwards; write [{high}, {low}]")
        return Quantity(low, high)
    if isinstance(value, int | float | Decimal):
        return Quantity(Decimal(str(value)), Decimal(str(value)))
    if not isinstance(value, str):
        raise ValueError("a value is a number, [low, high], words, an entity's id, true, false or none")  # noqa: TRY004 - pydantic turns ValueError into a finding
    return _plain_value(value) if isinstance(value, Plain) else Words(" ".join(value.split()))


def _plain_value(text: str) -> Value:
    if text in {"true", "false"}:
        return Truth(text == "true")
    if text in {"none", "null", "~"}:
        return Nothing()
    if _NUMBER.match(text) or _THOUSANDS.match(text):
        number = _number(text)
        return Quantity(number, number)
    return Words(" ".join(text.split()))


_VALUE_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "number"},
        {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
        {"type": "boolean"},
        {"type": "null"},
        {"type": "string"},
    ],
    "description": "A number, [low, high], words, an entity's id, true or false, or none.",
}
TypedValue = Annotated[Value | None, BeforeValidator(_value), WithJsonSchema(_VALUE_SCHEMA)]


class Claim(Record):
    """One dated, attributed, sourced answer."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")] | Literal[""] = ""
    as_of: Day | None = None
    as_of_basis: Literal["stated", "inferred", "unknown"] = "stated"
    value: TypedValue = None
    qualifier: Qualifier | None = None
    text: Prose = ""
    by: OneOrMore = ()
    sources: tuple[Annotated[Citation, BeforeValidator(_citation)], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    nature: Nature | None = None
    hedge: Line = ""
    likelihood: Line = ""
    confidence: Literal["low", "moderate", "high", ""] = ""
    status: ClaimStatus = ClaimStatus.ASSERTED
    change: Change | None = None
    note: Prose = ""


class Fact(Record):
    """A question with its claims; a fact with one claim may carry the claim's fields itself."""

    label: Prose = Field(min_length=1)
    about: IdRefs = ()
    topic: Line = ""
    unit: Line = ""
    claims: tuple[Claim, ...] = ()
    review_by: Day | None = None
    window: Annotated[int, Field(ge=0, description="Days within which standing claims compete; default 90.")] = 90
    headline: str = ""
    chart: bool = True
    note: Prose = ""
    dossier: IdRef = ""
    value: TypedValue = None
    as_of: Day | None = None
    as_of_basis: Literal["stated", "inferred", "unknown"] = "stated"
    qualifier: Qualifier | None = None
    text: Prose = ""
    by: OneOrMore = ()
    sources: tuple[Annotated[Citation, BeforeValidator(_citation)], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    nature: Nature | None = None
    hedge: Line = ""
    likelihood: Line = ""
    confidence: Literal["low", "moderate", "high", ""] = ""
    status: ClaimStatus = ClaimStatus.ASSERTED

    @model_validator(mode="after")
    def _one_home(self) -> Self:
        """Require a claim's fields to stand in the fact or in `claims`, never in both, and somewhere."""
        own = self.model_fields_set & (set(Claim.model_fields) - {"at", "note"})
        if self.claims and own:
            raise ValueError(
                f"a fact with `claims` cannot carry a claim's fields itself: move {', '.join(sorted(own))} into a claim"
            )
        if not self.claims and not own & {"value", "text", "qualifier"}:
            raise ValueError("a fact needs at least one claim with a `value` or a `text`")
        return self

    def all_claims(self) -> tuple[Claim, ...]:
        """Return the claims; of a short fact, the one claim that it carries itself."""
        if self.claims:
            return self.claims
        shared = (set(Claim.model_fields) & self.model_fields_set) - {"note"}
        fields = {name: getattr(self, name) for name in sorted(shared)}
        fields["at"] = self.at
        return (Claim.model_construct(**fields),)
