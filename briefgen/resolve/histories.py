"""Facts in; the history of each out: answers in order, what stands, what was replaced, what is in dispute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefgen.model.briefing import Briefing
from briefgen.model.conflict import Said, cannot_both_hold, lie_within
from briefgen.model.entity import Entity
from briefgen.model.fact import Claim, ClaimStatus, Fact
from briefgen.model.history import Answer, History, Rank
from briefgen.model.problem import Level, Problem
from briefgen.model.source import Source
from briefgen.model.suggestions import did_you_mean
from briefgen.model.value import Value, Words
from briefgen.resolve.chains import chain_up
from briefgen.resolve.keys import claim_keys
from briefgen.resolve.origins import Origins, count_origins

#: Everyone is compared with everyone; beyond so many standing claims a page could not show the disputes anyway.
_COMPARED = 200


@dataclass(frozen=True, slots=True)
class Ground:
    """What a fact's claims point at: who speaks, for whom, and where it was published."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    parties: Mapping[str, str] = field(default_factory=dict)
    roots: Mapping[str, str] = field(default_factory=dict)
    origins: Origins = field(default_factory=Origins)


def write_history(identifier: str, fact: Fact, ground: Ground) -> tuple[History, tuple[Problem, ...]]:
    """Return the fact's answers, oldest first and undated last, each with its rank, and the one to show first.

    The headline is the latest standing answer, or the standing one that `headline` names; None when nothing stands.
    """
    claims = fact.all_claims()
    keys, problems = claim_keys(fact)
    order = sorted(range(len(claims)), key=lambda index: _moment(claims[index], index, ground.sources))
    voices = [_voice(claim, index, ground) for index, claim in enumerate(claims)]
    values = [_value(claim, ground.entities) for claim in claims]
    chains = chain_up(order, claims, voices)
    fallen = {index: rank for index in order if (rank := chains.rank(index, claims))}
    standing = [index for index in order if index not in fallen]
    rivals = _rivals(standing, claims, voices, values, fact.window)
    top, more = _headline(fact, claims, keys, standing)

    def answer(index: int) -> Answer:
        disputed = index not in fallen and (index in rivals or claims[index].status is ClaimStatus.DISPUTED)
        stands = Rank.HEADLINE if index == top else Rank.IN_DISPUTE if disputed else Rank.ALSO_SAID
        value, entity = values[index]
        return Answer(
            fact=identifier,
            key=keys[index],
            claim=claims[index],
            party=_party(claims[index], ground),
            value=value,
            value_entity=entity,
            rank=fallen.get(index, stands),
            disputed=disputed,
            supersedes=keys[chains.before[index]] if index in chains.before else "",
            superseded_by=keys[chains.after[index]] if index in chains.after else "",
            rivals=tuple(keys[rival] for rival in rivals.get(index, ())),
        )

    answers = tuple(answer(index) for index in order)
    headline = next((found for found in answers if found.rank is Rank.HEADLINE), None)
    origins = count_origins((found for found in answers if found.is_standing), ground.origins, ground.briefings)
    return History(identifier, fact, answers, headline, origins), (*problems, *more)


def _moment(claim: Claim, index: int, sources: Mapping[str, Source]) -> tuple[bool, date, date, date, int]:
    """Sort by date, then by the day of the latest document, then by place in the file; undated last."""
    said = claim.as_of.sort_key if claim.as_of else (date.max, date.max)
    documents = (sources[citation.id].published for citation in claim.sources if citation.id in sources)
    published = max((day.sort_key[0] for day in documents if day), default=date.min)
    return claim.as_of is None, *said, published, index


def _party(claim: Claim, ground: Ground) -> str:
    return ground.parties.get(claim.by[0], claim.by[0]) if claim.by else ""


def _voice(claim: Claim, index: int, ground: Ground) -> str:
    """Whose later words replace these: the party's, else the publisher's of the first document, else nobody's."""
    party = _party(claim, ground)
    if party:
        return party
    root = ground.sources.get(ground.roots.get(claim.sources[0].id, "")) if claim.sources else None
    # A blank cannot stand in an id, so that no publisher or number is ever taken for a party.
    return f"publisher {root.publisher}" if root and root.publisher else f"claim {index}"


def _value(claim: Claim, entities: Mapping[str, Entity]) -> tuple[Value | None, str]:
    if isinstance(claim.value, Words) and claim.value.text in entities:
        return Words(entities[claim.value.text].name), claim.value.text
    return claim.value, ""


def _rivals(
    standing: Sequence[int],
    claims: Sequence[Claim],
    voices: Sequence[str],
    values: Sequence[tuple[Value | None, str]],
    window: int,
) -> dict[int, tuple[int, ...]]:
    """Return those of other voices that cannot hold beside a standing claim, for each that has any, both ways."""
    standing = standing[-_COMPARED:]
    said = {index: Said(values[index][0], claims[index].qualifier, claims[index].nature) for index in standing}
    found = {
        one: tuple(
            other
            for other in standing
            if voices[one] != voices[other]
            and lie_within(claims[one].as_of, claims[other].as_of, window)
            and cannot_both_hold(said[one], said[other])
        )
        for one in standing
    }
    return {one: others for one, others in found.items() if others}


def _headline(
    fact: Fact, claims: Sequence[Claim], keys: Sequence[str], standing: Sequence[int]
) -> tuple[int | None, tuple[Problem, ...]]:
    dated = [index for index in standing if claims[index].as_of]
    # What has no date leads only where nothing dated stands, and what the desk calls disputed then last of all.
    sure = [index for index in standing if claims[index].status is not ClaimStatus.DISPUTED]
    latest = (dated or sure or standing)[-1] if standing else None
    if not fact.headline:
        return latest, ()
    if fact.headline not in keys:
        return latest, (_unknown(fact, keys),)
    chosen = keys.index(fact.headline)
    return (chosen, ()) if chosen in standing else (latest, (_fallen(fact),))


def _unknown(fact: Fact, keys: Sequence[str]) -> Problem:
    return Problem(
        rule="unknown-claim",
        level=Level.ERROR,
        message=f"`headline` names `{fact.headline}`, which is no claim of this fact",
        span=fact.span("headline"),
        help=did_you_mean(fact.headline, keys) or f"its claims are {', '.join(f'`{key}`' for key in keys)}",
    )


def _fallen(fact: Fact) -> Problem:
    return Problem(
        rule="headline-not-standing",
        level=Level.WARNING,
        message=f"`headline` names `{fact.headline}`, which has been replaced or withdrawn",
        span=fact.span("headline"),
        help="take `headline` away: the latest standing claim is shown first",
    )
