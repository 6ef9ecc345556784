import pytest

from briefgen.read.facts import read_facts
from briefgen.read.rereading import reread_facts

PATH = "seeds/facts/a.yml"
TEXT = """\
# Who is who.
entities:
  board:
    type: organization
    name: Board
    aliases:
      - the board

  union:
    type: organization
    name: Union
    part_of: board
facts:
  weeks:
    label: How long?
    value: 9
    by: board
"""


def reread(text: str, before: str = TEXT) -> bool:
    """Hold the file that was read again against reading it whole; return whether only one record was read."""
    known = read_facts(before, PATH)
    again, whole = reread_facts(known, before, text, PATH), read_facts(text, PATH)
    if again is None:
        return False
    assert (again.entries, again.complete, again.allowances) == (whole.entries, whole.complete, whole.allowances)
    assert sorted(again.problems, key=str) == sorted(whole.problems, key=str)
    assert sorted(again.named, key=str) == sorted(whole.named, key=str)
    changed = [new for old, new in zip(known.entries, again.entries, strict=True) if old is not new]
    assert len(changed) == 1
    return True


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Board", "name: The Board"),
        ("      - the board", "      - the harbour board"),
        ("part_of: board", "part_of: nobody"),
        ("part_of: board", "type_of: board"),
        ("value: 9", "value: [9, 12]"),
        ("by: board", "by: union # so they say"),
        ("label: How long?", 'label: "How long, and why?"'),
    ],
)
def test_an_edit_within_one_record_reads_that_record_alone(old: str, new: str) -> None:
    assert reread(TEXT.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 9", "value: [9"),
        ('name: "Board"', 'name: "Board'),
        ("name: Board", "name: 'Board"),
        ("name: Board", "name: &it Board"),
        ("  union:", "  onion:"),
        ("    name: Union", "  name: Union"),
        ("    name: Union", "name: Union"),
        ("    part_of: board", "  third:"),
        ("facts:", "events:"),
        ("    value: 9\n", "    value: 9\n    unit: weeks\n"),
        ("by: board", "by: board # briefgen: allow unsourced-claim: to come"),
        ("# Who is who.", "%TAG ! tag:"),
        ("    name: Union", "\tname: Union"),
        ("by: board", "by: |"),
    ],
)
def test_whatever_else_changes_either_reads_the_same_or_reads_the_file_whole(old: str, new: str) -> None:
    reread(TEXT.replace(old, new))


def test_what_a_broken_record_said_is_gone_once_it_is_mended() -> None:
    broken = TEXT.replace("type: organization", "type: nothing", 1)
    assert reread(TEXT, before=broken)


def test_a_text_that_does_not_differ_leaves_nothing_to_read() -> None:
    assert reread_facts(read_facts(TEXT, PATH), TEXT, TEXT, PATH) is None
