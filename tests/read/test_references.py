from typing import get_args

import pytest

from briefgen.model.desk import COLLECTIONS
from briefgen.model.record import IdRef, IdRefs, OneOrMore
from briefgen.read.reference_fields import REFERENCES
from briefgen.read.shapes import shapes
from tests.read.folders import read, shown

BASE = """\
sources:
  wsj: {title: WSJ}
entities:
  nis: {type: organization, name: NIS}
  broken: {type: nonsense, name: Broken}
facts:
  troops: {label: How many?, value: 3}
dossiers:
  war: {title: The war}
"""


def told(tmp_path, text):
    files = {"facts/base.yml": BASE, "facts/more.yml": text, "articles/first.txt": "Title\n\nWords of it.\n"}
    _, problems = read(tmp_path, files)
    return shown(tuple(problem for problem in problems if problem.span.path.endswith("more.yml")))


@pytest.mark.parametrize(
    ("text", "expected", "help_"),
    [
        ("facts:\n  x: {label: X, value: 1, by: niss}\n",
         "2:31 unknown-id: `by` names `niss`, and there is no such entity", "did you mean `nis`?"),
        ("facts:\n  x: {label: X, value: 1, by: [nis, troops]}\n",
         "2:37 wrong-collection: `troops` is a fact; `by` names an entity", "write the id of an entity"),
        ("facts:\n  x: {label: X, value: 1, sources: [{id: wjs}]}\n",
         "2:42 unknown-id: `id` names `wjs`, and there is no such source", "did you mean `wsj`?"),
        ("facts:\n  x: {label: X, value: 1, sources: [wjs]}\n",
         "2:37 unknown-id: `sources` names `wjs`, and there is no such source", "did you mean `wsj`?"),
        ("facts:\n  x: {label: X, value: 1, evidence: [{article: frist, quote: q}]}\n",
         "2:48 unknown-id: `article` names `frist`, and there is no such article", "did you mean `first`?"),
        ("entities:\n  x: {type: person, name: X, relations: [{type: knows, target: wsj}]}\n",
         "2:64 wrong-collection: `wsj` is a source; `target` names an entity", "write the id of an entity"),
        ("glossary:\n  x: {term: X, see: nowhere}\n",
         "2:21 unknown-id: `see` names `nowhere`, and there is no such record", "add it, or write the id of a record"),
        ("briefings:\n  first: {corrections: [{date: 2024, text: t, claims: [trops#a]}]}\n",
         "2:56 unknown-id: `claims` names `trops`, and there is no such fact", "did you mean `troops`?"),
        ("briefings:\n  frist: {title: X}\n", "2:3 unknown-id: no article is named `frist`", "did you mean `first`?"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told_at_its_place(tmp_path, text, expected, help_):
    assert told(tmp_path, text) == f"facts/more.yml:{expected}\n    {help_}\n"


@pytest.mark.parametrize(
    "text",
    [
        "facts:\n  x: {label: X, value: 1, by: broken, about: [nis], sources: [wsj, {id: wsj}], dossier: war}\n",
        "glossary:\n  x: {term: X, see: troops, sources: [wsj]}\n  y: {term: Y, see: x}\n",
        "briefings:\n  first: {source: wsj, dossier: war, slug: erster, related: [first, erster]}\n",
        "facts:\n  x: {label: X, value: 1, evidence: [{article: first, quote: q}]}\n",
        "briefings:\n  first: {corrections: [{date: 2024, text: t, claims: [troops#2024-nis, troops]}]}\n",
    ],
)
def test_references_to_what_is_there_or_has_failed_by_itself_are_no_problem(tmp_path, text):
    assert told(tmp_path, text) == ""


def test_references_of_a_record_that_has_other_mistakes_are_checked_too(tmp_path):
    said = told(tmp_path, "facts:\n  x: {label: X, valu: 1, by: niss}\n")
    assert "facts/more.yml:2:17 unknown-key" in said
    assert "facts/more.yml:2:30 unknown-id: `by` names `niss`, and there is no such entity\n" in said


def test_front_matter_is_checked_too(tmp_path):
    article = "---\ndossier: wra\n---\n# Title\n\nWords.\n"
    _, problems = read(tmp_path, {"facts/base.yml": "dossiers:\n  war: {title: W}\n", "articles/a.md": article})
    told_place = "articles/a.md:2:10 unknown-id: `dossier` names `wra`, and there is no such dossier"
    assert shown(problems) == f"{told_place}\n    did you mean `war`?\n"


def test_nobody_is_blamed_for_ids_in_a_file_that_cannot_be_read(tmp_path):
    files = {"facts/a.yml": b"entities:\n  nis: {type: organization, name: \xff}\n"}
    _, problems = read(tmp_path, {**files, "facts/b.yml": "facts:\n  x: {label: X, value: 1, by: nis}\n"})
    assert [problem.rule for problem in problems] == ["encoding"]
    files = {"facts/a.yml": b"x" * 2_000_001}
    _, problems = read(tmp_path, {**files, "facts/b.yml": "facts:\n  x: {label: X, value: 1, by: nis}\n"})
    assert [problem.rule for problem in problems] == ["too-large"]


def records(record, seen):
    seen.add(record)
    for shape in shapes(record).values():
        if shape.record and shape.record not in seen:
            records(shape.record, seen)
    return seen


def test_every_field_of_the_model_that_holds_ids_is_in_the_table():
    reference = get_args(IdRef)[1]
    found = set()
    for record in set().union(*(records(record, set()) for record in COLLECTIONS.values())):
        for name, field in record.model_fields.items():
            names_ids = field.annotation in {IdRefs, get_args(OneOrMore)[0]}
            names_one = field.annotation is str and reference.metadata == field.metadata and not field.is_required()
            if names_ids or names_one:
                found.add((record.__name__, name))
    in_table = {(record.__name__, name) for record, fields in REFERENCES.items() for name in fields}
    assert found - in_table == set()
    required_or_plain = {("Relation", "target"), ("Citation", "id"), ("Evidence", "article"), ("Source", "article"),
                         ("Correction", "claims")}  # fmt: skip
    assert in_table - found == required_or_plain
