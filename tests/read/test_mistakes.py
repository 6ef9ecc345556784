"""What an editor gets wrong in one go, over several files, and what the reading room says to each of it."""

from briefgen.model.edtf import FORMS
from tests.read.folders import read, shown

PEOPLE = """\
entities:
  kim-jong-un:
    type: persn
    name: Kim Jong Un
    aliases: Kim
  nis:
    type: organization
    name: National Intelligence Service
    speaks_for: north-korea
  spies: {type: organization, name: NIS, sumary: The spies}
"""
FACTS = """\
facts:
  troops-in-russia:
    label: How many soldiers: a count
    claims:
      - as_of: 2024-10-32
        value: 10,000
        by: niss
        sources: [kim-jong-un]
  second:
    label: Is it so?
    value: 3
    text: {amount: 10,000}
    as_of: 23 October 2024
  third:
    label: Is it?
    value: 3
    label: Really?
    chart: yes
"""
SOURCES = """\
source:
  wsj:
    title: WSJ
  nis:
    title: The NIS #2
sources:
\tyonhap:
\t title: Yonhap
\t url: *link
"""
TYPES = (
    "person, organization, government, country, place, unit, group, position, agreement, equipment, product, work, "
    "concept"
)
TOLD = f"""\
facts/facts.yml:3:29 yaml-syntax: a second `: ` cannot stand here
    put the text in quotes if the colon belongs to it; otherwise check the line's indentation
facts/facts.yml:5:16 bad-date: `2024-10-32` is not a day of the calendar (day is out of range for month)
    {FORMS}
facts/facts.yml:6:16 bad-value: `10,000` can be read in two ways
    write the number without separators: 10000
facts/facts.yml:7:13 unknown-id: `by` names `niss`, and there is no such entity
    did you mean `nis`?
facts/facts.yml:8:19 wrong-collection: `kim-jong-un` is an entity; `sources` names a source
    write the id of a source
facts/facts.yml:12:11 wrong-type: `text` takes a text, not a mapping
    put the text in quotes if the colon or the bracket belongs to it
facts/facts.yml:12:20 torn-number: a comma inside brackets ends the number
    write numbers without separators: 10000; set a blank behind a comma that parts two of them
facts/facts.yml:13:12 bad-date: `23 October 2024` is not a date
    write 2024-10-23
facts/facts.yml:17:5 duplicate-key: `label` stands here twice
    keep one of the two
facts/facts.yml:18:12 wrong-type: `chart` is true or false, not `yes`
    write true
facts/people.yml:3:11 unknown-choice: `type` cannot be `persn`
    did you mean `person`? write one of: {TYPES}
facts/people.yml:5:14 wrong-type: `aliases` is a list
    write [Kim], or one item a line with `- `
facts/people.yml:9:17 unknown-id: `speaks_for` names `north-korea`, and there is no such entity
    add it, or write the id of an entity
facts/people.yml:10:42 unknown-key: `sumary` is not a key of an entity
    did you mean `summary`?
facts/sources.yaml:1:1 unknown-collection: `source` is not a collection
    did you mean `sources`?
facts/sources.yaml:4:3 duplicate-id: `nis` is the id of two records
    give one of them another id
facts/sources.yaml:5:20 comment-cuts-text: `#2` begins a comment, so the text ends before it
    put the whole text in quotes, or a blank behind the `#` of a comment
facts/sources.yaml:7:1 yaml-syntax: a tab cannot indent a line
    use blanks instead of tabs
facts/sources.yaml:8:1 yaml-syntax: a tab cannot indent a line
    use blanks instead of tabs
facts/sources.yaml:9:1 yaml-syntax: a tab cannot indent a line
    use blanks instead of tabs
facts/sources.yaml:9:8 yaml-feature: `*link` is a YAML alias
    write it out, or put the text in quotes
"""


def test_every_mistake_of_three_files_is_told_in_one_run(tmp_path):
    files = {"facts/people.yml": PEOPLE, "facts/facts.yml": FACTS, "facts/sources.yaml": SOURCES}
    _, problems = read(tmp_path, files)
    assert shown(problems) == TOLD


def test_the_place_of_the_other_one_is_named_in_both_kinds_of_twice(tmp_path):
    _, problems = read(tmp_path, {"facts/people.yml": PEOPLE, "facts/facts.yml": FACTS, "facts/sources.yaml": SOURCES})
    elsewhere = {problem.rule: [str(other.span) for other in problem.elsewhere] for problem in problems}
    assert elsewhere["duplicate-id"] == ["seeds/facts/people.yml:6:3"]
    assert elsewhere["duplicate-key"] == ["seeds/facts/facts.yml:15:5"]


def test_records_with_mistakes_are_left_out_and_the_others_read(tmp_path):
    desk, _ = read(tmp_path, {"facts/people.yml": PEOPLE, "facts/facts.yml": FACTS, "facts/sources.yaml": SOURCES})
    assert list(desk.entities) == ["nis"]
    assert desk.facts == {}
    assert desk.sources == {}
