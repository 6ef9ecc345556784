"""The synthetic desk is steady and sound."""

import re
from datetime import date
from pathlib import Path

import pytest

from benchmarks.desk import make_desk
from briefgen.build import build
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
    sizes = [path.stat().st_size for path in (tmp_path / "seeds").rglob("*.yml")]
    assert len(sizes) > 4
    assert max(sizes) < 500_000


def test_one_fact_is_shown_in_one_briefing_and_one_in_a_quarter_of_all(tmp_path: Path) -> None:
    made = make_desk(tmp_path, briefings=40)
    desk, _ = read_desk(tmp_path, Options())
    shown = [point for briefing in desk.briefings.values() for point in briefing.tldr]
    assert sum(f"[[fact:{made.narrow.id}]]" in point for point in shown) == 1
    assert sum(f"[[fact:{made.wide.id}]]" in point for point in shown) == 10
    assert made.narrow.id in made.narrow.file.read_text(encoding="utf-8")


def test_a_desk_has_what_the_example_desk_has_for_each_article_but_less_of_it(tmp_path: Path) -> None:
    made = make_desk(tmp_path, briefings=90)
    assert 4.5 < made.claims / made.briefings < 6
    assert 1.4 < made.claims / made.facts < 1.8


def test_articles_draw_on_words_as_texts_do(tmp_path: Path) -> None:
    make_desk(tmp_path, briefings=18)
    texts = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "seeds" / "articles").iterdir())]
    words = re.findall(r"[^\W_]+", " ".join(texts).lower())
    assert 450 < len(words) / len(texts) < 750
    assert 1200 < len(set(words[:10_000])) < 2600


def test_a_synthetic_desk_has_no_errors_and_few_warnings(tmp_path: Path) -> None:
    make_desk(tmp_path, briefings=36)
    levels = [problem.level for problem in build(tmp_path, Options(), today=date(2026, 1, 1)).problems]
    assert levels.count(Level.ERROR) == 0
    assert levels.count(Level.WARNING) < 36


@pytest.mark.parametrize(("articles_a_story", "claims_an_article"), [(5, 18), (18, 5), (180, 0.5)])
def test_a_desk_is_as_dense_as_is_asked_for(tmp_path: Path, articles_a_story: int, claims_an_article: float) -> None:
    made = make_desk(tmp_path, briefings=360, articles_a_story=articles_a_story)
    assert made.claims / made.briefings == pytest.approx(claims_an_article, rel=0.2)
