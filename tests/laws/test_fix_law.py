"""A fix is safe: the file can be read as before, all other values stay, and to fix twice is to fix once."""

import random
from collections.abc import Iterator
from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.model.fix import Fix, rewritten
from briefgen.read.characters import printable
from briefgen.read.facts import read_facts
from briefgen.read.nodes import BrokenNode, ListNode, Node, TextNode
from briefgen.read.repair import read_yaml
from briefgen.write.fixes import mend
from tests.hostile import texts
from tests.laws.test_read_law import FRAGMENTS

SOUND = """\
events:
  strike:
    title: "The union calls a strike"
    date: 2024-03-04
    summary: 'The dockers’ union calls a strike.'
    status: happened
    entities: [union]
facts:
  ships:
    label: How many ships are waiting?
    unit: ships
    chart: true
    claims:
      - as_of: 2024-03-11
        value: 10000
        sources: [letter]
        nature: estimate
      - {as_of: 2024-03, value: [12000, 1000000], by: union}
"""
#: What stands in SOUND, and what somebody may have typed in its place.
SLIPS = (
    ("events:", "event:"),
    ("facts:", "Facts:"),
    ("    title: ", "    titel: "),
    ("    date: ", "    dat: "),
    ("2024-03-04", "4 March 2024"),
    ("    summary: ", "    Summary: "),
    ("    status: ", '    "stauts": '),
    ("happened", "Happened"),
    ("entities: ", "entites: "),
    ("    label: ", "    lable: "),
    ("chart: true", "chart: yes"),
    ("2024-03-11", "March 11th, 2024"),
    ("value: 10000", "value: 10,000"),
    ("sources: ", "source: "),
    ("nature: estimate", "nature: ESTIMATE"),
    ("[12000, ", "[12,000, "),
    ("1000000]", "1,000,000]"),
    ("2024-03,", "March 2024,"),
)


def fixes(text: str) -> tuple[Fix, ...]:
    return tuple(problem.fix for problem in read_facts(text, "a.yml").problems if problem.fix)


def leaves(node: Node | None) -> Iterator[TextNode | BrokenNode]:
    if isinstance(node, TextNode | BrokenNode):
        yield node
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from leaves(item)
    elif node is not None:
        for key, value in node.entries:
            yield key
            yield from leaves(value)


def said(leaf: TextNode | BrokenNode) -> tuple[str, ...]:
    return (leaf.text,) if isinstance(leaf, TextNode) else ()


@given(st.sets(st.sampled_from(SLIPS)), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=60)
def test_what_is_mended_is_as_it_was_before_the_slip(slips: set[tuple[str, str]], line_end: str) -> None:
    text = SOUND
    for sound, slip in slips:
        text = text.replace(sound, slip, 1)
    # A wrong key hides what is wrong behind it, so there may be a second round.
    for _ in range(3):
        text = mend(text.replace("\n", line_end), fixes(text)).text.replace(line_end, "\n")
    assert text.replace('"status"', "status") == SOUND
    assert fixes(text) == ()


@given(st.lists(st.tuples(st.integers(0, 600), st.sampled_from(FRAGMENTS)), max_size=4), st.integers(0, 2**32))
@settings(max_examples=120)
def test_a_fix_in_any_text_changes_what_it_names_and_nothing_else(typed: list[tuple[int, str]], seed: int) -> None:
    text = SOUND
    for sound, slip in random.Random(seed).sample(SLIPS, 4):  # noqa: S311 - a draw of the test's
        text = text.replace(sound, slip, 1)
    for offset, fragment in typed:
        text = text[:offset] + fragment + text[offset:]
    text = printable(text.replace("\r", ""))
    found = fixes(text)
    after = mend(text, found)
    named = {
        (edit.span.line, edit.span.column + shift) for fix in after.done for edit in fix.edits for shift in (0, -1)
    }
    old, new = (list(leaves(read_yaml(each, "a.yml")[0])) for each in (text, after.text))
    assert len(old) == len(new)
    for before, now in zip(old, new, strict=True):
        assert said(before) == said(now) or (before.span.line, before.span.column) in named


@given(texts, texts, st.sampled_from(["{}", "'{}'", '"{}"']), st.sampled_from(["key: {}\nnext: x", "key: [a, {}, b]"]))
@settings(max_examples=300)
def test_a_rewritten_scalar_reads_as_it_should_and_its_neighbours_as_before(
    typed: str, meant: str, style: str, around: str
) -> None:
    text = printable(around.format(style.format(typed)).replace("\r", " "))
    meant = normalize("NFC", meant)
    node, found = read_yaml(text, "a.yml")
    assume(not any(problem.rule.startswith("yaml-") for problem in found))
    old = list(leaves(node))
    for index, leaf in enumerate(old):
        fix = rewritten("", span=leaf.span, old=leaf.text, new=meant) if isinstance(leaf, TextNode) else None
        done = mend(text, [fix] if fix else [])
        if not done.done:
            continue
        new = list(leaves(read_yaml(done.text, "a.yml")[0]))
        expected = [said(each) for each in old]
        expected[index] = said(TextNode(meant, plain=True, span=leaf.span))
        assert [said(each) for each in new] == expected


@pytest.mark.parametrize("sound, slip", SLIPS)
def test_each_slip_is_seen(sound: str, slip: str) -> None:
    assert sound in SOUND
    assert len(fixes(SOUND.replace(sound, slip, 1))) == 1
