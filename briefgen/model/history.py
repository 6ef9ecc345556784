"""A fact's answers in order, with the rank of each: what stands, what was superseded, what is in dispute."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefgen.model.fact import Claim, Fact
from briefgen.model.value import Value, value_in_words


class Rank(StrEnum):
    """Where an answer stands in its fact; computed, never typed."""

    HEADLINE = "headline"  # the latest standing answer
    IN_DISPUTE = "in dispute"  # standing; cannot hold together with another party's, within the fact's window
    ALSO_SAID = "also said"  # standing, of another party, compatible or too far apart in time to compete
    SUPERSEDED = "superseded"  # a later answer of the same party replaced it
    CORRECTED = "corrected"  # its own speaker or publisher corrected it
    RETRACTED = "retracted"  # its own speaker or publisher took it back


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim in its fact's history.

    `key` is unique in the fact and the permalink's anchor; `party` is an entity id, or empty when nobody is named;
    `supersedes`, `superseded_by` and `rivals` are keys of the same fact. `disputed` holds for a standing answer with
    rivals (the headline too). `value` has entity ids resolved to the entity's name as `Words`, `value_entity` the id.
    """

    fact: str
    key: str
    claim: Claim
    party: str = ""
    value: Value | None = None
    value_entity: str = ""
    rank: Rank = Rank.ALSO_SAID
    disputed: bool = False
    supersedes: str = ""
    superseded_by: str = ""
    rivals: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """Return the reference that leads to this answer: `fact-id#claim-key`."""
        return f"{self.fact}#{self.key}"

    @property
    def speakers(self) -> tuple[str, ...]:
        """Return the entity ids of the chain, origin first."""
        return self.claim.by

    @property
    def is_standing(self) -> bool:
        """True while nothing has replaced or withdrawn it."""
        return self.rank in {Rank.HEADLINE, Rank.IN_DISPUTE, Rank.ALSO_SAID}

    def in_words(self, unit: str = "") -> str:
        """Return the value in words with its unit; the claim's text where it has no value."""
        return value_in_words(self.value, self.claim.qualifier, unit) or self.claim.text


class _Indexed:
    """Room for an index that is no part of the value; it is made when it is first asked for."""

    __slots__ = ("_by_key",)
    _by_key: dict[str, Answer]


@dataclass(frozen=True, slots=True)
class History(_Indexed):
    """A fact with all its answers, oldest first (undated last), and the one to show first.

    `origins` counts independent origins: distinct parties that speak first, or, where no speaker is named, distinct
    source origins.
    """

    id: str
    fact: Fact
    answers: tuple[Answer, ...]
    headline: Answer | None = None
    origins: int = 0

    def answer(self, key: str) -> Answer | None:
        """Return the answer with this key."""
        try:
            return self._by_key.get(key)
        except AttributeError:
            index = {answer.key: answer for answer in reversed(self.answers)}
            object.__setattr__(self, "_by_key", index)
            return index.get(key)

    def standing(self) -> tuple[Answer, ...]:
        """Return what stands, the headline first, then the latest first."""
        rest = [answer for answer in reversed(self.answers) if answer.is_standing and answer is not self.headline]
        return ((self.headline,) if self.headline else ()) + tuple(rest)

    def on(self, day: date) -> Answer | None:
        """Return the answer that was the latest one at the end of `day`, or None before the first."""
        known = self.lately(day, most=1)
        return known[0] if known else None

    def lately(self, day: date, *, most: int) -> tuple[Answer, ...]:
        """Return the last answers, at most so many, that were known at the end of `day`, the oldest first."""
        known = bisect_right(self.answers, (False, day), key=_began)
        return self.answers[max(known - most, 0) : known]


def _began(answer: Answer) -> tuple[bool, date]:
    """Sort by the first day of a date, undated last, as answers stand."""
    when = answer.claim.as_of
    return (False, when.sort_key[0]) if when else (True, date.max)
