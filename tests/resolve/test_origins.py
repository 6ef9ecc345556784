from briefgen.resolve.histories import Ground, write_history
from briefgen.resolve.origins import find_roots
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


def origins(*claims, briefings=None):
    on = desk(
        entities=SPEAKERS,
        sources=AP,
        briefings=briefings or {},
        facts={"f": {"label": "Q?", "claims": [{"value": number, **claim} for number, claim in enumerate(claims)]}},
    )
    roots, _ = find_roots(on.sources)
    parties = {"singh": "united-states", "pentagon": "united-states"}
    ground = Ground(on.entities, on.sources, on.briefings, parties, roots)
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
