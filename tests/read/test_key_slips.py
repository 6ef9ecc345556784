import time

import pytest

from briefgen.read.facts import read_facts


def fixed(text):
    """What the fixes of a file would write, in order."""
    return [edit.new for problem in read_facts(text, "a.yml").problems if problem.fix for edit in problem.fix.edits]


def event(*lines):
    return "events:\n  strike:\n" + "".join(f"    {line}\n" for line in lines)


@pytest.mark.parametrize(
    "lines, new",
    [
        (["titel: x"], ["title"]),
        (["title: x", "source: [a]"], ["sources"]),
        (["title: x", "'dat': 2024"], ["date"]),
        (["title: x", "{dat: 2024}: y"], []),
    ],
)
def test_a_slip_in_a_key_is_put_right(lines, new):
    assert fixed(event(*lines)) == new


@pytest.mark.parametrize(
    "lines",
    [
        ["title: x", "titel: y"],
        ["titel: x", "ttile: y"],
        ["title: x", "source: a"],
        ["title: x", "summary: a", "summary: b", "dat: 2024"],
        ["title: x", "names: [a]"],
        ["title: x", "dat: &a 2024"],
        ["title: x", "statuses: happened"],
    ],
)
def test_a_slip_is_left_alone_where_the_key_stands_already_or_does_not_fit(lines):
    assert fixed(event(*lines)) == []


def test_a_slip_in_a_collection_is_put_right_unless_the_file_has_it_already():
    assert fixed("event:\n  strike:\n    title: x\n") == ["events"]
    assert fixed("event:\n  a:\n    title: x\nevents:\n  b:\n    title: x\n") == []
    assert fixed("event: x\n") == []


def test_nothing_is_put_right_in_a_file_that_is_no_yaml():
    assert fixed(event("titel: x") + "  - :\n") == []


def test_thousands_of_slips_in_one_mapping_are_read_in_linear_time():
    # Where every key was held against every other one, it took minutes.
    slips = [f"k{number}x" for number in range(3000)] + ["titel"]
    start = time.process_time()
    assert fixed(event(*(f"{slip}: x" for slip in slips))) == ["title"]
    assert time.process_time() - start < 10
