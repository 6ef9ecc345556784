import threading
from datetime import date
from pathlib import Path

import pytest

from briefgen.build import Memory, build
from briefgen.model.options import Options
from briefgen.model.problem import Level
from briefgen.plugin.afterwork import Afterwork
from briefgen.plugin.announce import one_line
from briefgen.plugin.door import BriefgenPlugin
from briefgen.plugin.kiosk import Kiosk
from briefgen.summarize import OnDemand
from tests.plugin.test_preview import shown
from tests.small_desk import ARTICLE

TODAY = date(2025, 3, 1)


@pytest.fixture
def many(desk: Path) -> Path:
    """A desk of more briefings than are summarized at once."""
    for number in range(30):
        text = ARTICLE.replace("nine weeks", "about nine weeks" if number else "certainly nine weeks")
        (desk / f"seeds/articles/more-{number}.txt").write_text(text, encoding="utf-8")
    return desk


def owing(desk: Path) -> OnDemand:
    summaries = build(desk, Options(), today=TODAY, memory=Memory(), on_demand=True, owing=True).summaries
    assert isinstance(summaries, OnDemand)
    return summaries


def test_all_that_is_owed_is_made_and_then_the_rest_is_done(many: Path) -> None:
    summaries, finished = owing(many), threading.Event()
    afterwork = Afterwork(Kiosk())
    afterwork.begin(summaries, finished.set)
    afterwork.end()
    assert finished.is_set()
    assert not summaries.make_one()


def test_another_state_drops_what_is_still_to_do(many: Path) -> None:
    kiosk, summaries, finished = Kiosk(), owing(many), threading.Event()
    afterwork = Afterwork(kiosk)
    with kiosk.changing():
        afterwork.begin(summaries, finished.set)
        with kiosk.changing():
            """Another edit."""
    afterwork.end()
    assert not finished.is_set()
    assert summaries.make_one()


def test_the_end_of_the_preview_drops_it_too(many: Path) -> None:
    kiosk, summaries, finished = Kiosk(), owing(many), threading.Event()
    afterwork = Afterwork(kiosk)
    with kiosk.changing():
        afterwork.begin(summaries, finished.set)
        kiosk.close()
    afterwork.end()
    assert not finished.is_set()
    assert summaries.make_one()


def test_a_preview_says_all_that_a_check_finds_once_nothing_is_owed(
    many: Path, preview: tuple[BriefgenPlugin, Path], caplog: pytest.LogCaptureFixture
) -> None:
    plugin, _ = preview
    with caplog.at_level("WARNING", logger="mkdocs.plugins.briefgen"):
        plugin.rebuild(lambda: None)
        assert "north channel" in shown(preview, "briefings/more-7/index.html")
        plugin.afterwork.end()
    whole = build(many, Options(), today=plugin.today)
    said = [record.getMessage() for record in caplog.records]
    for problem in whole.problems:
        assert said.count(one_line(problem)) == (problem.level is not Level.NOTE), problem
    assert plugin.showing.build.summaries == whole.summaries
