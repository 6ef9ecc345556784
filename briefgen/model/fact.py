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
    """Why the two differ: newer, better counted, wrong before, or taken back."""
    reason: Prose = ""
    """The reason in words."""


class Citation(Record):
    """A source, with the place in it and its words."""

    id: IdRef
    """The source."""
    locator: Line = ""
    """The place in it: a page, a paragraph, a minute."""
    quote: Line = ""
    """Its very words."""


class Evidence(Record):
    """The very words in an article of the desk."""

    article: str = Field(min_length=1)
    """The stem of the article."""
    quote: str = Field(min_length=1)
    """The very words, as they stand in the article."""
    near: str = ""
    """Words nearby, where the quote stands more than once."""
    occurrence: Annotated[int, Field(ge=1)] = 0
    """Which one is meant, where the quote stands more than once: `1` for the first."""


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


class Statement(Record):
    """What a claim says, who says it, when and where."""

    as_of: Day | None = None
    """When the statement held."""
    as_of_basis: Literal["stated", "inferred", "unknown"] = "stated"
    """Whether the date was stated, was inferred by the desk, or is unknown."""
    value: TypedValue = None
    """A number, `[low, high]`, words, an entity's id, `true`, `false` or `none`."""
    qualifier: Qualifier | None = None
    """How the number is meant."""
    text: Prose = ""
    """The statement in the desk's own words, where a value alone does not say it."""
    by: OneOrMore = ()
    """Who says so: an entity's id, or a chain with the origin first, such as `[nis, sk-lawmakers]`."""
    sources: tuple[Annotated[Citation, BeforeValidator(_citation)], ...] = ()
    """Where it is said: source ids, each optionally with `locator` and `quote`."""
    evidence: tuple[Evidence, ...] = ()
    """The very words of an article that carry it."""
    nature: Nature | None = None
    """What sort of statement it is."""
    hedge: Line = ""
    """The source's own hedging words."""
    likelihood: Line = ""
    """The desk's own judgement, an ICD 203 term."""
    confidence: Literal["low", "moderate", "high", ""] = ""
    """The desk's own confidence."""
    status: ClaimStatus = ClaimStatus.ASSERTED
    """What became of the claim; supersession is computed, never typed."""


class Claim(Statement):
    """One dated, attributed, sourced answer."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")] | Literal[""] = ""
    """The anchor of its permalink; `<as_of>-<first speaker>` by default."""
    change: Change | None = None
    """Why it differs from the claim that it replaces."""
    note: Prose = ""
    """What else there is to say of it."""


class Fact(Statement):
    """A question with its claims; a fact with one claim may carry the claim's fields itself."""

    label: Prose = Field(min_length=1)
    """The question, as it heads the page."""
    about: IdRefs = ()
    """The entities that it is about."""
    topic: Line = ""
    """What it is about, in a word or two."""
    unit: Line = ""
    """What the numbers count, such as `soldiers`."""
    claims: tuple[Claim, ...] = ()
    """The answers, one an item; never edited, only added to."""
    review_by: Day | None = None
    """When the desk means to look at it again."""
    window: Annotated[int, Field(ge=0, description="Days within which standing claims compete.")] = 90
    headline: str = ""
    """The key of the claim to show first, where the latest standing one is not it."""
    chart: bool = True
    """`false` leaves the chart out."""
    note: Prose = ""
    """What else there is to say of it."""
    dossier: IdRef = ""
    """The running story that it belongs to."""

    @model_validator(mode="after")
    def _one_home(self) -> Self:
        """Require a claim's fields to stand in the fact or in `claims`, never in both, and somewhere."""
        own = self.model_fields_set & (set(Statement.model_fields) - {"at"})
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
        shared = set(Statement.model_fields) & self.model_fields_set
        fields = {name: getattr(self, name) for name in sorted(shared)}
        fields["at"] = self.at
        return (Claim.model_construct(**fields),)
