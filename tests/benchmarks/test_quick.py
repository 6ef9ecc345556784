"""The quick benchmark asserts no times: the fast path is taken, and it changes no byte."""

from pathlib import Path

import pytest

from benchmarks.quick import Quick, quick


@pytest.mark.slow
def test_the_fast_path_is_taken_and_changes_no_byte(tmp_path: Path) -> None:
    seen = quick(tmp_path, briefings=50)
    assert seen.faults() == ()
    assert seen.fast[0] > 300


def test_what_does_not_hold_is_told() -> None:
    assert Quick((90, 10), (3, 97), ("a.html",), ("b.html",)).faults() == (
        "the fast path was not taken: 90 pages directly, 10 not",
        "`fast: false` did not switch it off: 3 pages directly",
        "not the same with `fast: false`: a.html",
        "not the same in a second build: b.html",
    )
