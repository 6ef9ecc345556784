import json
import threading
from pathlib import Path

import pytest
from mkdocs.commands.build import build

from briefgen.plugin.door import BriefgenPlugin
from briefgen.plugin.kiosk import Closed, Kiosk
from briefgen.plugin.search_entries import INDEX
from tests.plugin.conftest import Configure

Preview = tuple[BriefgenPlugin, Path]
FACT = "facts/jobs-at-risk/index.html"


def inode(path: Path) -> int:
    return path.stat().st_ino


def test_a_page_is_there_once_it_has_been_asked_for(preview: Preview) -> None:
    plugin, served = preview
    assert (served / "facts/index.html").is_file()  # in the navigation
    assert not (served / FACT).exists()
    plugin.preview.kiosk.ready(FACT)
    assert "40 jobs" in (served / FACT).read_text(encoding="utf-8")


def test_a_folder_without_its_slash_is_asked_for_too(preview: Preview) -> None:
    plugin, served = preview
    plugin.preview.kiosk.ready("facts/jobs-at-risk")
    assert (served / FACT).is_file()


def test_a_page_is_made_once_a_state(preview: Preview) -> None:
    plugin, served = preview
    kiosk = plugin.preview.kiosk
    first = kiosk.ready(FACT)
    with (served / FACT).open():  # keeps the number of the file from being given again
        made = inode(served / FACT)
        assert (kiosk.ready(FACT), inode(served / FACT)) == (first, made)
        with kiosk.changing():
            kiosk.make_stale(())
        assert kiosk.ready(FACT) > first
        assert inode(served / FACT) != made


def test_the_index_and_the_sitemap_are_those_of_a_whole_build(preview: Preview, configure: Configure) -> None:
    plugin, served = preview
    whole = configure(site_url="http://127.0.0.1/")
    build(whole)
    for place in (INDEX, "sitemap.xml", "404.html"):
        (served / place).unlink(missing_ok=True)
        plugin.preview.kiosk.ready(place)
        assert (served / place).read_text() == Path(whole.site_dir, place).read_text(), place
    locations = [entry["location"] for entry in json.loads((served / INDEX).read_text())["docs"]]
    assert len(locations) == len(set(locations)) > 10


def test_a_path_that_leads_nowhere_makes_the_page_that_says_so(preview: Preview) -> None:
    plugin, served = preview
    (served / "404.html").unlink()
    plugin.preview.kiosk.ready("assets/briefgen.css")
    assert not (served / "404.html").exists()
    plugin.preview.kiosk.ready("facts/none/index.html")
    assert (served / "404.html").is_file()


def test_nothing_is_made_after_the_end(preview: Preview) -> None:
    plugin, served = preview
    plugin.on_shutdown()
    for place in (FACT, INDEX, "sitemap.xml"):
        with pytest.raises(Closed):
            plugin.preview.kiosk.ready(place)
    assert not (served / FACT).exists()


def test_an_index_that_is_being_made_ends_with_the_preview(preview: Preview) -> None:
    plugin, _ = preview
    kiosk = plugin.preview.kiosk
    ended: list[str] = []

    def ask() -> None:
        try:
            kiosk.ready(INDEX)
        except Closed:
            ended.append("closed")
        else:
            ended.append("made")

    with kiosk.changing():
        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        kiosk.close()
    for thread in threads:
        thread.join(timeout=20)
    assert ended == ["closed"] * 3


def test_many_may_ask_at_once(preview: Preview) -> None:
    plugin, served = preview
    places = [INDEX, FACT, INDEX, "sitemap.xml", "briefings/harbour/index.html", FACT]
    threads = [threading.Thread(target=plugin.preview.kiosk.ready, args=(place,)) for place in places]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert all((served / place).is_file() for place in places)


def test_before_anything_is_laid_out_every_answer_is_left_to_the_server() -> None:
    assert Kiosk().ready(FACT) == Kiosk().ready(INDEX) == 0
