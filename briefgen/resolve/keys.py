"""A fact in; one key for each of its claims, the anchor of its permalink, out."""

import re

from briefgen.model.fact import Claim, Fact
from briefgen.model.problem import Elsewhere, Level, Problem

_OTHER = re.compile(r"[^a-z0-9]+")


def claim_keys(fact: Fact) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the keys in the order of the file, no two alike; `id` as typed, else `<as_of>-<first speaker>`.

    Typed ids are handed out first, so that a derived key never takes one; what is derived alike gets `-2`, `-3`, … in
    the order of the file, so that a claim added at the end leaves every older permalink as it is.
    """
    claims = fact.all_claims()
    first: dict[str, Claim] = {}
    problems: list[Problem] = []
    for claim in claims:
        if claim.id and claim.id in first:
            problems.append(_twice(claim, first[claim.id]))
        elif claim.id:
            first[claim.id] = claim
    taken = set(first)
    numbers: dict[str, int] = {}
    keys: list[str] = []
    for claim in claims:
        if claim.id and first[claim.id] is claim:
            keys.append(claim.id)
            continue
        keys.append(_free(claim.id or _derived(claim), taken, numbers))
        taken.add(keys[-1])
    return tuple(keys), tuple(problems)


def _derived(claim: Claim) -> str:
    when = str(claim.as_of) if claim.as_of else "undated"
    return _OTHER.sub("-", "-".join((when, *claim.by[:1])).lower()).strip("-")


def _free(key: str, taken: set[str], numbers: dict[str, int]) -> str:
    """Return the key with the next free number behind it; `numbers` holds the last one of each key."""
    free = key
    while free in taken:
        numbers[key] = numbers.get(key, 1) + 1
        free = f"{key}-{numbers[key]}"
    return free


def _twice(claim: Claim, first: Claim) -> Problem:
    return Problem(
        rule="duplicate-claim",
        level=Level.ERROR,
        message=f"two claims of one fact have the id `{claim.id}`",
        span=claim.span("id"),
        help="give one of them another id; it is the address of the claim",
        elsewhere=(Elsewhere("the first one is here", first.span("id")),),
    )
