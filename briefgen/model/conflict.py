"""Two statements in; whether they can both hold, out."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from briefgen.model.edtf import EdtfDate
from briefgen.model.fact import Nature
from briefgen.model.value import SPANS, Nothing, Qualifier, Quantity, Value

_INFINITE = Decimal("Infinity")
_ZERO = Decimal(0)
#: `about` reaches this far to both sides: newsrooms round to one or two leading digits.
_ABOUT = Decimal("0.1")


@dataclass(frozen=True)
class Said:
    """What a claim says, as far as it can clash with another one: `value` has entity ids resolved to names."""

    value: Value | None = None
    qualifier: Qualifier | None = None
    nature: Nature | None = None

    @cached_property
    def reach(self) -> tuple[Decimal, Decimal] | None:
        """Return the lowest and the highest number that the words allow, or None when no number is meant."""
        span = SPANS.get(self.qualifier) if self.qualifier else None
        if not isinstance(self.value, Quantity):
            return span if self.value is None else None
        low, high = self.value.low, self.value.high
        if span:
            return min(low, span[0]), max(high, span[1])
        match self.qualifier:
            case Qualifier.ABOUT:
                return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
            case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
                return low, _INFINITE
            case Qualifier.UP_TO | Qualifier.FEWER_THAN:
                return -_INFINITE, high
            case _:
                return low, high


def cannot_both_hold(one: Said, other: Said) -> bool:
    """Return True only where it is sure: disjoint numbers, different answers, a confirmation against a denial."""
    if one.reach and other.reach:
        return one.reach[1] < other.reach[0] or other.reach[1] < one.reach[0]
    for number, answer in ((one.reach, other.value), (other.reach, one.value)):
        if number:
            # `none` says zero; words, yes or no cannot be measured against a number.
            return isinstance(answer, Nothing) and not number[0] <= _ZERO <= number[1]
    if one.value is None or other.value is None:
        return {one.nature, other.nature} == {Nature.CONFIRMATION, Nature.DENIAL}
    return str(one.value).casefold() != str(other.value).casefold()


def lie_within(one: EdtfDate | None, other: EdtfDate | None, window: int) -> bool:
    """Return True when at most `window` days lie between two dates; two unknown dates may be the same day."""
    if one is None or other is None:
        return one is other
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days, 0)
    return gap <= window
