from briefgen.model.briefing import Briefing
from briefgen.model.span import Places, Span
from briefgen.resolve.briefings import merge


def typed(path, line=1, **fields):
    spans = {name: Span(path, line + number) for number, name in enumerate(fields)}
    return Briefing.model_validate({**fields, "$at": Places(Span(path, line), spans)})


def test_either_alone_holds_as_it_is():
    record = typed("a.yml", title="A")
    assert merge(record, None) == (record, ())
    assert merge(None, record) == (record, ())
    assert merge(None, None) == (Briefing(), ())


def test_the_yaml_wins_and_the_front_matter_fills_what_it_leaves_open():
    record, problems = merge(
        typed("a.yml", title="From the desk", date="2024-10-28"),
        typed("a.md", date="2024-10-28", dossier="war", tldr=["One"]),
    )
    assert (record.title, record.dossier, record.tldr) == ("From the desk", "war", ("One",))
    assert problems == ()


def test_every_field_stands_where_it_was_typed():
    record, _ = merge(typed("a.yml", title="A"), typed("a.md", title="A", dossier="war"))
    assert record.span("title").path == "a.yml"
    assert record.span("dossier").path == "a.md"
    assert record.span().path == "a.yml"


def test_what_the_two_say_otherwise_is_a_finding_in_both_places():
    _, (problem,) = merge(typed("a.yml", title="A", date="2024"), typed("a.md", title="B", date="2024"))
    assert problem.rule == "contradicting-metadata"
    assert problem.message == "`title` differs from the article's own front matter"
    assert problem.span.path == "a.yml"
    assert [other.span.path for other in problem.elsewhere] == ["a.md"]


def test_one_field_is_enough_for_a_contradiction():
    assert len(merge(typed("a.yml", title="A"), typed("a.md", title="B"))[1]) == 1


def test_a_field_that_the_yaml_switches_off_is_off():
    record, (problem,) = merge(typed("a.yml", draft=False), typed("a.md", draft=True))
    assert not record.draft
    assert problem.rule == "contradicting-metadata"


def test_the_same_correction_typed_twice_is_no_contradiction():
    correction = {"date": "2024-11-01", "text": "A figure was wrong."}
    one = {**correction, "$at": Places(Span("a.yml", 4))}
    other = {**correction, "$at": Places(Span("a.md", 9))}
    assert merge(typed("a.yml", corrections=[one]), typed("a.md", corrections=[other]))[1] == ()
