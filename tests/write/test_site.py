import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.model.page import Page, Site
from briefgen.model.problem import BriefgenError
from briefgen.write import Written, write_site
from briefgen.write.disk import Disk
from briefgen.write.lock import LOCK, locked
from briefgen.write.manifest import MANIFEST


def site(**pages: str) -> Site:
    """A site of pages (`a__b` is `a/b.md`) and one stylesheet."""
    paths = {f"{name.replace('__', '/')}.md": text for name, text in pages.items()}
    return Site(
        pages={path: Page(path, path, "page", text) for path, text in paths.items()},
        assets={"assets/briefgen.css": b"body{}"},
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class CountingDisk(Disk):
    """A disk that counts what is asked of it and fails at the `last` request, once or from then on."""

    def __init__(self, last: int | None = None, *, for_good: bool = False) -> None:
        self.requests = 0
        self.last = last
        self.for_good = for_good

    def _request(self) -> None:
        self.requests += 1
        if self.last is not None and (self.requests == self.last or (self.for_good and self.requests > self.last)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def stage(self, target: Path, content: bytes) -> Path:
        try:
            self._request()
        except OSError:
            # A full disk keeps what fitted on it.
            super().stage(target, content[: len(content) // 2])
            raise
        return super().stage(target, content)

    def replace(self, staged: Path, target: Path) -> None:
        self._request()
        super().replace(staged, target)

    def remove(self, target: Path) -> None:
        self._request()
        super().remove(target)


OLD = site(index="home", facts__a="a is 1", facts__b="b is 1", gone__c="c is 1")
NEW = site(index="home", facts__a="a is 2", facts__b="b is 2", new__d="d is 2")


def test_pages_and_assets_land_where_they_say(tmp_path: Path) -> None:
    done = write_site(OLD, tmp_path / "out")
    written = tree(tmp_path / "out")
    assert done == Written(
        written=("assets/briefgen.css", "facts/a.md", "facts/b.md", "gone/c.md", "index.md"),
    )
    assert written.pop(MANIFEST)
    assert written == {
        "assets/briefgen.css": b"body{}",
        "facts/a.md": b"a is 1",
        "facts/b.md": b"b is 1",
        "gone/c.md": b"c is 1",
        "index.md": b"home",
    }


def test_second_write_writes_nothing(tmp_path: Path) -> None:
    write_site(OLD, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    disk = CountingDisk()
    done = write_site(OLD, tmp_path, disk=disk)
    assert disk.requests == 0
    assert done.written == done.removed == ()
    assert len(done.unchanged) == len(OLD.pages) + len(OLD.assets)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_what_changed_is_written_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    write_site(OLD, tmp_path)
    kept = (tmp_path / "index.md").stat().st_mtime_ns
    done = write_site(NEW, tmp_path)
    assert done == Written(
        written=("facts/a.md", "facts/b.md", "new/d.md"),
        unchanged=("assets/briefgen.css", "index.md"),
        removed=("gone/c.md",),
    )
    assert (tmp_path / "index.md").stat().st_mtime_ns == kept
    assert not (tmp_path / "gone").exists()


def test_two_ways_to_the_same_site_give_the_same_tree(tmp_path: Path) -> None:
    write_site(OLD, tmp_path / "one")
    write_site(NEW, tmp_path / "one")
    write_site(NEW, tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_hand_written_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "mine.md").write_text("mine")
    write_site(OLD, tmp_path)
    write_site(NEW, tmp_path)
    assert (tmp_path / "gone" / "mine.md").read_text() == "mine"


@pytest.mark.parametrize("force", [False, True])
def test_a_hand_written_file_in_the_place_of_a_page_is_named_and_nothing_is_written(
    tmp_path: Path, *, force: bool
) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.md").write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(BriefgenError, match=r"not written by briefgen; rename or remove them: facts/a\.md$"):
        write_site(OLD, tmp_path, force=force)
    assert tree(tmp_path) == before


def test_a_file_that_says_the_same_already_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("home")
    assert "index.md" in write_site(OLD, tmp_path).unchanged
    assert "index.md" in write_site(site(facts__a="a is 1"), tmp_path).removed


@pytest.mark.parametrize("edited", ["facts/a.md", "gone/c.md"])
def test_a_page_that_was_edited_by_hand_is_not_lost(tmp_path: Path, edited: str) -> None:
    write_site(OLD, tmp_path)
    (tmp_path / edited).write_text("my edit")
    before = tree(tmp_path)
    with pytest.raises(BriefgenError, match=rf"use --force: {edited}$"):
        write_site(NEW, tmp_path)
    assert tree(tmp_path) == before
    write_site(NEW, tmp_path, force=True)
    write_site(NEW, tmp_path / "clean")
    assert {path: text for path, text in tree(tmp_path).items() if not path.startswith("clean/")} == tree(
        tmp_path / "clean"
    )


@pytest.mark.parametrize("for_good", [False, True])
def test_a_full_disk_leaves_whole_files_and_the_next_write_mends_everything(tmp_path: Path, *, for_good: bool) -> None:
    write_site(NEW, tmp_path / "clean")
    clean = tree(tmp_path / "clean")
    counter = CountingDisk()
    write_site(OLD, tmp_path / "count")
    old = tree(tmp_path / "count")
    write_site(NEW, tmp_path / "count", disk=counter)
    assert counter.requests == 11
    for last in range(1, counter.requests + 1):
        folder = tmp_path / f"full-{last}"
        write_site(OLD, folder)
        with pytest.raises(BriefgenError, match="No space left on device"):
            write_site(NEW, folder, disk=CountingDisk(last, for_good=for_good))
        found = tree(folder)
        found.pop(MANIFEST)
        assert {path for path, text in found.items() if text not in {old.get(path), clean.get(path)}} == set()
        write_site(NEW, folder)
        assert tree(folder) == clean


def test_a_full_disk_changes_no_page_until_all_pages_have_room(tmp_path: Path) -> None:
    write_site(OLD, tmp_path)
    before = tree(tmp_path)
    for last in range(1, 5):
        with pytest.raises(BriefgenError):
            write_site(NEW, tmp_path, disk=CountingDisk(last))
        assert tree(tmp_path) == before


KILLED = """
import os, sys
from pathlib import Path
from tests.write.test_site import NEW, CountingDisk
from briefgen.write import write_site

class KilledDisk(CountingDisk):
    def _request(self):
        self.requests += 1
        if self.requests == self.last:
            os._exit(137)

write_site(NEW, Path(sys.argv[1]), disk=KilledDisk(int(sys.argv[2])))
"""


def test_a_killed_write_is_finished_by_the_next_even_after_an_edit_of_the_desk(tmp_path: Path, root: Path) -> None:
    latest = site(index="home", facts__a="a is 3", facts__b="b is 2")
    write_site(latest, tmp_path / "clean")
    for last in range(1, 12):
        folder = tmp_path / f"killed-{last}"
        write_site(OLD, folder)
        done = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(last)], cwd=root, check=False)
        assert done.returncode == 137
        write_site(latest, folder)
        assert tree(folder) == tree(tmp_path / "clean")


def test_a_folder_that_is_being_written_names_its_owner(tmp_path: Path) -> None:
    with (
        locked(tmp_path / LOCK, place=tmp_path),
        pytest.raises(BriefgenError, match=rf"is being written by process {os.getpid()} on "),
    ):
        write_site(OLD, tmp_path)
    write_site(OLD, tmp_path)
    assert not (tmp_path / LOCK).exists()


def test_a_read_only_folder_is_one_line_of_words(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.write_text("a file, not a folder")
    with pytest.raises(BriefgenError, match="cannot write to"):
        write_site(OLD, folder)


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "facts").symlink_to(tmp_path / "outside", target_is_directory=True)
    with pytest.raises(BriefgenError, match="through a link"):
        write_site(OLD, tmp_path / "out")
    (tmp_path / "out" / "facts").unlink()
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "out" / "index.md").symlink_to(tmp_path / "precious")
    with pytest.raises(BriefgenError, match="a link stands where a page belongs"):
        write_site(OLD, tmp_path / "out")
    assert (tmp_path / "precious").read_text() == "precious"
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize("path", ["../a.md", "/etc/a.md", "facts/../../a.md", "facts\\..\\a.md"])
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(BriefgenError, match="no path inside the output folder"):
        write_site(Site(pages={path: Page(path, "t", "page", "x")}), tmp_path / "out")


@pytest.mark.parametrize("path", ["../a.md", "/etc/a.md"])
def test_a_manifest_that_leads_out_of_the_folder_removes_nothing(tmp_path: Path, path: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "a.md").write_text("precious")
    (tmp_path / "out" / MANIFEST).write_text(json.dumps({"version": 1, "files": {path: "0"}}))
    with pytest.raises(BriefgenError, match="no path inside the output folder"):
        write_site(OLD, tmp_path / "out", force=True)
    assert (tmp_path / "a.md").read_text() == "precious"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', '{"version": 1, "files": {"a": 1}}', "[" * 100_000])
def test_a_broken_manifest_is_one_line_of_words(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(BriefgenError, match="cannot be read"):
        write_site(OLD, tmp_path)


def test_a_manifest_of_another_version_is_not_guessed_at(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"version": 2, "files": {}}')
    with pytest.raises(BriefgenError, match="another version"):
        write_site(OLD, tmp_path)


def test_files_are_readable_by_others_as_the_umask_says(tmp_path: Path) -> None:
    write_site(OLD, tmp_path)
    plain = tmp_path / "plain"
    plain.write_text("")
    assert stat.S_IMODE((tmp_path / "index.md").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
