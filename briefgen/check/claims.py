"""A desk in; all its claims, each with what the rules ask of it, out."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.check.rule import Known
from briefgen.model.edtf import EdtfDate
from briefgen.model.fact import Claim, Fact
from briefgen.model.history import Answer
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class ClaimInFact:
    """A claim with the fact that asks for it; a short fact carries its one claim itself."""

    fact_id: str
    fact: Fact
    answer: Answer

    @property
    def claim(self) -> Claim:
        """The claim as it was typed."""
        return self.answer.claim

    @property
    def called(self) -> str:
        """What an editor would call it: the fact alone where it has one claim."""
        return called(self.fact_id, self.answer.key, self.fact)

    @property
    def span(self) -> Span:
        """Where the claim begins."""
        return self.claim.span()


def called(fact_id: str, key: str, fact: Fact) -> str:
    """Return what an editor would call a claim of a fact."""
    return f"`{fact_id}`" if len(fact.claims) <= 1 else f"`{key}` of `{fact_id}`"


def claims_of(known: Known) -> Iterator[ClaimInFact]:
    """Yield all claims of the desk, fact by fact, oldest first."""
    for id_, history in known.resolution.histories.items():
        for answer in history.answers:
            yield ClaimInFact(id_, history.fact, answer)


def dates_of_articles(claim: Claim, known: Known) -> tuple[tuple[str, EdtfDate], ...]:
    """Return the stems and dates of the dated briefings whose article a claim quotes, in the order of its quotes."""
    stories = (known.resolution.stories.get(evidence.article) for evidence in claim.evidence)
    return tuple(dict.fromkeys((story.stem, story.date) for story in stories if story and story.date))
