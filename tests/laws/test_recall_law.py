"""A build that knows what earlier processes left gives what a build from nothing gives, whatever was edited between."""

import tempfile
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.recall import FOLDER, recall
from tests.laws.test_memory_law import MOVES, TODAY, edit, parts
from tests.small_desk import lay_desk

_AN_HOUR = 3_600_000_000_000
Move = tuple[tuple[str, tuple[str, ...]], int, str]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(MOVES, st.booleans()), min_size=1, max_size=6))
def test_what_earlier_processes_left_changes_nothing(moves: list[tuple[Move, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = lay_desk(Path(folder) / "desk")
        for move, is_put_back in [(None, False), *moves]:
            left = {path: path.read_bytes() for path in (desk / FOLDER).glob("*.kept")}
            if move:
                edit(desk, move)
            known = recall(desk, Options(), now=time.time_ns() + _AN_HOUR)
            built = build(desk, Options(), today=TODAY, memory=known.memory, on_demand=True)
            assert parts(built) == parts(build(desk, Options(), today=TODAY))
            known.keep(today=TODAY)
            if is_put_back:  # The next process finds what was left of an older state of the desk.
                for path, content in left.items():
                    path.write_bytes(content)
