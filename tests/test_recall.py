"""What a process remembers of a desk, the next one knows; whatever is wrong with what was kept, it is read anew."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.build import Build, build
from briefgen.model.options import Options
from briefgen.recall import FOLDER, Recollection, recall
from tests.small_desk import FACTS_FILE, lay_desk

TODAY = date(2025, 3, 1)
ARTICLE_FILE = "seeds/articles/harbour.txt"


def run(desk: Path, options: Options | None = None, *, today: date = TODAY) -> tuple[Build, Recollection]:
    """Return what a process makes of a desk that nobody has touched for an hour."""
    known = recall(desk, options or Options(), now=time.time_ns() + 3_600_000_000_000)
    built = build(desk, known.options, today=today, memory=known.memory, on_demand=True)
    known.keep(today=today)
    return built, known


def parts(built: Build) -> tuple[object, ...]:
    pages = {path: built.site.pages[path] for path in built.site.pages}
    return (built.desk, built.resolution, built.linked, built.summaries, pages, built.problems, built.files)


def kept_files(desk: Path) -> list[Path]:
    return sorted((desk / FOLDER).glob("*.kept"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return lay_desk(tmp_path / "desk")


def test_a_second_process_knows_every_file_and_writes_nothing(desk: Path) -> None:
    first, known = run(desk)
    assert known.said.startswith("0 of 2 files were known from the last time, ")
    (file,) = kept_files(desk)
    before = file.read_bytes(), file.stat().st_ino
    second, known = run(desk)
    assert known.said == "2 of 2 files were known from the last time"
    assert parts(second) == parts(first)
    assert (file.read_bytes(), file.stat().st_ino) == before


def test_files_that_hold_the_same_are_known_in_another_checkout(desk: Path, tmp_path: Path) -> None:
    first, _ = run(desk)
    other = shutil.copytree(desk, tmp_path / "other", copy_function=shutil.copyfile)
    second, known = run(other)
    assert known.said == "2 of 2 files were known from the last time"
    assert parts(second) == parts(first)


def test_a_file_that_was_edited_is_read_again(desk: Path) -> None:
    run(desk)
    article = desk / ARTICLE_FILE
    article.write_text(article.read_text(encoding="utf-8").replace("nine weeks", "five weeks"), encoding="utf-8")
    again, known = run(desk)
    assert known.said.startswith("1 of 2 files were known")
    assert parts(again) == parts(build(desk, Options(), today=TODAY))
    assert run(desk)[1].said == "2 of 2 files were known from the last time"


def test_a_file_touched_just_before_it_was_read_is_read_again(desk: Path) -> None:
    for _ in range(2):
        known = recall(desk, Options())
        build(desk, Options(), today=TODAY, memory=known.memory, on_demand=True)
        known.keep(today=TODAY)
    # The facts are known by their text, which is kept with them.
    assert known.said.startswith("1 of 2 files were known")


def test_what_is_kept_serves_another_day(desk: Path) -> None:
    run(desk)
    day = date(2031, 1, 1)
    later, known = run(desk, today=day)
    assert known.said.startswith("2 of 2 files were known from the last time, ")
    assert parts(later) == parts(build(desk, Options(), today=day))


def test_files_that_went_are_gone(desk: Path) -> None:
    run(desk)
    (desk / ARTICLE_FILE).unlink()
    again, _ = run(desk)
    assert parts(again) == parts(build(desk, Options(), today=TODAY))


def test_a_link_is_followed_anew(desk: Path, tmp_path: Path) -> None:
    article = desk / ARTICLE_FILE
    for name in ("one.txt", "two.txt"):
        shutil.copyfile(article, desk / name)
    (desk / "two.txt").write_text("The harbour board said nothing.\n", encoding="utf-8")
    article.unlink()
    article.symlink_to(desk / "one.txt")
    run(desk)
    article.unlink()
    article.symlink_to(desk / "two.txt")
    again, _ = run(desk)
    assert parts(again) == parts(build(desk, Options(), today=TODAY))


def test_nothing_is_kept_or_known_without_the_fast_ways(desk: Path) -> None:
    run(desk)
    before = kept_files(desk)[0].read_bytes()
    _, known = run(desk, Options(fast=False))
    assert known.said == "nothing is kept from one run to the next"
    assert kept_files(desk)[0].read_bytes() == before
    shutil.rmtree(desk / ".cache")
    run(desk, Options(fast=False))
    assert not (desk / ".cache").exists()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def _fill(path: Path) -> None:
    path.write_bytes(bytes(1000))


def _bar(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _remove_all(path: Path) -> None:
    shutil.rmtree(path.parents[1])


@pytest.mark.parametrize("harm", [_cut, _fill, _bar, _remove_all, Path.unlink])
def test_whatever_became_of_what_was_kept_the_build_is_the_same(desk: Path, harm: Callable[[Path], None]) -> None:
    first, _ = run(desk)
    harm(kept_files(desk)[0])
    again, known = run(desk)
    assert known.said.startswith("0 of 2 files were known")
    assert parts(again) == parts(first)


def test_what_is_kept_may_go_between_reading_and_writing(desk: Path) -> None:
    run(desk)
    known = recall(desk, Options(), now=time.time_ns() + 3_600_000_000_000)
    shutil.rmtree(desk / ".cache")
    built = build(desk, Options(), today=date(2031, 1, 1), memory=known.memory, on_demand=True)
    known.keep(today=date(2031, 1, 1))
    assert parts(built) == parts(build(desk, Options(), today=date(2031, 1, 1)))
    assert len(kept_files(desk)) == 1


def test_another_folder_of_seeds_has_its_own(desk: Path) -> None:
    run(desk)
    shutil.copytree(desk / "seeds", desk / "other")
    _, known = run(desk, Options(seeds="other"))
    assert known.said.startswith("0 of 2 files were known")
    assert len(kept_files(desk)) == 2


@pytest.mark.parametrize("text", ["facts:\n  harbour-jobs: [\n", "", "entities:\n  board:\n    name: Board\n"])
def test_a_desk_with_faults_says_them_again(desk: Path, text: str) -> None:
    (desk / FACTS_FILE).with_name("more.yml").write_text(text, encoding="utf-8")
    first, _ = run(desk)
    second, _ = run(desk)
    assert first.problems
    assert parts(second) == parts(first)


def test_the_command_says_with_v_how_much_was_known(desk: Path) -> None:
    os.utime(desk / ARTICLE_FILE, (1000, 1000))
    command = [sys.executable, "-m", "briefgen", "check", "-v"]
    said = [subprocess.run(command, cwd=desk, capture_output=True, text=True, check=True) for _ in range(2)]
    assert "0 of 2 files were known from the last time, " in said[0].stderr
    assert " of 2 files were known from the last time" in said[1].stderr
    assert said[0].stdout.splitlines()[:-1] == said[1].stdout.splitlines()[:-1]
