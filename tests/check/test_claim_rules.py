import pytest

from tests.check.desks import found, messages
from tests.resolve.desks import article, desk


def claims(*claims, **fact):
    return desk(facts={"f": {"label": "Q?", "claims": [{"value": 1, **claim} for claim in claims], **fact}})


@pytest.mark.parametrize(
    "rule, mended, words",
    [
        ("undated-claim", {"as_of": "2024"}, "does not say when it held"),
        ("undated-claim", {"as_of_basis": "unknown"}, "does not say when it held"),
        ("unattributed-claim", {"by": "nis"}, "does not say who says so"),
        ("unattributed-claim", {"nature": "background"}, "does not say who says so"),
        ("unsourced-claim", {"sources": ["s"]}, "has no source"),
        ("unsourced-claim", {"evidence": [{"article": "a", "quote": "1"}]}, "has no source"),
    ],
)
def test_a_claim_is_found_until_it_is_mended(rule, mended, words):
    one, two = {"id": "one"}, {"id": "two", **mended}
    assert messages(rule, claims(one, two)) == [f"`one` of `f` {words}"]
    assert messages(rule, claims(one)) == [f"`f` {words}"]
    assert messages(rule, claims(two)) == []


def test_a_fact_that_is_one_claim_itself_is_called_by_its_id():
    assert messages("unsourced-claim", desk(facts={"f": {"label": "Q?", "value": 1}})) == ["`f` has no source"]


def test_the_date_of_the_quoted_article_is_offered():
    on = desk(
        article("one"),
        briefings={"one": {"date": "2024-10-29"}},
        facts={"f": {"label": "Q?", "value": 1, "evidence": [{"article": "one", "quote": "1"}]}},
    )
    (problem,) = found("undated-claim", on)
    assert problem.help.startswith("the article `one` is dated 2024-10-29; add `as_of`")


def test_inferred_dates_of_claims_and_briefings_are_noted():
    on = desk(
        article("one"),
        article("two"),
        briefings={
            "one": {"date": "2024-10", "date_basis": "inferred"},
            "two": {"date": "2024", "date_basis": "stated"},
        },
        facts={"f": {"label": "Q?", "value": 1, "as_of": "2024-10-28", "as_of_basis": "inferred"}},
    )
    assert messages("inferred-date", on) == [
        "the date of `f` is inferred: 28 October 2024",
        "the date of the briefing `one` is inferred: October 2024",
    ]
    assert messages("inferred-date", claims({"as_of": "2024"}, {"as_of_basis": "inferred"})) == []
