"""`[[…]]` in texts: what is printed, where it leads, what is off."""

from dataclasses import replace
from decimal import Decimal

import pytest

from briefgen.model.article import Anchor, Block, BlockKind
from briefgen.model.briefing import Briefing
from briefgen.model.desk import Desk
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse_edtf
from briefgen.model.entity import Entity
from briefgen.model.event import Event
from briefgen.model.fact import Claim, Fact
from briefgen.model.history import Answer, History
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.problem import Level, Problem
from briefgen.model.resolution import Resolution
from briefgen.model.source import Source
from briefgen.model.span import Places, Span
from briefgen.model.term import Term
from briefgen.model.value import Qualifier, Quantity
from tests.link.desks import article, block, entity, linked, shown


def claim(day: str, number: int | None, text: str = "") -> Claim:
    value = None if number is None else Quantity(Decimal(number), Decimal(number))
    return Claim(as_of=parse_edtf(day), value=value, text=text, qualifier=Qualifier.ABOUT if number else None)


def history(identifier: str, fact: Fact) -> History:
    answers = tuple(
        Answer(identifier, f"claim-{index}", each, value=each.value) for index, each in enumerate(fact.claims)
    )
    return History(identifier, fact, answers, headline=answers[-1])


TROOPS = Fact(
    label="How many soldiers are in [[russia]]?",
    unit="soldiers",
    claims=(claim("2024-10-23", 3000), claim("2024-10-28", 10000)),
)
SAID = Fact(
    label="What did he say?", claims=(claim("2024-10-24", None, "He spoke of [[fact:troops]] and [[fact:said]]"),)
)
DESK = Desk(
    entities={"russia": entity("Russia"), "us": entity("United States", "U.S.")},
    facts={"troops": TROOPS, "said": SAID},
    events={"summit": Event(title="The [[russia|Russian]] summit")},
    glossary={"nis-term": Term(term="NIS")},
    dossiers={"kursk": Dossier(title="Kursk and [[summit]]"), "a-loop": Dossier(title="A [[a-loop]]")},
    sources={"ap": Source(title="AP of 28 October")},
    articles={"one-piece": article("Body.", stem="one-piece", title="A [[russia]] title")},
)
RESOLUTION = Resolution(histories={"troops": history("troops", TROOPS), "said": history("said", SAID)})


def written(text: str, at: Span | None = None) -> tuple[str, tuple[Problem, ...]]:
    """The summary of an entity, with what is off about it."""
    places = Places(Span("e.yml", 1), {"summary": at or Span("e.yml", 2, 12, len(text))})
    holder: Entity = entity("Holder", summary=text).model_copy(update={"at": places})
    desk = replace(DESK, entities={**DESK.entities, "holder": holder})
    found, problems = linked(desk, RESOLUTION)
    return shown(found.text("holder", "summary")), problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[russia]]", "{Russia|russia}"),
        ("[[ russia ]]", "{Russia|russia}"),
        ("[[russia|the country]]", "{the country|russia}"),
        ("[[troops]]", "{How many soldiers are in Russia?|troops}"),
        ("[[troops#claim-0]]", "{How many soldiers are in Russia?|troops#claim-0}"),
        ("[[troops#claim-0|an older count]]", "{an older count|troops#claim-0}"),
        ("[[summit]]", "{The Russian summit|summit}"),
        ("[[nis-term]]", "{NIS|nis-term}"),
        ("[[kursk]]", "{Kursk and The Russian summit|kursk}"),
        ("[[ap]]", "{AP of 28 October|ap}"),
        ("[[one-piece]] [[slug-one-piece|it]]", "{A [[russia]] title|one-piece} {it|one-piece}"),
        ("[[a-loop]]", "{A A a-loop|a-loop}"),
        ("now [[fact:troops]]", "now {about 10,000 soldiers|troops#claim-1}"),
        ("[[fact:troops@2024-10-23]]", "{about 3,000 soldiers|troops#claim-0}"),
        ("[[fact:troops@2024-10]]", "{about 10,000 soldiers|troops#claim-1}"),
        ("[[fact:troops#claim-0]]", "{about 3,000 soldiers|troops#claim-0}"),
        ("[[fact:troops|ten thousand]]", "{ten thousand|troops#claim-1}"),
        ("[[fact:troops@2024-10-23|a few]]", "{a few|troops#claim-0}"),
        (
            "[[fact:said]]",
            "{He spoke of about 10,000 soldiers and He spoke of about 10,000 soldiers and said|said#claim-0}",
        ),
        ("[[[russia]]]", "[{Russia|russia}]"),
        ("[[russia]][[us]]", "{Russia|russia}{United States|us}"),
        ("[[russia]] and Russia, U.S.", "{Russia|russia} and Russia, {U.S.|us}"),
        ("Russia and [[russia]]", "{Russia|russia} and {Russia|russia}"),
        ("[[holder]] holds", "Holder holds"),
    ],
)
def test_a_reference_prints_what_it_leads_to(text: str, expected: str):
    assert written(text) == (expected, ())


UNKNOWN, NO_FIGURE = "unknown-reference", "no-figure"


@pytest.mark.parametrize(
    ("text", "expected", "rule", "message", "hint"),
    [
        ("[[rusia]]", "rusia", UNKNOWN, "there is no `rusia`", "did you mean `russia`?"),
        ("[[U.S.|them]]", "them", UNKNOWN, "there is no `U.S.`", "did you mean `us`?"),
        ("[[the nis]]", "the nis", UNKNOWN, "there is no `the nis`", "did you mean `nis-term`?"),
        ("[[one-peace]]", "one-peace", UNKNOWN, "there is no `one-peace`", "did you mean `one-piece`?"),
        ("[[qqq]]", "qqq", UNKNOWN, "there is no `qqq`", "write the id of a record, or take the brackets away"),
        ("[[fact:trops]]", "trops", UNKNOWN, "there is no `trops`", "did you mean `troops`?"),
        ("[[fact:us]]", "us", UNKNOWN, "`us` is no fact and has no figure", "write [[us]] for a link to it"),
        ("[[troops#claim-9]]", "troops#claim-9", UNKNOWN, "`troops` has no claim `claim-9`", None),
        ("[[fact:troops#clam-0|w]]", "w", UNKNOWN, "`troops` has no claim `clam-0`", "did you mean `claim-0`?"),
        ("[[fact:troops@2024-10-22]]", "troops", NO_FIGURE, None, None),
        ("[[fact:troops@yesterday|then]]", "then", NO_FIGURE, None, None),
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error_and_prints_its_words(text, expected, rule, message, hint):
    shown_text, problems = written(f"See {text} there", at=Span("e.yml", 2, 12, len(text) + 10))
    assert shown_text == f"See {expected} there"
    assert [(each.rule, each.level, each.span) for each in problems] == [
        (rule, Level.ERROR, Span("e.yml", 2, 16, len(text)))
    ]
    assert message in {None, problems[0].message}
    assert hint in {None, problems[0].help}


@pytest.mark.parametrize(
    "text", ["[[]]", "[[ ]]", "[[russia", "[[russia|]]", "[[|x]]", "[[a[b]]", "a [[[[ b", "[[a|b|c"]
)
def test_broken_brackets_stay_as_they_are(text: str):
    shown_text, problems = written(text)
    assert shown_text == text
    assert [(each.rule, each.level) for each in problems] == [("broken-reference", Level.WARNING)]


def test_a_reference_after_broken_brackets_is_read():
    shown_text, problems = written("[[ and [[russia]] and [[")
    assert shown_text == "[[ and {Russia|russia} and [["
    assert [each.span.column for each in problems] == [12, 34]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (Span("e.yml", 2, 12, 14), Span("e.yml", 2, 16, 9)),  # plain
        (Span("e.yml", 2, 12, 16), Span("e.yml", 2, 17, 9)),  # in quotes
        (Span("e.yml", 2, 12, 18), Span("e.yml", 2, 12, 18)),  # in quotes, with escapes
        (Span("e.yml", 2, 12, 2), Span("e.yml", 2, 12, 2)),  # a block scalar
    ],
)
def test_a_problem_stands_at_its_column_where_the_text_was_typed_on_one_line(typed: Span, expected: Span):
    assert written("See [[rusia]].", at=typed)[1][0].span == expected


def test_a_draft_has_no_page_to_lead_to():
    desk = replace(
        DESK,
        briefings={"later": Briefing(draft=True, title="Later")},
        sources={"s": Source(title="S", note="[[later]]")},
    )
    found, problems = linked(desk, RESOLUTION)
    assert found.text("s", "note").text == "later"
    assert [each.message for each in problems] == ["the briefing `later` has no page"]


def test_a_fact_without_any_claim_that_stands_has_no_figure():
    nothing = replace(RESOLUTION, histories={"troops": History("troops", TROOPS, ())})
    desk = Desk(sources={"s": Source(title="S", note="[[fact:troops]]")}, facts={"troops": TROOPS})
    assert [each.rule for each in linked(desk, nothing)[1] if "troops" in each.message] == ["no-figure"]


def test_a_very_long_name_is_cut():
    desk = Desk(entities={"x": entity("X" * 5000)}, sources={"s": Source(title="S", note="[[x]]")})
    text = linked(desk)[0].text("s", "note").text
    assert (len(text), text[-2:]) == (400, "X…")


MARKED = Block(
    BlockKind.PARAGRAPH,
    Passage(
        "So [[russia|a b]] `[[us]]` see [[us]] [[fact:troops]] end",
        (
            Mark(0, 17, MarkKind.STRONG),
            Mark(12, 13, MarkKind.EMPHASIS),
            Mark(14, 21, MarkKind.EMPHASIS),
            Mark(18, 26, MarkKind.CODE),
            Mark(27, 37, MarkKind.LINK, "https://example.org"),
        ),
    ),
    (Anchor(0, 3, 1), Anchor(18, 4, 5)),
)


def test_a_markdown_article_may_hold_references_and_its_marks_move_along():
    desk = replace(DESK, articles={"piece": article(MARKED, ending="md", title="On [[russia]]")})
    found, problems = linked(desk, RESOLUTION)
    done = found.articles["piece"].body[0]
    assert problems == ()
    assert done.passage.text == "So a b `[[us]]` see United States about 10,000 soldiers end"
    assert done.passage.marks == (
        Mark(0, 6, MarkKind.STRONG),
        Mark(3, 6, MarkKind.REFERENCE, "russia"),
        Mark(6, 10, MarkKind.EMPHASIS),
        Mark(7, 15, MarkKind.CODE),
        Mark(16, 33, MarkKind.LINK, "https://example.org"),
        Mark(34, 55, MarkKind.FIGURE, "troops#claim-1"),
    )
    assert shown(found.text("piece", "title")) == "On {Russia|russia}"
    # "end" stands in the file where it stood before.
    assert MARKED.span("x", MARKED.passage.text.index("end")) == done.span("x", done.passage.text.index("end"))


def test_references_in_headings_and_tables_are_printed():
    table = Block(
        BlockKind.TABLE, rows=((Passage("[[us]]"), Passage("Russia")), (Passage("[[us]]"), Passage("Russia")))
    )
    code = block("[[us]] Russia", BlockKind.CODE)
    desk = replace(
        DESK, articles={"piece": article(block("[[us]] Russia", BlockKind.HEADING), table, code, ending="md")}
    )
    heading, table, code = linked(desk, RESOLUTION)[0].articles["piece"].body
    assert shown(heading.passage) == "{United States|us} Russia"
    assert [[shown(cell) for cell in row] for row in table.rows] == [
        ["{United States|us}", "Russia"],
        ["{United States|us}", "{Russia|russia}"],
    ]
    assert shown(code.passage) == "[[us]] Russia"


def test_a_mention_by_reference_tells_where_its_brackets_stand():
    desk = replace(DESK, articles={"piece": article(MARKED, ending="md")})
    found, _ = linked(desk, RESOLUTION)
    figure = next(each for each in found.mentions["troops"] if each.owner == "piece")
    assert (figure.claim, figure.field, figure.sentence[figure.start : figure.end]) == (
        "claim-1",
        "body",
        "about 10,000 soldiers",
    )
    assert (figure.span.line, figure.span.column, figure.span.length) == (4, 5 + 38 - 18, len("[[fact:troops]]"))
