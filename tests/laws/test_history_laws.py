"""Laws of a fact's history, whatever its claims."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.desk import Desk
from briefgen.model.fact import ChangeKind, ClaimStatus, Nature
from briefgen.model.history import Rank
from briefgen.model.value import Qualifier
from briefgen.resolve import resolve
from tests.resolve.desks import SPEAKERS, desk, history, keyed

DAYS = st.sampled_from(
    ["2024", "2024-10", "2024-10-08/2024-10-13", "../2024-11", "2024-11~", "2025-01-31/.."]
) | st.dates(date(2024, 9, 1), date(2025, 3, 1)).map(str)
NUMBERS = st.integers(0, 20).map(lambda number: Decimal(number * 500))
VALUES = st.one_of(
    NUMBERS,
    st.tuples(NUMBERS, NUMBERS).map(sorted),
    st.sampled_from([True, False, "yes", "Canada", "canada"]),
)
SOURCES = {
    "early": {"title": "E", "publisher": "Herald", "published": "2024-09"},
    "late": {"title": "L", "publisher": "Courier", "published": "2025-06"},
    "reprint": {"title": "R", "publisher": "Gazette", "origin": "early"},
}
CLAIMS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "as_of": DAYS,
            "value": VALUES,
            "by": st.lists(st.sampled_from([*SPEAKERS, "nobody"]), max_size=2),
            "sources": st.lists(st.sampled_from([*SOURCES, "lost"]), max_size=2),
            "qualifier": st.sampled_from(list(Qualifier)),
            "nature": st.sampled_from(list(Nature)),
            "status": st.sampled_from(list(ClaimStatus)),
            "change": st.fixed_dictionaries({"kind": st.sampled_from(list(ChangeKind))}),
        },
    ).map(lambda claim: {"text": "So they said.", **claim}),
    min_size=1,
    max_size=8,
)
WINDOWS = st.sampled_from([0, 30, 90, 1000])
everyday = settings(max_examples=30)


def tell(claims, **fact):
    return history(*claims, sources=SOURCES, **fact)


def named(claims):
    """The claims with ids, so that they can be told apart in any order, and days apart, so that no two tie."""
    return [
        {
            **claim,
            "id": f"claim-{number}",
            **({"as_of": str(date(2024, 1, 1) + timedelta(number))} if "as_of" in claim else {}),
        }
        for number, claim in enumerate(claims)
    ]


@everyday
@given(CLAIMS, WINDOWS)
def test_every_claim_is_one_answer_with_a_key_and_a_rank_of_its_own(claims, window):
    told = tell(claims, window=window)
    assert len(told.answers) == len(claims)
    assert len({answer.key for answer in told.answers}) == len(claims)
    standing, fallen = told.standing(), [answer for answer in told.answers if not answer.is_standing]
    assert len(standing) + len(fallen) == len(claims)
    assert {answer.key for answer in standing}.isdisjoint(answer.key for answer in fallen)


@everyday
@given(CLAIMS, WINDOWS)
def test_there_is_one_headline_exactly_when_anything_stands(claims, window):
    told = tell(claims, window=window)
    heads = [answer for answer in told.answers if answer.rank is Rank.HEADLINE]
    assert heads == ([told.headline] if told.headline else [])
    assert bool(heads) == any(answer.is_standing for answer in told.answers)


@everyday
@given(CLAIMS)
def test_no_standing_answer_is_later_than_the_headline(claims):
    told = tell(claims)
    if told.headline:
        dated = [answer for answer in told.standing() if answer.claim.as_of]
        assert not dated or told.headline is dated[0]
        assert all(answer.claim.as_of.sort_key <= told.headline.claim.as_of.sort_key for answer in dated)


@everyday
@given(CLAIMS)
def test_what_was_replaced_has_a_later_answer_of_the_same_voice_and_both_know_it(claims):
    answers = keyed(tell(claims))
    places = {key: place for place, key in enumerate(answers)}
    for answer in answers.values():
        if answer.rank is Rank.SUPERSEDED:
            assert answer.superseded_by
        if answer.superseded_by:
            later = answers[answer.superseded_by]
            assert later.supersedes == answer.key
            assert places[later.key] > places[answer.key]
            assert later.party == answer.party
            assert later.claim.as_of or later.claim.change
            assert not answer.is_standing
        if answer.supersedes:
            assert answers[answer.supersedes].superseded_by == answer.key


@everyday
@given(CLAIMS)
def test_each_party_has_at_most_one_dated_standing_answer(claims):
    parties = [answer.party for answer in tell(claims).standing() if answer.party and answer.claim.as_of]
    assert len(parties) == len(set(parties))


@everyday
@given(CLAIMS, WINDOWS)
def test_rivals_stand_speak_for_others_and_know_each_other(claims, window):
    answers = keyed(tell(claims, window=window))
    for answer in answers.values():
        assert not answer.rivals or (answer.is_standing and answer.disputed)
        for rival in answer.rivals:
            assert answer.key in answers[rival].rivals
            assert not answer.party or answers[rival].party != answer.party


@everyday
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_on_different_days_does_not_matter(claims, chance):
    claims = [claim for claim in named(claims) if "as_of" in claim]
    if claims:
        shuffled = chance.sample(claims, len(claims))
        one, other = tell(claims), tell(shuffled)
        assert one.answers == other.answers
        assert one.headline == other.headline


@everyday
@given(CLAIMS, st.data())
def test_taking_a_claim_back_and_then_not_leaves_everything_as_it_was(claims, data):
    claims = named(claims)
    index = data.draw(st.integers(0, len(claims) - 1))
    gone = [{**claim, "status": "retracted"} if at == index else claim for at, claim in enumerate(claims)]
    before, during = tell(claims), keyed(tell(gone))
    back = [{**claim, "status": claims[at].get("status", "asserted")} for at, claim in enumerate(gone)]
    assert [(a.key, a.rank, a.rivals) for a in tell(back).answers] == [
        (a.key, a.rank, a.rivals) for a in before.answers
    ]
    taken = during[f"claim-{index}"]
    assert taken.rank is Rank.RETRACTED
    assert taken.rivals == ()


@everyday
@given(CLAIMS)
def test_taking_back_the_only_change_lets_the_claim_before_it_stand_again(claims):
    claims = [
        {**claim, "by": "nis"}
        for claim in named(claims)
        if "as_of" in claim and claim.get("status") in {None, "asserted"}
    ]
    claims = [{key: value for key, value in claim.items() if key != "change"} for claim in claims]
    if len(claims) > 1:
        *rest, last = claims
        answers = tell([*rest, {**last, "status": "retracted"}])
        assert answers.headline.key == tell(rest).headline.key


@everyday
@given(CLAIMS, st.dates(date(2023, 1, 1), date(2026, 1, 1)), st.integers(0, 400))
def test_what_was_said_by_a_day_never_goes_back(claims, day, days):
    told = tell(claims)
    places = {answer.key: place for place, answer in enumerate(told.answers)}
    first, later = told.on(day), told.on(day + timedelta(days))
    assert first is None or (later is not None and places[first.key] <= places[later.key])


@everyday
@given(CLAIMS)
def test_origins_are_no_more_than_the_claims_and_documents_that_stand(claims):
    told = tell(claims)
    assert told.origins <= sum(max(1, len(answer.claim.sources)) for answer in told.standing())


@settings(max_examples=30)
@given(st.lists(CLAIMS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(facts, chance):
    on = desk(
        entities=SPEAKERS,
        sources=SOURCES,
        facts={f"fact-{number}": {"label": "Q?", "claims": claims} for number, claims in enumerate(facts)},
    )

    def shuffled(records):
        return dict(chance.sample(list(records.items()), len(records)))

    other = Desk(sources=shuffled(on.sources), entities=shuffled(on.entities), facts=shuffled(on.facts))
    assert resolve(on, today=date(2026, 1, 1)) == resolve(other, today=date(2026, 1, 1))
