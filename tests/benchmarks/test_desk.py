"""The synthetic desk is steady and sound."""

from pathlib import Path

from benchmarks.desk import make_desk
from briefgen.model.options import Options
from briefgen.model.problem import Level
from briefgen.read import read_desk


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    make_desk(one, briefings=12)
    make_desk(other, briefings=12)
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert len(files) > 12
    assert [(one / path).read_bytes() for path in files] == [(other / path).read_bytes() for path in files]


def test_a_synthetic_desk_reads_without_errors(tmp_path: Path) -> None:
    made = make_desk(tmp_path, briefings=20)
    desk, problems = read_desk(tmp_path, Options())
    assert [problem for problem in problems if problem.level is Level.ERROR] == []
    assert (len(desk.articles), len(desk.entities), len(desk.facts)) == (made.briefings, made.entities, made.facts)


def test_a_large_desk_keeps_its_files_below_the_readers_limit(tmp_path: Path) -> None:
    make_desk(tmp_path, briefings=1200)
    sizes = [path.stat().st_size for path in (tmp_path / "seeds" / "facts").iterdir()]
    assert len(sizes) > 4
    assert max(sizes) < 500_000
