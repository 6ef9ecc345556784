from pathlib import Path

import pytest

from briefgen.model.options import Options
from briefgen.render import render
from tests.render.small_desk import DESK, LINKED, RESOLUTION, SUMMARIES, TODAY, built_in_theme

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", ["briefings/first-count.md", "facts/troops.md"])
def test_whole_pages_are_as_they_were_agreed_on(path, golden):
    site, _ = render(DESK, RESOLUTION, LINKED, SUMMARIES, theme=built_in_theme(), options=Options(), today=TODAY)
    golden(GOLDEN / path.replace("/", "-"), site.pages[path].markdown)
