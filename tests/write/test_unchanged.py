"""What has not changed stays the very file that it was."""

import os
import time
from pathlib import Path

import pytest

from briefgen.write.unchanged import keep_unchanged

FILES = {"index.html": "home", "facts/a/index.html": "a", "facts/b/index.html": "b", "empty.txt": ""}
LONG_AGO = 1_000_000_000_000_000_000


def lay(folder: Path, files: dict[str, str], *, moment: int = 0) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
        if moment:
            os.utime(folder / path, ns=(moment, moment))
    return folder


def times(folder: Path) -> dict[str, int]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in found}


def test_folders_that_hold_the_same_are_the_same_and_left_alone(tmp_path: Path) -> None:
    old, new = lay(tmp_path / "old", FILES, moment=LONG_AGO), lay(tmp_path / "new", FILES)
    assert keep_unchanged(new, old)
    assert set(times(old).values()) == {LONG_AGO}
    assert LONG_AGO not in times(new).values()


@pytest.mark.parametrize(
    "files",
    [
        {**FILES, "facts/a/index.html": "other"},
        {**FILES, "facts/a/index.html": "A"},
        {**FILES, "more/index.html": "more"},
        {path: text for path, text in FILES.items() if path != "index.html"},
    ],
    ids=["changed", "as long", "more", "less"],
)
def test_where_something_differs_all_else_is_kept(tmp_path: Path, files: dict[str, str]) -> None:
    old, new = lay(tmp_path / "old", FILES, moment=LONG_AGO), lay(tmp_path / "new", files)
    assert not keep_unchanged(new, old)
    assert {path: (new / path).read_text() for path in times(new)} == files
    kept = {path for path, moment in times(new).items() if moment == LONG_AGO}
    assert kept == {path for path, text in files.items() if FILES.get(path) == text}
    assert all((new / path).samefile(old / path) for path in kept)
    assert {path: (old / path).read_text() for path in times(old)} == FILES


def test_an_empty_folder_more_is_a_difference(tmp_path: Path) -> None:
    old, new = lay(tmp_path / "old", FILES), lay(tmp_path / "new", FILES)
    (old / "gone").mkdir()
    assert not keep_unchanged(new, old)


def test_another_kind_or_other_permissions_are_a_difference(tmp_path: Path) -> None:
    old, new = lay(tmp_path / "old", FILES, moment=LONG_AGO), lay(tmp_path / "new", FILES)
    (old / "index.html").unlink()
    (old / "index.html").symlink_to(old / "empty.txt")
    (old / "facts/a/index.html").chmod(0o600)
    (old / "empty.txt").unlink()
    (old / "empty.txt").mkdir()
    assert not keep_unchanged(new, old)
    kept = {path for path, moment in times(new).items() if moment == LONG_AGO}
    assert kept == {"facts/b/index.html"}


def test_where_a_file_cannot_have_two_names_it_gets_the_old_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    old, new = lay(tmp_path / "old", FILES, moment=LONG_AGO), lay(tmp_path / "new", {**FILES, "index.html": "new"})
    assert not keep_unchanged(new, old)
    assert (times(new)["facts/a/index.html"], (new / "facts/a/index.html").samefile(old / "facts/a/index.html")) == (
        LONG_AGO,
        False,
    )
    assert times(new)["index.html"] > time.time_ns() - 60_000_000_000
