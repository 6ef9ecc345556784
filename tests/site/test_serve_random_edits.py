"""Whatever is edited in whatever order, what is served is, byte for byte, what a build of everything writes."""

import random
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.model.options import Options
from tests.laws.test_memory_law import FILE_MOVES, SPOTS, edit
from tests.site.serving import serve
from tests.site.test_serve_on_demand import GUIDE, SETTINGS, Edit, Watched, lay, put
from tests.small_desk import FACTS_FILE

pytestmark = pytest.mark.slow

STEPS = 6
#: Edits of what is not the desk's data; an empty text stands for no file.
OTHERS = {
    GUIDE: ("# House rules\n\nBy [[harbour-board]].\n", "# Our rules\n\n[[fact:dredging-weeks]] weeks, [[nobody]].\n"),
    "docs/guide/more.md": ("# More\n\nSee [the guide](index.md).\n", ""),
    "templates/methods.md.j2": ("# {{ page.title }}\n\nOur own words.\n", "# {{ page.titel }}\n", ""),
    "templates/assets/briefgen.css": (".bf { color: red }\n", ""),
}
FAST, SLOW = "  - briefgen:\n", "  - briefgen:\n      fast: false\n"


@pytest.fixture(autouse=True)
def one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages tell the day that they were made on."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740787200")


def several(desk: Path, chance: random.Random) -> None:
    """Change a few things, or many at once as another branch does."""
    for _ in range(chance.choice((1, 1, 2, 12))):
        if chance.random() < 1 / 4:
            path = chance.choice(sorted(OTHERS))
            text = chance.choice(OTHERS[path])
            if text:
                put(path, text)(desk)
            else:
                (desk / path).unlink(missing_ok=True)
        else:
            edit(desk, (chance.choice(SPOTS), chance.randrange(4), chance.choice(("", "", *FILE_MOVES))))
    facts = desk / FACTS_FILE  # Something is written, even where nothing has changed.
    facts.write_text(facts.read_text(encoding="utf-8"), encoding="utf-8")


def put_back(desk: Path, files: dict[Path, bytes]) -> None:
    """Mend everything, as by a look into the past."""
    for path in (desk / "seeds").rglob("*"):
        if path.is_file() and path not in files:
            path.unlink()
    for path, data in files.items():
        path.write_bytes(data)


@pytest.mark.parametrize(("seed", "plugin"), [(1, FAST), (2, FAST), (3, FAST), (4, SLOW)])
def test_any_edits_in_any_order_show_what_a_build_shows(tmp_path: Path, seed: int, plugin: str) -> None:
    desk = lay(tmp_path, SETTINGS.replace("  - briefgen:\n", plugin))
    chance = random.Random(seed)  # noqa: S311 - the same edits each time
    made: Edit = lambda folder: several(folder, chance)  # noqa: E731 - an edit like the others
    with serve(desk, "mkdocs", "serve") as served:
        served.until("", "The harbour desk")
        watched = Watched(desk, served)
        for _ in range(STEPS):
            before = {path: path.read_bytes() for path in (desk / "seeds").rglob("*") if path.is_file()}
            watched.after(made)
            # What cannot be read leaves the last version that could be; a build from nothing has none.
            if not build(desk, Options(), today=date(2025, 3, 1)).is_whole:
                watched.after(partial(put_back, files=before))
            watched.agrees(watched.built())
