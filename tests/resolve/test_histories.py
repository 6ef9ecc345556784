import pytest

from briefgen.model.fact import Plain
from briefgen.model.value import Words
from tests.resolve.desks import history, keyed


def ranks(*claims, **fact):
    return {key: str(answer.rank) for key, answer in keyed(history(*claims, **fact)).items()}


def say(key, day, by, value=1, **more):
    when = {"as_of": day} if day else {}
    return {"id": key, **when, **({"by": by} if by else {}), "value": value, **more}


def test_a_later_claim_of_the_same_party_supersedes_whoever_speaks_for_it():
    told = history(say("a", "2024-10-23", "white-house", 3000), say("b", "2024-10-28", ["pentagon", "nis"], 10000))
    first, second = told.answers
    assert (str(first.rank), first.superseded_by, first.supersedes) == ("superseded", "b", "")
    assert (str(second.rank), second.supersedes, second.superseded_by) == ("headline", "a", "")
    assert first.party == second.party == "united-states"
    assert told.headline is second


def test_the_order_of_the_file_matters_for_nothing_that_has_dates():
    claims = [say("a", "2024-10-23", "nis"), say("b", "2024-10", "hur"), say("c", "2024-11", "nis")]
    assert [answer.key for answer in history(*claims).answers] == ["b", "a", "c"]
    assert ranks(*claims) == ranks(*reversed(claims))


def test_on_one_day_the_later_published_then_the_later_in_the_file_is_the_later():
    one, two = say("one", "2024-10-23", "nis", sources=["late"]), say("two", "2024-10-23", "nis", sources=["early"])
    sources = {
        "early": {"title": "E", "published": "2024-10-23"},
        "late": {"title": "L", "published": "2024-10-24"},
    }
    assert ranks(one, two, sources=sources) == {"two": "superseded", "one": "headline"}
    assert ranks(one, two) == {"one": "superseded", "two": "headline"}


def test_only_the_first_speaker_of_a_chain_counts():
    assert ranks(say("a", "2024-10-23", ["nis", "lawmaker"]), say("b", "2024-10-24", ["lawmaker"])) == {
        "a": "also said",
        "b": "headline",
    }


def test_an_undated_claim_replaces_nothing_and_leads_only_when_nothing_dated_stands():
    dated, undated = say("dated", "2020", "nis"), say("undated", "", "nis")
    assert ranks(dated, undated) == {"dated": "headline", "undated": "also said"}
    assert ranks(dated | {"status": "retracted"}, undated) == {"dated": "retracted", "undated": "headline"}
    assert ranks(undated, say("later", "", "hur")) == {"undated": "also said", "later": "headline"}


def test_an_undated_claim_that_the_desk_calls_disputed_leads_only_when_nothing_else_stands():
    disputed, other = say("disputed", "", "hur", status="disputed"), say("other", "", "nis", 2)
    assert ranks(other, disputed) == {"other": "headline", "disputed": "in dispute"}
    assert ranks(disputed) == {"disputed": "headline"}


def test_an_undated_claim_that_tells_why_it_differs_replaces_the_one_before_it():
    first, other, second = say("first", "", "nis"), say("other", "", "hur"), say("second", "", "nis")
    revised = second | {"change": {"kind": "revision"}}
    assert ranks(first, other, second) == {"first": "also said", "other": "also said", "second": "headline"}
    assert ranks(first, other, revised) == {"first": "superseded", "other": "also said", "second": "headline"}
    assert ranks(revised, first) == {"second": "also said", "first": "headline"}
    assert ranks(say("dated", "2024-10", "nis"), revised) == {"dated": "superseded", "second": "headline"}


def test_without_a_speaker_the_publisher_speaks_and_a_reprint_speaks_for_its_origin():
    sources = {
        "one": {"title": "1", "publisher": "Yonhap"},
        "two": {"title": "2", "publisher": "Times", "origin": "one"},
        "else": {"title": "3", "publisher": "Times"},
    }
    first, second = say("a", "2024-01", "", sources=["one"]), say("b", "2024-02", "", sources=["two"])
    assert ranks(first, second, say("c", "2024-03", "", sources=["else"]), sources=sources) == {
        "a": "superseded",
        "b": "also said",
        "c": "headline",
    }
    assert history(first, sources=sources).answers[0].party == ""


def test_claims_of_nobody_stand_beside_each_other():
    assert ranks(say("a", "2024-01", ""), say("b", "2024-02", "")) == {"a": "also said", "b": "headline"}


@pytest.mark.parametrize(
    "kind, rank",
    [("update", "superseded"), ("revision", "superseded"), ("correction", "corrected"), ("retraction", "retracted")],
)
def test_the_kind_of_change_tells_what_became_of_the_claim_before(kind, rank):
    later = say("b", "2024-02", "nis", change={"kind": kind})
    assert ranks(say("a", "2024-01", "nis"), later) == {"a": rank, "b": "headline"}


def test_a_retracted_claim_replaces_nothing_so_what_it_had_replaced_stands_again():
    first, gone = say("a", "2024-01", "nis"), say("b", "2024-02", "nis", status="retracted")
    answers = keyed(history(first, gone))
    assert {key: str(answer.rank) for key, answer in answers.items()} == {"a": "headline", "b": "retracted"}
    assert (answers["a"].superseded_by, answers["b"].supersedes) == ("", "")


def test_the_claim_after_a_retracted_one_replaces_the_one_before_it():
    answers = keyed(
        history(say("a", "2024-01", "nis"), say("b", "2024-02", "nis", status="retracted"), say("c", "2024-03", "nis"))
    )
    assert answers["c"].supersedes == "a"
    assert answers["a"].superseded_by == "c"


def test_a_claim_that_is_itself_the_retraction_replaces_the_retracted_one():
    answers = keyed(
        history(
            say("a", "2024-01", "nis"),
            say("b", "2024-02", "nis", status="retracted"),
            say("c", "2024-03", "nis", change={"kind": "retraction"}),
        )
    )
    assert {key: str(answer.rank) for key, answer in answers.items()} == {
        "a": "superseded",
        "b": "retracted",
        "c": "headline",
    }
    assert (answers["c"].supersedes, answers["b"].supersedes) == ("b", "a")


def test_a_corrected_claim_no_longer_stands():
    assert ranks(say("a", "2024-01", "nis", status="corrected")) == {"a": "corrected"}
    assert history(say("a", "2024-01", "nis", status="corrected")).headline is None


def test_parties_that_contradict_each_other_within_the_window_are_in_dispute_both_ways():
    seoul, kyiv = say("seoul", "2024-10-18", "nis", 1500), say("kyiv", "2024-10-24", "hur", 12000)
    told = keyed(history(seoul, kyiv))
    assert told["seoul"].rivals == ("kyiv",)
    assert told["kyiv"].rivals == ("seoul",)
    assert (str(told["seoul"].rank), str(told["kyiv"].rank)) == ("in dispute", "headline")
    assert told["seoul"].disputed
    assert told["kyiv"].disputed
    apart = keyed(history(seoul, kyiv, window=5))
    assert str(apart["seoul"].rank) == "also said"
    assert not apart["kyiv"].disputed


def test_a_party_does_not_contradict_itself():
    assert not any(answer.disputed for answer in history(say("a", "2024", "nis", 1), say("b", "", "jcs", 2)).answers)


def test_what_was_replaced_contradicts_nobody():
    told = keyed(
        history(
            say("old", "2024-10-18", "nis", 1500),
            say("new", "2024-10-23", "nis", 12000),
            say("x", "2024-10-24", "hur", 12000),
        )
    )
    assert told["x"].rivals == ()
    assert told["old"].rivals == ()


def test_what_the_desk_calls_disputed_is_shown_in_dispute_while_it_stands():
    a, b = say("a", "2024-01", "nis", status="disputed"), say("b", "2024-02", "hur")
    assert ranks(a, b) == {"a": "in dispute", "b": "headline"}
    assert keyed(history(b | {"status": "disputed"}))["b"].disputed
    assert ranks(a, b | {"by": "nis"}) == {"a": "superseded", "b": "headline"}


def test_the_desk_may_choose_the_headline_among_what_stands():
    a, b = say("a", "2024-01", "nis"), say("b", "2024-02", "hur")
    assert ranks(a, b, headline="a") == {"a": "headline", "b": "also said"}


def test_an_unknown_headline_is_an_error_with_the_nearest_key():
    told, (problem,) = history(say("first-count", "2024-01", "nis"), headline="first-cuont", problems=True)
    assert told.headline.key == "first-count"
    assert (problem.rule, problem.help) == ("unknown-claim", "did you mean `first-count`?")
    _, (problem,) = history(say("a", "2024-01", "nis"), headline="zebra", problems=True)
    assert problem.help == "its claims are `a`"


def test_a_headline_that_no_longer_stands_gives_way_to_what_does():
    told, (problem,) = history(say("a", "2024-01", "nis"), say("b", "2024-02", "nis"), headline="a", problems=True)
    assert told.headline.key == "b"
    assert (problem.rule, str(problem.level)) == ("headline-not-standing", "warning")


def test_the_id_of_an_entity_reads_as_its_name():
    (answer,) = history(say("a", "2024", "nato", Plain("united-states"))).answers
    assert (answer.value, answer.value_entity) == (Words("United States"), "united-states")
    (answer,) = history(say("a", "2024", "nato", Plain("Utopia"))).answers
    assert (answer.value, answer.value_entity) == (Words("Utopia"), "")


def test_an_unknown_speaker_is_a_party_of_its_own():
    (answer,) = history(say("a", "2024", "nobody")).answers
    assert answer.party == "nobody"


def test_thousands_of_voices_are_ranked_in_no_time_and_the_latest_compared():
    answers = history(*({"value": number} for number in range(3_000))).answers
    assert answers[-1].rivals == tuple(f"undated-{number}" for number in range(2_801, 3_000))
    assert answers[0].rivals == ()
    assert str(answers[0].rank) == "also said"
