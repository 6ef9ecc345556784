import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.site.serving import PATIENCE, Served, serve
from tests.small_desk import FACTS_FILE, lay_desk

pytestmark = pytest.mark.slow

FACT = "facts/jobs-at-risk/"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return lay_desk(tmp_path / "desk")


def change(desk: Path, old: str, new: str, *, file: str = FACTS_FILE) -> int:
    """Replace the one place of `old` in a file and return its line."""
    path = desk / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def break_and_mend(served: Served, desk: Path) -> None:
    line = change(desk, "value: 45", "value: [45")
    page = served.until(FACT, 'role="alert"', f"{FACTS_FILE}:{line}:")
    assert "error[yaml-syntax]" in page
    assert "This is the last version without them." in page
    assert "45 jobs" in page
    assert 'role="alert"' in served.page("guide/")
    assert f"briefgen: {FACTS_FILE}:{line}:" in served.log.read_text(encoding="utf-8")
    change(desk, "value: [45", "value: 46")
    served.until(FACT, "46 jobs", never='role="alert"')


@pytest.mark.parametrize("command", [("mkdocs", "serve"), ("briefgen", "serve")])
def test_an_edit_of_the_yaml_shows_a_mistake_too_and_goes_when_mended(desk: Path, command: tuple[str, ...]) -> None:
    with serve(desk, *command) as served:
        served.until(FACT, "40 jobs", never='role="alert"')
        change(desk, "value: 40", "value: 45")
        served.until(FACT, "45 jobs")
        break_and_mend(served, desk)


def test_an_article_a_template_and_a_hand_written_page_are_watched_too(desk: Path) -> None:
    (desk / "templates").mkdir()
    with serve(desk, "mkdocs", "serve") as served:
        served.until("briefings/harbour/", "forty jobs at risk while")
        change(desk, "while the channel is closed", "until the channel opens", file="seeds/articles/harbour.txt")
        served.until("briefings/harbour/", "until the channel opens")
        change(desk, "House rules", "Rules of the house", file="docs/guide/index.md")
        served.until("guide/", "Rules of the house", "9 weeks")
        (desk / "templates" / "methods.md.j2").write_text("# {{ page.title }}\n\nOur own words.\n", encoding="utf-8")
        served.until("methods/", "Our own words.")


def test_a_desk_that_starts_broken_comes_up_with_what_is_sound(desk: Path) -> None:
    line = change(desk, "value: 40", "value: [40")
    with serve(desk, "mkdocs", "serve") as served:
        page = served.until("guide/", 'role="alert"', f"{FACTS_FILE}:{line}:")
        assert "House rules" in page
        change(desk, "value: [40", "value: 41")
        served.until(FACT, "41 jobs", never='role="alert"')


def test_a_desk_that_starts_with_nothing_says_so_and_comes_up_when_it_is_there(desk: Path) -> None:
    shutil.move(desk / "seeds" / "facts", desk.parent / "facts")
    shutil.move(desk / "seeds" / "articles", desk.parent / "articles")
    with serve(desk, "mkdocs", "serve") as served:
        served.until("", 'role="alert"', "there is neither")
        shutil.move(desk.parent / "articles", desk / "seeds" / "articles")
        shutil.move(desk.parent / "facts", desk / "seeds" / "facts")
        served.until(FACT, "40 jobs", never='role="alert"')


def test_what_stands_in_a_broken_file_is_never_run(desk: Path) -> None:
    change(desk, "value: 40", "value: <script>alert(1)</script>\n        ]")
    with serve(desk, "mkdocs", "serve") as served:
        assert "<script>alert(1)" not in served.until("guide/", 'role="alert"')


def test_a_reference_that_leads_nowhere_is_shown_on_the_page(desk: Path) -> None:
    with serve(desk, "mkdocs", "serve") as served:
        served.until("guide/", "House rules")
        change(desk, "[[harbour-board]]", "[[harbor-board]]", file="docs/guide/index.md")
        served.until("guide/", "docs/guide/index.md:3:", "unknown-reference")
        change(desk, "[[harbor-board]]", "[[harbour-board]]", file="docs/guide/index.md")
        served.until("guide/", "House rules", never='role="alert"')


def test_a_page_elsewhere_cannot_read_the_preview_under_a_name_of_its_own(desk: Path) -> None:
    with serve(desk, "mkdocs", "serve") as served:
        served.until("guide/", "House rules")
        request = urllib.request.Request(f"{served.address}guide/", headers={"Host": "evil.example"})  # noqa: S310 - our own server
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request, timeout=30)  # noqa: S310 - our own server


def ends(served: Served, folder: Path, after: float, number: int = signal.SIGINT) -> None:
    """End the server after a while, by an interrupt or another signal; fail unless it leaves nothing behind."""
    time.sleep(after)
    os.kill(served.process, number)
    end = time.monotonic() + PATIENCE
    while served.page("guide/") or [*folder.glob("mkdocs_*")]:
        assert time.monotonic() < end, served.log.read_text(encoding="utf-8")
        time.sleep(0.1)


@pytest.mark.parametrize("after", [0.0, 0.7, 1.0])
def test_nothing_is_left_behind_also_when_a_rebuild_is_interrupted(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: float
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    with serve(desk, "mkdocs", "serve") as served:
        served.until("guide/", "House rules")
        assert [*folder.glob("mkdocs_*")]
        index = threading.Thread(target=served.page, args=("search/search_index.json",), daemon=True)
        index.start()
        change(desk, "value: 40", "value: 45")
        ends(served, folder, after)
        index.join(timeout=PATIENCE)
        assert "Traceback" not in served.log.read_text(encoding="utf-8")


def test_a_termination_leaves_nothing_behind_either(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    with serve(desk, "mkdocs", "serve") as served:
        served.until("guide/", "House rules")
        ends(served, folder, 0.0, signal.SIGTERM)
        assert "Traceback" not in served.log.read_text(encoding="utf-8")


def test_a_second_preview_and_a_build_beside_the_first_disturb_nobody(desk: Path) -> None:
    with serve(desk, "mkdocs", "serve") as first, serve(desk, "mkdocs", "serve") as second:
        first.until(FACT, "40 jobs")
        second.until(FACT, "40 jobs")
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=desk, check=True)
        change(desk, "value: 40", "value: 45")
        for served in (first, second):
            served.until(FACT, "45 jobs", never='role="alert"')
        assert "40 jobs" in (desk / "site" / FACT / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [("--no-livereload",), ("--dirty",), ("--clean",), ("--strict",)])
def test_every_way_of_serving_shows_every_page(desk: Path, options: tuple[str, ...]) -> None:
    with serve(desk, "mkdocs", "serve", *options) as served:
        served.until("guide/", "House rules")
        assert "40 jobs" in served.page(FACT)
        assert "facts/jobs-at-risk/" in served.page("search/search_index.json")
