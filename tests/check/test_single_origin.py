import pytest

from tests.check.desks import found, messages
from tests.resolve.desks import SPEAKERS, article, desk

SOURCES = {
    "wire": {"title": "Wire", "publisher": "Wire"},
    "post": {"title": "Post", "publisher": "Post", "origin": "wire"},
    "gazette": {"title": "Gazette", "publisher": "Gazette", "origin": "post"},
    "second": {"title": "Second", "publisher": "Wire"},
    "kbs": {"title": "KBS", "publisher": "KBS"},
    "pentagon-page": {"title": "Page", "publisher": "Pentagon"},
    "white-house-page": {"title": "Page", "publisher": "White House"},
}


def fact(*claims):
    typed = [{"value": 1, **claim} for claim in claims]
    return desk(
        article("one"),
        article("two"),
        entities=SPEAKERS,
        sources=SOURCES,
        briefings={"one": {"source": "post"}},
        facts={"f": {"label": "Q?", "claims": typed}},
    )


@pytest.mark.parametrize(
    "claims, origin",
    [
        ([{"by": "nis", "sources": ["post", "gazette"]}], "wire"),
        ([{"sources": ["wire", "gazette"]}], "wire"),
        ([{"sources": ["wire"]}, {"sources": ["gazette"]}], "wire"),
        ([{"sources": ["wire"], "evidence": [{"article": "one", "quote": "1"}]}], "wire"),
        ([{"by": "singh", "sources": ["pentagon-page", "white-house-page"]}], "united-states"),
    ],
)
def test_documents_that_all_go_back_to_one_are_told(claims, origin):
    assert messages("single-origin", fact(*claims)) == [f"the 2 documents behind `f` all go back to `{origin}`"]


@pytest.mark.parametrize(
    "claims",
    [
        [{"by": "nis", "sources": ["post"]}],
        [{"by": "nis", "sources": ["post", "kbs"]}],
        [{"by": "nis", "sources": ["wire", "wire"]}],
        [{"by": "nis", "sources": ["post"]}, {"by": "hur", "sources": ["gazette"]}],
        [{"by": "nis", "sources": ["post"]}, {"by": "nis", "evidence": [{"article": "two", "quote": "1"}]}],
        [{"by": "nis", "sources": ["post", "unknown"]}],
        [{"by": "nis", "sources": ["post", "gazette"], "status": "retracted"}],
        [{"by": "nis"}],
    ],
)
def test_one_document_or_several_origins_are_left_alone(claims):
    assert messages("single-origin", fact(*claims)) == []


def test_each_document_that_repeats_another_is_shown():
    (problem,) = found("single-origin", fact({"by": "nis", "sources": ["post", "gazette"]}))
    assert [other.message for other in problem.elsewhere] == ["`post` repeats `wire`", "`gazette` repeats `post`"]
