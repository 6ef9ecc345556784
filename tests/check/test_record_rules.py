import pytest

from briefgen.model.article import Block, BlockKind
from briefgen.model.linked import Mention
from briefgen.model.passage import Passage
from tests.check.desks import messages
from tests.resolve.desks import article, desk

FACT = {"label": "Q?", "value": 1}


def test_a_briefing_needs_a_short_version_of_the_article_or_the_desk():
    bullet = (Block(BlockKind.BULLET, Passage("Short.")),)
    on = desk(
        article("bare"),
        article("own", tldr=bullet),
        article("desk"),
        article("draft"),
        briefings={"desk": {"tldr": ["Short."]}, "draft": {"draft": True}},
    )
    assert messages("missing-tldr", on) == ["the briefing `bare` has no TL;DR"]


def test_an_event_needs_a_date():
    on = desk(events={"a": {"title": "A"}, "b": {"title": "B", "date": "2024~"}})
    assert messages("undated-event", on) == ["the event `a` has no date"]


@pytest.mark.parametrize("day, stale", [("2024-12-31", True), ("2025-01-01", False), ("2025", False), ("2024", True)])
def test_a_fact_is_stale_once_its_day_of_review_is_wholly_past(day, stale):
    assert bool(messages("stale-fact", desk(facts={"f": {**FACT, "review_by": day}}))) is stale


def test_a_fact_without_a_day_of_review_is_never_stale():
    assert messages("stale-fact", desk(facts={"f": FACT})) == []


USES = [
    {"facts": {"f": {**FACT, "sources": ["s"]}}},
    {
        "entities": {
            "e": {"type": "group", "name": "E", "relations": [{"type": "leads", "target": "e", "sources": ["s"]}]}
        }
    },
    {"events": {"e": {"title": "E", "sources": ["s"]}}},
    {"glossary": {"t": {"term": "T", "sources": ["s"]}}},
    {"briefings": {"draft": {"source": "s", "draft": True}}},
]


@pytest.mark.parametrize("use", USES)
def test_a_source_is_used_wherever_a_record_cites_it(use):
    assert messages("unused-source", desk(sources={"s": {"title": "S"}}, **use)) == []


def test_a_source_that_nothing_cites_is_noted():
    sources = {"s": {"title": "S", "origin": "first"}, "first": {"title": "F"}, "said": {"title": "M"}}
    mentions = {"said": (Mention("said", "f", "note", "See M.", 4, 5),)}
    assert messages("unused-source", desk(sources=sources), mentions) == ["nothing cites the source `s`"]


NAMED = [
    {"facts": {"f": {**FACT, "about": ["e"]}}},
    {"facts": {"f": {**FACT, "by": ["x", "e"]}}},
    {"facts": {"f": {**FACT, "value": "e"}}},
    {"events": {"v": {"title": "V", "entities": ["e"]}}},
    {"events": {"v": {"title": "V", "place": "e"}}},
    {"dossiers": {"d": {"title": "D", "lead": ["e"]}}},
    {"glossary": {"t": {"term": "T", "see": "e"}}},
]
ENTITY = {"type": "group", "name": "E"}


@pytest.mark.parametrize("use", NAMED)
def test_an_entity_is_no_orphan_wherever_a_record_names_it(use):
    assert messages("orphan-entity", desk(entities={"e": ENTITY}, **use)) == []


def test_an_entity_that_nothing_names_is_noted():
    entities = {"e": ENTITY, "part": {**ENTITY, "part_of": "whole"}, "whole": ENTITY, "said": ENTITY, "own": ENTITY}
    mentions = {
        "said": (Mention("said", "one", "body", "E acted.", 0, 1),),
        "own": (Mention("own", "own", "summary", "E is E.", 0, 1),),
    }
    assert messages("orphan-entity", desk(entities=entities), mentions) == [
        "no text, claim or event names `e`",
        "no text, claim or event names `own`",
    ]
