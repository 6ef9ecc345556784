import pytest

from briefgen.resolve.histories import Ground, write_history
from briefgen.resolve.origins import find_origins, find_roots
from briefgen.resolve.parties import find_parties
from tests.resolve.desks import SPEAKERS, desk

AP = {
    "ap": {"title": "AP", "publisher": "Associated Press"},
    "post": {"title": "Post", "publisher": "Post", "origin": "ap"},
    "gazette": {"title": "Gazette", "publisher": "Gazette", "origin": "post"},
    "kbs": {"title": "KBS", "publisher": "KBS"},
}


def test_reprints_of_reprints_go_back_to_the_first_one():
    roots, problems = find_roots(desk(sources=AP).sources)
    assert roots == {"ap": "ap", "post": "ap", "gazette": "ap", "kbs": "kbs"}
    assert problems == ()


def test_sources_that_repeat_each_other_are_one_origin_and_a_problem():
    circle = {
        name: {"title": name, "origin": origin} for name, origin in {"c": "b", "b": "d", "d": "c", "a": "d"}.items()
    }
    roots, (problem,) = find_roots(desk(sources=circle).sources)
    assert set(roots.values()) == {"b"}
    assert problem.rule == "origin-cycle"
    assert problem.message == "sources repeat each other in a circle: `b` -> `d` -> `c` -> `b`"
    assert [other.message for other in problem.elsewhere] == ["`d` has `origin: c`", "`c` has `origin: b`"]


def origins(*claims, briefings=None, entities=SPEAKERS, sources=AP):
    on = desk(
        entities=entities,
        sources=sources,
        briefings=briefings or {},
        facts={"f": {"label": "Q?", "claims": [{"value": number, **claim} for number, claim in enumerate(claims)]}},
    )
    roots, _ = find_roots(on.sources)
    parties = {"singh": "united-states", "pentagon": "united-states"}
    found = find_origins(on.sources, on.entities, parties=parties, roots=roots)
    ground = Ground(on.entities, on.sources, on.briefings, parties, roots, found)
    return write_history("f", on.facts["f"], ground)[0].origins


def test_a_party_is_one_origin_however_many_speak_for_it_and_print_it():
    assert origins({"by": "pentagon", "sources": ["ap"]}, {"by": ["singh", "nis"], "sources": ["kbs"]}) == 1


def test_without_a_speaker_the_documents_are_counted_by_their_first_print():
    assert origins({"sources": ["ap", "gazette"]}, {"sources": ["post"]}) == 1
    assert origins({"sources": ["gazette", "kbs"]}) == 2


def test_without_speaker_and_source_the_article_or_where_it_was_published_is_the_origin():
    quoted = {"evidence": [{"article": "one", "quote": "1"}]}
    other = {"evidence": [{"article": "two", "quote": "2"}]}
    assert origins(quoted, other) == 2
    assert origins(quoted, other, briefings={"one": {"source": "ap"}, "two": {"source": "gazette"}}) == 1


def test_what_was_taken_back_supports_nothing():
    assert origins({"by": "nis"}, {"by": "hur", "status": "retracted"}) == 1
    assert origins({"by": "nis", "status": "retracted"}) == 0


PAPERS = {
    **SPEAKERS,
    "agency": {"type": "organization", "name": "Associated Press", "aliases": ["AP"]},
    "the-post": {"type": "organization", "name": "The Post", "aliases": ["Post"]},
    "the-gazette": {"type": "organization", "name": "Gazette"},
}


def test_outlets_that_speak_in_their_own_print_of_one_document_are_one_origin():
    post, gazette = {"by": "the-post", "sources": ["post"]}, {"by": "the-gazette", "sources": ["gazette"]}
    assert origins(post, gazette, entities=PAPERS) == 1
    assert origins(post, gazette, {"by": "agency", "sources": ["kbs"]}, entities=PAPERS) == 1
    assert origins(post, {"by": "the-gazette", "sources": ["kbs"]}, entities=PAPERS) == 2


def test_two_parties_in_prints_of_one_document_stay_two_origins():
    assert origins({"by": "nis", "sources": ["post"]}, {"by": "hur", "sources": ["gazette"]}, entities=PAPERS) == 2
    assert origins({"by": ["nis", "the-post"], "sources": ["post"]}, {"by": "hur"}, entities=PAPERS) == 2


def test_an_outlet_that_looked_for_itself_is_an_origin_beside_the_document_that_it_prints():
    own = {**AP, "own": {"title": "Own count", "publisher": "Post"}}
    post = {"by": "the-post", "sources": ["post", "own"]}
    agency = {"by": "agency", "sources": ["ap"]}
    assert origins(post, agency, entities=PAPERS, sources=own) == 2


@pytest.mark.parametrize("publisher", ["POST", "post (Reuters)", "The Post"])
def test_a_publisher_is_the_entity_of_that_name_capitals_and_agency_aside(publisher):
    sources = {"s": {"title": "S", "publisher": publisher}, "copy": {"title": "C", "origin": "s"}}
    assert documents(sources, PAPERS) == {"s": "the-post", "copy": "the-post"}


def test_a_publisher_whose_name_two_entities_share_is_nobody():
    twice = {**PAPERS, "other": {"type": "organization", "name": "Post"}}
    assert documents({"s": {"title": "S", "publisher": "Post"}}, twice) == {"s": "s"}


def test_the_press_office_of_a_party_publishes_for_the_party():
    sources = {"s": {"title": "S", "publisher": "Pentagon"}, "t": {"title": "T", "publisher": "White House"}}
    assert documents(sources, SPEAKERS) == {"s": "united-states", "t": "united-states"}


def documents(sources, entities):
    on = desk(entities=entities, sources=sources)
    parties, _ = find_parties(on.entities)
    return find_origins(on.sources, on.entities, parties=parties, roots=find_roots(on.sources)[0]).documents
