import stat
from pathlib import Path

import pytest

from briefgen.model.fix import Edit, Fix
from briefgen.model.problem import BriefgenError
from briefgen.model.span import Span
from briefgen.write.disk import Disk
from briefgen.write.mending import plan_mending, write_mended


def fix(path: str, old: str = "old", new: str = "new") -> Fix:
    return Fix("", (Edit(Span(path, 1, 1, len(old)), new, old),))


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds" / "facts"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_bytes(b"\xef\xbb\xbfold: \xe2\x80\x93\r\nkept: 1\r")
    (folder / "b.yml").write_bytes(b"old")
    return folder


def plan(facts: Path, *fixes: Fix):
    return plan_mending(fixes, root=facts.parents[1], folder=facts)


def test_only_the_characters_of_the_fix_change_on_disk(facts: Path) -> None:
    write_mended(plan(facts, fix("seeds/facts/b.yml"), fix("seeds/facts/a.yml")))
    assert (facts / "a.yml").read_bytes() == b"\xef\xbb\xbfnew: \xe2\x80\x93\r\nkept: 1\r"
    assert (facts / "b.yml").read_bytes() == b"new"
    assert sorted(path.name for path in facts.iterdir()) == ["a.yml", "b.yml"]


def test_to_plan_writes_nothing_and_tells_both_texts(facts: Path) -> None:
    (file,) = plan(facts, fix("seeds/facts/b.yml"))
    assert (file.path, file.before, file.after, len(file.done)) == ("seeds/facts/b.yml", "old", "new", 1)
    assert (facts / "b.yml").read_bytes() == b"old"


def test_a_file_keeps_its_permissions(facts: Path) -> None:
    (facts / "b.yml").chmod(0o640)
    write_mended(plan(facts, fix("seeds/facts/b.yml")))
    assert stat.S_IMODE((facts / "b.yml").stat().st_mode) == 0o640


def test_what_lies_elsewhere_is_left_alone_links_followed(facts: Path) -> None:
    other = facts.parent / "articles"
    other.mkdir()
    (other / "a.md").write_text("old")
    (facts / "link.yml").symlink_to(other / "a.md")
    paths = [
        "seeds/articles/a.md",
        "seeds/facts/../articles/a.md",
        "seeds/facts/link.yml",
        "seeds/facts/gone.yml",
        "seeds/facts",
    ]
    assert plan(facts, *map(fix, paths)) == ()


def test_a_link_inside_the_folder_stays_a_link(facts: Path) -> None:
    (facts / "link.yml").symlink_to("b.yml")
    write_mended(plan(facts, fix("seeds/facts/link.yml")))
    assert (str((facts / "link.yml").readlink()), (facts / "b.yml").read_text()) == ("b.yml", "new")


def test_a_file_that_is_no_utf_8_is_left_alone(facts: Path) -> None:
    (facts / "b.yml").write_bytes(b"old \xff")
    assert plan(facts, fix("seeds/facts/b.yml")) == ()


def test_a_file_that_was_changed_meanwhile_is_left_alone_and_so_are_the_others(facts: Path) -> None:
    files = plan(facts, fix("seeds/facts/a.yml"), fix("seeds/facts/b.yml"))
    before = (facts / "a.yml").read_bytes()
    (facts / "b.yml").write_text("old, and edited")
    with pytest.raises(BriefgenError, match=r"`seeds/facts/b\.yml` was changed while it was being fixed"):
        write_mended(files)
    assert ((facts / "a.yml").read_bytes(), (facts / "b.yml").read_text()) == (before, "old, and edited")
    assert sorted(path.name for path in facts.iterdir()) == ["a.yml", "b.yml"]


class FullDisk(Disk):
    """A disk with room for one file."""

    staged = 0

    def stage(self, target: Path, content: bytes) -> Path:
        self.staged += 1
        if self.staged > 1:
            raise OSError(28, "No space left on device", str(target))
        return super().stage(target, content)


def test_a_full_disk_changes_no_file(facts: Path) -> None:
    files = plan(facts, fix("seeds/facts/a.yml"), fix("seeds/facts/b.yml"))
    with pytest.raises(OSError, match="No space left"):
        write_mended(files, disk=FullDisk())
    assert ((facts / "a.yml").read_bytes()[3:6], (facts / "b.yml").read_text()) == (b"old", "old")
    assert sorted(path.name for path in facts.iterdir()) == ["a.yml", "b.yml"]


def test_edits_of_two_files_are_no_fix(facts: Path) -> None:
    torn = Fix("", (*fix("seeds/facts/a.yml").edits, *fix("seeds/facts/b.yml").edits))
    assert plan(facts, torn) == ()
