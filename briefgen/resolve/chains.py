"""A fact's claims in order, each with its voice, in; what replaced what out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.model.fact import ChangeKind, Claim, ClaimStatus
from briefgen.model.history import Rank

_WITHDRAWING = {ChangeKind.CORRECTION: Rank.CORRECTED, ChangeKind.RETRACTION: Rank.RETRACTED}
_WITHDRAWN = {ClaimStatus.CORRECTED: Rank.CORRECTED, ClaimStatus.RETRACTED: Rank.RETRACTED}


@dataclass(frozen=True, slots=True)
class Chains:
    """`before` and `after` lead from the index of a claim to the one that it replaced, and that replaced it."""

    before: Mapping[int, int]
    after: Mapping[int, int]

    def rank(self, index: int, claims: Sequence[Claim]) -> Rank | None:
        """Return why a claim no longer stands, or None when it stands."""
        typed = _WITHDRAWN.get(claims[index].status)
        if typed or index not in self.after:
            return typed
        change = claims[self.after[index]].change
        return _WITHDRAWING.get(change.kind, Rank.SUPERSEDED) if change else Rank.SUPERSEDED


def chain_up(order: Sequence[int], claims: Sequence[Claim], voices: Sequence[str]) -> Chains:
    """Link each claim to the one before it of the same voice; an undated one only where it has a `change`.

    A retracted claim replaces nothing: what it had replaced stands again, until a later claim replaces that. Only
    where the next claim of its voice is itself the retraction or correction does it keep its place in the chain.
    """
    lines: dict[str, list[int]] = {}
    for index in order:
        lines.setdefault(voices[index], []).append(index)
    pairs = (pair for line in lines.values() for pair in pairwise(_kept(line, claims)))
    # Undated claims come last whenever they were made, so that their order alone says nothing.
    links = [(earlier, later) for earlier, later in pairs if claims[later].as_of or claims[later].change]
    return Chains({later: earlier for earlier, later in links}, dict(links))


def _kept(line: Sequence[int], claims: Sequence[Claim]) -> list[int]:
    following = (*line[1:], None)
    return [
        index
        for index, after in zip(line, following, strict=True)
        if claims[index].status is not ClaimStatus.RETRACTED or (after is not None and _takes_back(claims[after]))
    ]


def _takes_back(claim: Claim) -> bool:
    return bool(claim.change and claim.change.kind in _WITHDRAWING) and claim.status is not ClaimStatus.RETRACTED
