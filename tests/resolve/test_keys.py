from briefgen.model.fact import Fact
from briefgen.resolve.keys import claim_keys


def keys(*claims):
    return claim_keys(Fact.model_validate({"label": "Q?", "claims": [{"value": 1, **claim} for claim in claims]}))


def test_a_key_is_the_day_and_the_first_speaker():
    found, problems = keys(
        {"as_of": "2024-10-28", "by": ["nis", "lawmaker"]},
        {"as_of": "2024-10-08/2024-10-13", "by": "nis"},
        {"as_of": "../2024-10~", "by": "HUR!"},
        {"as_of": "2024"},
        {"by": "nis"},
        {},
    )
    assert found == (
        "2024-10-28-nis",
        "2024-10-08-2024-10-13-nis",
        "2024-10-hur",
        "2024",
        "undated-nis",
        "undated",
    )
    assert problems == ()


def test_what_is_derived_alike_is_numbered_in_the_order_of_the_file():
    nis = {"as_of": "2024-10-28", "by": "nis"}
    assert keys(nis, nis, nis)[0] == ("2024-10-28-nis", "2024-10-28-nis-2", "2024-10-28-nis-3")


def test_a_derived_key_never_takes_a_typed_one():
    nis = {"as_of": "2024", "by": "nis"}
    assert keys(nis, {"id": "2024-nis"}, nis, {"id": "2024-nis-2"})[0] == (
        "2024-nis-3",
        "2024-nis",
        "2024-nis-4",
        "2024-nis-2",
    )


def test_one_id_typed_twice_is_an_error_and_both_claims_are_kept():
    found, (problem,) = keys({"id": "first"}, {"id": "first"})
    assert found == ("first", "first-2")
    assert (problem.rule, str(problem.level)) == ("duplicate-claim", "error")
    assert problem.message == "two claims of one fact have the id `first`"


def test_a_fact_that_carries_its_claim_has_a_key_too():
    fact = Fact.model_validate({"label": "Q?", "text": "Yes.", "as_of": "2024-10", "by": "nis"})
    assert claim_keys(fact) == (("2024-10-nis",), ())
