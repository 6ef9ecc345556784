"""What the guide tells a newcomer to type works as it says."""

import re
from datetime import date
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.model.problem import Level

_BLOCK = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def desk(root: Path, tmp_path: Path) -> Path:
    """The desk of the first page of the guide."""
    guide = (root / "docs" / "guide" / "index.md").read_text(encoding="utf-8")
    for name, text in _BLOCK.findall(guide):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_first_desk_of_the_guide_is_sound(desk: Path) -> None:
    built = build(desk, Options(), today=date(2024, 3, 5))
    assert [problem for problem in built.problems if problem.level is not Level.NOTE] == []


def test_the_first_desk_of_the_guide_shows_its_figure_where_the_guide_says(desk: Path) -> None:
    facts = desk / "seeds" / "facts" / "harbour.yml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("value: 40", "value: 45"), encoding="utf-8")
    pages = build(desk, Options(), today=date(2024, 3, 5)).site.pages
    shown = {path for path, page in pages.items() if "45 ships" in page.markdown}
    assert {"briefings/harbour.md", "facts/ships-waiting.md", "entities/port-authority.md", "index.md"} <= shown
