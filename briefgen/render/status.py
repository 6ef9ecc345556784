"""A claim's standing in; the word, the shape and the class that show it to a reader out."""

from enum import StrEnum

from briefgen.model.fact import ClaimStatus
from briefgen.model.history import Answer, Rank
from briefgen.render.words import ENGLISH, Words


class Status(StrEnum):
    """What a reader is told about a claim: one word for each standing."""

    STANDING = "standing"
    IN_DISPUTE = "in dispute"
    ALSO_SAID = "also said"
    SUPERSEDED = "superseded"
    CORRECTED = "corrected"
    RETRACTED = "retracted"

    @property
    def shape(self) -> str:
        """The sign that goes before the word, so that no reader depends on colour."""
        return _SHAPES[self]

    @property
    def style(self) -> str:
        """The name of the CSS class."""
        return f"bf-{self.value.replace(' ', '-')}"

    @property
    def meaning(self) -> str:
        """One sentence that says what the word means, for the page on methods."""
        return _MEANINGS[self]

    @property
    def stands(self) -> bool:
        """True while nothing has replaced or withdrawn the claim."""
        return self in {Status.STANDING, Status.IN_DISPUTE, Status.ALSO_SAID}


_SHAPES = {
    Status.STANDING: "●",
    Status.IN_DISPUTE: "◐",
    Status.ALSO_SAID: "○",
    Status.SUPERSEDED: "◌",
    Status.CORRECTED: "↺",
    Status.RETRACTED: "✕",
}
_MEANINGS = {
    Status.STANDING: "It stands, nobody contradicts it, and it comes first: the newest claim, or the desk’s choice.",
    Status.IN_DISPUTE: "The claim stands, but another party says something that cannot be true at the same time.",
    Status.ALSO_SAID: "The claim stands beside the newest one and does not contradict it.",
    Status.SUPERSEDED: "The same party has since given a newer figure or answer; the older one stays on record.",
    Status.CORRECTED: "Whoever said or published it has since corrected it.",
    Status.RETRACTED: "Whoever said or published it has since taken it back.",
}
_BY_RANK = {
    Rank.HEADLINE: Status.STANDING,
    Rank.IN_DISPUTE: Status.IN_DISPUTE,
    Rank.ALSO_SAID: Status.ALSO_SAID,
    Rank.SUPERSEDED: Status.SUPERSEDED,
    Rank.CORRECTED: Status.CORRECTED,
    Rank.RETRACTED: Status.RETRACTED,
}


def status_of(answer: Answer) -> Status:
    """Return the status to show: a standing claim that is disputed says so before anything else."""
    if answer.is_standing and (answer.disputed or answer.claim.status is ClaimStatus.DISPUTED):
        return Status.IN_DISPUTE
    return _BY_RANK[answer.rank]


def chip(status: Status, words: Words = ENGLISH) -> str:
    """Return the status as a shape and a word in a span of its own class."""
    return f'<span class="bf-status {status.style}">{status.shape} {words.say(status.value)}</span>'
