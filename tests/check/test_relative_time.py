import pytest

from briefgen.check.relative_time import RULE
from briefgen.check.rule import Known
from briefgen.link import link
from briefgen.model.article import Block, BlockKind
from briefgen.model.passage import Passage
from briefgen.resolve import resolve
from tests.check.desks import TODAY
from tests.resolve.desks import article, desk

WORDS = "Ships are currently waiting, and were last week."


def problems(on):
    resolution, _ = resolve(on, today=TODAY)
    linked, _ = link(on, resolution)
    return tuple(RULE.problems(Known(on, resolution, linked, TODAY)))


def messages(on):
    return [problem.message for problem in problems(on)]


def test_an_article_without_a_date_is_one_finding_with_all_its_places():
    (problem,) = problems(desk(article("one", WORDS, "It is shut so far.")))
    assert problem.message == "`one` has no date, so nobody can tell when “currently” was"
    assert [other.message for other in problem.elsewhere] == ["“last week” is here", "“so far” is here"]


def test_twelve_places_are_shown_and_the_others_counted():
    (problem,) = problems(desk(article("one", *[WORDS] * 10)))
    assert len(problem.elsewhere) == 12
    assert problem.elsewhere[-1].message == "and 8 more"


@pytest.mark.parametrize("record", [{"date": "2024"}, {"lang": "ko"}, {"draft": True}])
def test_an_article_with_a_date_in_another_language_or_a_draft_is_left_alone(record):
    assert messages(desk(article("one", WORDS), briefings={"one": record})) == []


def test_the_tldr_of_the_article_counts_unless_the_desk_wrote_its_own():
    bullet = (Block(BlockKind.BULLET, Passage("It is currently shut.")),)
    assert len(messages(desk(article("one", tldr=bullet)))) == 1
    assert messages(desk(article("one", tldr=bullet), briefings={"one": {"tldr": ["It shut on 4 March."]}})) == []


@pytest.mark.parametrize(
    "collections, field",
    [
        ({"entities": {"x": {"type": "place", "name": "X", "summary": WORDS}}}, "summary"),
        ({"entities": {"x": {"type": "place", "name": "X", "description": WORDS}}}, "description"),
        ({"dossiers": {"x": {"title": "X", "tldr": ["Fine.", WORDS]}}}, "tldr.1"),
        ({"facts": {"x": {"label": "Q?", "text": WORDS}}}, "text"),
        ({"facts": {"x": {"label": "Q?", "value": 1, "note": WORDS}}}, "note"),
        ({"facts": {"x": {"label": "Q?", "claims": [{"text": WORDS}]}}}, "claims.0.text"),
        ({"events": {"x": {"title": "X", "summary": WORDS}}}, "summary"),
        ({"glossary": {"x": {"term": "X", "definition": WORDS}}}, "definition"),
    ],
)
def test_a_text_of_the_desk_that_goes_with_no_date_is_found(collections, field):
    assert messages(desk(**collections)) == [f"`{field}` of `x` says “currently”, and no date says when that was"]


@pytest.mark.parametrize(
    "collections",
    [
        {"facts": {"x": {"label": "Q?", "text": WORDS, "as_of": "2024"}}},
        {"facts": {"x": {"label": "How many ships are currently waiting?", "value": 1}}},
        {"facts": {"x": {"label": "Q?", "claims": [{"text": WORDS, "as_of": "2024", "note": WORDS}]}}},
        {"events": {"x": {"title": "X", "summary": WORDS, "date": "2024"}}},
        {"sources": {"x": {"title": "X", "note": WORDS}}},
        {"entities": {"x": {"type": "place", "name": "X", "summary": "A recent pier, already shut."}}},
    ],
)
def test_a_text_that_goes_with_a_date_or_asks_is_left_alone(collections):
    assert messages(desk(**collections)) == []


def test_the_desks_words_on_a_dated_briefing_are_as_old_as_that():
    undated, dated = {"why": WORDS}, {"why": WORDS, "date": "2024-03-05"}
    assert messages(desk(article("one"), briefings={"one": dated})) == []
    assert len(messages(desk(article("one"), briefings={"one": undated}))) == 1
