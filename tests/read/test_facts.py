from decimal import Decimal

import pytest

from briefgen.model.desk import COLLECTIONS
from briefgen.model.edtf import FORMS
from briefgen.model.entity import Entity
from briefgen.model.fact import Fact
from briefgen.model.value import Nothing, Quantity, Truth, Words
from briefgen.read.facts import read_facts

ENTITY = ", ".join(name for name in Entity.model_fields if name != "at")
QUOTE = "put the text in quotes if the colon or the bracket belongs to it"


def told(text):
    """The problems of a facts file: line, column, rule, message, help."""
    return [
        (problem.span.line, problem.span.column, problem.rule, problem.message, problem.help)
        for problem in read_facts(text, "f.yml").problems
    ]


def only(text):
    """The one record of a facts file that has no problem."""
    found = read_facts(text, "f.yml")
    assert found.problems == ()
    (entry,) = found.entries
    return entry.record


def entity(field):
    return f"entities:\n  x:\n    type: person\n    name: X\n    {field}\n"


def claim(field):
    return f"facts:\n  x:\n    label: X?\n    value: 1\n    {field}\n"


def test_four_short_lines_are_a_whole_fact():
    record = only("facts:\n  x:\n    label: How many?\n    value: [3, 5]\n    by: nis\n    as_of: 2024-10\n")
    assert isinstance(record, Fact)
    (only_claim,) = record.all_claims()
    assert only_claim.value == Quantity(Decimal(3), Decimal(5))
    assert only_claim.by == ("nis",)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("10000", Quantity(Decimal(10000), Decimal(10000))),
        ('"10000"', Words("10000")),
        ("none", Nothing()),
        ("~", Nothing()),
        ("'none'", Words("none")),
        ("true", Truth(holds=True)),
        ("yes", Words("yes")),
        ("NO", Words("NO")),
        ("1.5", Quantity(Decimal("1.5"), Decimal("1.5"))),
        ("12:30", Words("12:30")),
        ("north-korea", Words("north-korea")),
    ],
)
def test_a_value_is_what_was_typed(typed, value):
    assert only(f"facts:\n  x:\n    label: X?\n    value: {typed}\n").value == value


def test_texts_that_yaml_would_turn_into_something_else_stay_texts():
    record = only(entity("aliases: [NO, 0123, 2024-10-28, yes]"))
    assert [alias.text for alias in record.aliases] == ["NO", "0123", "2024-10-28", "yes"]


def test_every_field_item_and_nested_record_knows_its_place():
    record = only(
        "facts:\n  x:\n    label: X?\n    about: [a, b]\n    claims:\n      - value: 1\n        sources: [s, {id: t}]\n"
    )
    assert str(record.span()) == "f.yml:2:3"
    assert str(record.span("label")) == "f.yml:3:12"
    assert str(record.span("label:")) == "f.yml:3:5"
    assert str(record.span("about", 1)) == "f.yml:4:16"
    assert str(record.span("claims", 0)) == "f.yml:6:9"
    assert str(record.claims[0].span("value")) == "f.yml:6:16"
    assert [str(citation.span("id")) for citation in record.claims[0].sources] == ["f.yml:7:19", "f.yml:7:27"]
    assert [str(citation.span()) for citation in record.claims[0].sources] == ["f.yml:7:19", "f.yml:7:22"]


def test_a_key_with_nothing_behind_it_is_as_good_as_missing():
    record = only(entity("summary:\n    aliases: ~\n    link:"))
    assert (record.summary, record.aliases, record.link) == ("", (), "first")


def test_a_briefing_may_say_nothing_and_is_keyed_by_any_stem():
    (entry,) = read_facts("briefings:\n  북한 (2):\n", "f.yml").entries
    assert entry.id == "북한 (2)"
    assert entry.record is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (entity("nme: Y"), (5, 5, "unknown-key", "`nme` is not a key of an entity", "did you mean `name`?")),
        (entity("$at: x"), (5, 5, "unknown-key", "`$at` is not a key of an entity",
                            f"an entity has: {ENTITY}")),
        (entity("aliases: Bob"), (5, 14, "wrong-type", "`aliases` is a list",
                                  "write [Bob], or one item a line with `- `")),
        (entity("aliases:\n      - Bob: the builder"), (6, 9, "wrong-type", "`Bob: …` is read as a key and its value",
                                                     "put the whole text in quotes")),
        (entity("aliases: [Bob, ]\n    summary: [x]"), (6, 14, "wrong-type", "`summary` takes a text, not a list",
                                                        QUOTE)),
        (entity("summary: [[nis]]"), (5, 14, "wrong-type", "`summary` takes a text, not a list",
                                      'put a text that starts with a reference in quotes: "[[…]]"')),
        (entity("aliases:\n      -\n      - Bob"), (6, 8, "wrong-type", "an item of `aliases` is empty",
                                                   "write something behind the `-`, or take it out")),
        (entity("link: never!"), (5, 11, "unknown-choice", "`link` cannot be `never!`",
                                  "did you mean `never`? write one of: first, always, never")),
        (entity("coordinates: [1, 2, 3]"), (5, 18, "wrong-type", "`coordinates` is 2 numbers in brackets, not 3",
                                            "write [37.57, 126.98]: north, then east")),
        (entity("coordinates: [1, nan]"), (5, 22, "wrong-type", "`coordinates` is a number, not `nan`",
                                           "write digits only, like 90 or -3.5")),
        (entity("coordinates: [125.7, 39]"), (5, 19, "bad-value", "`coordinates` is at most 90.0, not 125.7",
                                              "write [37.57, 126.98]: degrees north, then east")),
        (entity("wikidata: 42"), (5, 15, "bad-value", "`42` is not a Wikidata id", "write it as Q42")),
        (entity("relations: [{type: works-for}]"), (5, 17, "missing-key", "this relation has no `target`",
                                                    "add a line `target: …`")),
        (entity('dossier: ""'), (5, 14, "missing-key", "`dossier` is empty", "write something, or leave the key out")),
        (claim("chart: yes"), (5, 12, "wrong-type", "`chart` is true or false, not `yes`", "write true")),
        (claim('chart: "true"'), (5, 12, "wrong-type", "`chart` is true or false, not `true`", "write true")),
        (claim("window: 1.5"), (5, 13, "wrong-type", "`window` is a whole number, not `1.5`", "write digits only")),
        (claim("window: -1"), (5, 13, "bad-value", "`window` is at least 0, not -1", "")),
        (claim('window: "90"'), (5, 13, "wrong-type", "`window` is a number, not `90`", "write 90, without quotes")),
        (claim("as_of: 2024-02-30"), (5, 12, "bad-date",
                                      "`2024-02-30` is not a day of the calendar (day is out of range for month)",
                                      FORMS)),
        (claim("claims: [{value: 2}]"), (2, 3, "bad-value", "a fact with `claims` cannot carry a claim's fields itself",
                                         "move value into a claim")),
        ("facts:\n  x: {label: X}\n",
         (2, 3, "bad-value", "a fact needs at least one claim with a `value` or a `text`", "")),
        ("facts:\n  x: {label: X, value: [5, 3]}\n", (2, 24, "bad-value", "the range runs backwards", "write [3, 5]")),
        ("facts:\n  x: {label: , value: 3}\n", (2, 7, "missing-key", "`label` is empty", "a fact needs one")),
        ("facts:\n  x: words\n", (2, 6, "wrong-type", "`x` is a record of `facts`, not a text",
                                  "indent its fields under it")),
        ("facts:\n  - id: x\n", (2, 3, "wrong-type", "`facts` is a mapping of ids, not a list",
                                 "write each record as `its-id:` with its fields indented under it")),
        ("entity:\n", (1, 1, "unknown-collection", "`entity` is not a collection", "did you mean `entities`?")),
        ("x: y\n", (1, 1, "unknown-collection", "`x` is not a collection",
                    f"indent it if it is a record; the collections are: {', '.join(COLLECTIONS)}")),
        ("just words\n", (1, 1, "wrong-type", "a facts file is a mapping of collections, not a text",
                          f"start with one of: {', '.join(f'{name}:' for name in COLLECTIONS)}")),
        ("# none\n", (1, 1, "empty-file", "this file holds no facts", "fill or delete it")),
        ("glossary:\n  A_b: {term: x}\n", (2, 3, "bad-id", "`A_b` is not an id",
                                          "use a-z, 0-9 and hyphens, at most 64, starting with a letter or digit")),
        ("events:\n  index: {title: x}\n", (2, 3, "bad-id", "`index` is reserved for the site itself",
                                           "choose another id")),
        ("briefings:\n  x: {slug: A b}\n", (2, 13, "bad-id", "`A b` is not an id",
                                           "use a-z, 0-9 and hyphens, at most 64, starting with a letter or digit")),
    ],
)  # fmt: skip
def test_one_mistake_gives_one_problem_at_its_place_with_what_to_do(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "place", "meant"),
    [
        (entity("title: X"), (5, 5), "did you mean `name`?"),
        ("facts:\n  x: {title: X, value: 1}\n", (2, 7), "did you mean `label`?"),
        ("facts:\n  x: {label: X, amount: 1}\n", (2, 17), "did you mean `value`?"),
        (claim("speaker: nis"), (5, 5), "did you mean `by`?"),
        (claim("Source: nis"), (5, 5), "did you mean `sources`?"),
        (entity("location: x"), (5, 5), "did you mean `relations`?"),
        ("events:\n  x: {title: X, location: y}\n", (2, 17), "did you mean `place`?"),
    ],
)
def test_a_key_by_another_name_is_recognised(text, place, meant):
    problem = next(problem for problem in told(text) if problem[2] == "unknown-key")
    assert (problem[:2], problem[4]) == (place, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28 October 2024", "write 2024-10-28"),
        ("Oct. 28, 2024", "write 2024-10-28"),
        ("2024/10/28", "write 2024-10-28"),
        ("28.10.2024", "write 2024-10-28"),
        ("10/28/2024", "write 2024-10-28"),
        ("2024-1-5", "write 2024-01-05"),
        ("October 2024", "write 2024-10"),
        ("10/11/2024", FORMS),
        ("last week", FORMS),
    ],
)
def test_a_date_in_another_form_is_written_out(typed, meant):
    (problem,) = told(claim(f"as_of: {typed}"))
    assert problem[2:] == ("bad-date", f"`{typed}` is not a date", meant)


def test_a_claims_id_has_a_grammar_of_its_own():
    (problem,) = told("facts:\n  x:\n    label: X\n    claims:\n      - {value: 1, id: A b}\n")
    assert problem[:4] == (5, 24, "bad-id", "`A b` is not an id")


def test_all_mistakes_of_a_record_are_told_at_once():
    text = "facts:\n  x:\n    lable: X\n    window: soon\n    claims:\n      - {value: 1.000, by: {}, sorces: [a]}\n"
    assert [problem[:3] for problem in told(text)] == [
        (3, 5, "unknown-key"),
        (4, 13, "wrong-type"),
        (6, 28, "wrong-type"),
        (6, 32, "unknown-key"),
        (2, 3, "missing-key"),
        (6, 17, "bad-value"),
    ]


def test_the_ids_of_failed_records_stay_known():
    text = (
        "facts:\n  a: {}\n  b: words\n  c: {label: x: y}\nentites:\n  d: {type: person, name: D}\nevents:\n  - id: e\n"
    )
    found = read_facts(text, "f.yml")
    assert [(entry.collection, entry.id, entry.record) for entry in found.entries] == [
        ("facts", "a", None),
        ("facts", "b", None),
        ("facts", "c", None),
        ("entities", "d", None),
        ("events", "e", None),
    ]


@pytest.mark.parametrize("mark", ["&x ", "!x "])
@pytest.mark.parametrize("value", ["{type: person, name: A}", "{type: person, name: A, aliases: MARK[B]}"])
def test_a_record_with_a_mark_of_yaml_in_it_is_left_out(mark, value):
    value = value.replace("MARK", mark) if "MARK" in value else mark + value
    found = read_facts(f"entities:\n  a: {value}\n", "f.yml")
    assert [problem.rule for problem in found.problems] == ["yaml-feature"]
    assert [(entry.id, entry.record) for entry in found.entries] == [("a", None)]


def test_records_where_a_list_of_them_belongs_are_told_to_begin_with_a_dash():
    assert told("facts:\n  x: {label: X, claims: {value: 1}}\n") == [
        (2, 25, "wrong-type", "`claims` is a list", "put `- ` before the first key of each of its records"),
    ]


@pytest.mark.parametrize(
    "torn", ["value: [11,000, 12,000]", "value: 1, about: [1,000,000]", "value: 1, window: {a: 1,000}"]
)
def test_a_record_with_a_torn_number_is_left_out(torn):
    found = read_facts(f"facts:\n  x: {{label: X, {torn}}}\n", "f.yml")
    assert "torn-number" in {problem.rule for problem in found.problems}
    assert found.entries[0].record is None


def test_a_collection_that_cannot_be_read_leaves_the_ids_unknown():
    assert not read_facts("facts: [\nentities:\n  a: {type: person, name: A}\n", "f.yml").complete
    assert read_facts("facts:\n  a: {\nentities:\n  a: {type: person, name: A}\n", "f.yml").complete
