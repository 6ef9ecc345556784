"""What is kept comes back; whatever happens to its file or folder, it is there or it is not."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.keep.drawer import Drawer
from briefgen.model.span import Span

VALUE = {"spans": tuple(Span("seeds/facts/a.yml", line) for line in range(40))}


def kept_file(drawer: Drawer) -> Path:
    return drawer.folder / "desk.kept"


def test_a_value_comes_back(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path / ".cache" / "briefgen")
    assert drawer.put("desk", VALUE) == kept_file(drawer).stat().st_size
    assert drawer.get("desk") == VALUE
    assert drawer.get("another") is None


def test_the_folder_tells_git_to_pass_it_by_and_holds_nothing_else(tmp_path: Path) -> None:
    Drawer(tmp_path).put("desk", VALUE)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "desk.kept"]
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_file_that_is_cut_short_anywhere_is_not_there(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path)
    drawer.put("desk", VALUE)
    whole = kept_file(drawer).read_bytes()
    for length in range(len(whole)):
        kept_file(drawer).write_bytes(whole[:length])
        assert drawer.get("desk") is None
        assert length == 0 or not kept_file(drawer).exists()


@given(st.data())
def test_a_file_with_another_byte_is_not_there(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    drawer = Drawer(tmp_path_factory.mktemp("drawer"))
    drawer.put("desk", VALUE)
    whole = bytearray(kept_file(drawer).read_bytes())
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    kept_file(drawer).write_bytes(whole)
    assert drawer.get("desk") is None
    drawer.put("desk", VALUE)
    assert drawer.get("desk") == VALUE


@pytest.mark.parametrize("content", [b"x", b"briefgen kept 1\n", b"briefgen kept 0\n" + bytes(90), bytes(1000)])
def test_a_foreign_file_is_not_there(tmp_path: Path, content: bytes) -> None:
    drawer = Drawer(tmp_path)
    kept_file(drawer).write_bytes(content)
    assert drawer.get("desk") is None


def test_what_is_no_ordinary_file_is_not_there(tmp_path: Path) -> None:
    drawer, other = Drawer(tmp_path / "a"), Drawer(tmp_path / "b")
    drawer.put("desk", VALUE)
    other.folder.mkdir()
    kept_file(other).symlink_to(kept_file(drawer))
    assert other.get("desk") is None
    kept_file(other).unlink()
    kept_file(other).mkdir()
    assert other.get("desk") is None
    assert other.put("desk", VALUE) == 0


def test_a_folder_that_cannot_be_written_in_costs_nothing(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")
    drawer = Drawer(in_the_way / "briefgen")
    assert drawer.put("desk", VALUE) == 0
    assert drawer.get("desk") is None
    assert in_the_way.read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path)
    drawer.put("desk", VALUE)
    before = kept_file(drawer).read_bytes()
    # No file of this process may grow beyond 100 bytes: the system refuses the rest as a full disk does.
    program = """
import resource, signal, sys
from pathlib import Path
from briefgen.keep.drawer import Drawer
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
print(Drawer(Path(sys.argv[1])).put("desk", tuple(range(100_000))))
"""
    ran = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert ran.stdout == "0\n"
    assert kept_file(drawer).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "desk.kept"]


def test_what_cannot_be_kept_leaves_what_was_there(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path)
    drawer.put("desk", VALUE)
    assert drawer.put("desk", {"path": tmp_path}) == 0
    assert drawer.get("desk") == VALUE


def test_what_was_asked_for_longest_ago_goes_first(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path, most_files=2)
    for age, name in enumerate(("b", "a")):
        drawer.put(name, VALUE)
        os.utime(tmp_path / f"{name}.kept", (1000 + age, 1000 + age))
    assert drawer.get("b") == VALUE  # and is younger now
    drawer.put("c", VALUE)
    assert sorted(path.name for path in tmp_path.glob("*.kept")) == ["b.kept", "c.kept"]


def test_no_more_is_kept_than_may_be(tmp_path: Path) -> None:
    size = Drawer(tmp_path).put("a", VALUE)
    os.utime(tmp_path / "a.kept", (1000, 1000))
    drawer = Drawer(tmp_path, most_bytes=size + size // 2)
    assert drawer.put("b", VALUE) > 0
    assert drawer.get("a") is None
    assert Drawer(tmp_path, most_bytes=size // 2).put("b", VALUE) == 0
    assert drawer.get("b") == VALUE


def test_what_a_process_that_died_left_unfinished_goes(tmp_path: Path) -> None:
    left = tmp_path / "tmp123.unfinished"
    left.write_bytes(bytes(100))
    os.utime(left, (1000, 1000))
    Drawer(tmp_path, most_files=1).put("desk", VALUE)
    assert not left.exists()


def _use(folder: Path, number: int) -> bool:
    drawer = Drawer(folder)
    found = []
    for turn in range(20):
        drawer.put("desk", (number, turn, VALUE))
        kept = drawer.get("desk")
        found.append(kept is None or (isinstance(kept, tuple) and kept[2] == VALUE))
    return all(found)


def test_several_processes_at_once_never_see_half_a_value(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert all(pool.starmap(_use, [(tmp_path, number) for number in range(2)]))
    assert Drawer(tmp_path).get("desk") is not None
