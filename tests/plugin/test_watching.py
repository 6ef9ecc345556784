import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from briefgen.plugin.watching import Told, watch_natively, why_polling

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is told differs between systems")
PATIENCE = 20.0
QUIET = 0.3


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "page.md").write_text("One.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    return folder


class Listener:
    """A server of MkDocs' that never serves, and says when it wants to build again."""

    def __init__(self, folder: Path) -> None:
        self.server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(folder))
        self.server.watch(str(folder))
        watch_natively(self.server, [])
        self.server.watch(str(folder.parent / "mkdocs.yml"))
        self.server.observer.start()

    def wants(self, within: float = PATIENCE) -> bool:
        """Tell whether a build is wanted soon, and forget it."""
        with self.server._rebuild_cond:
            found = self.server._rebuild_cond.wait_for(lambda: self.server._want_rebuild, timeout=within)
            self.server._want_rebuild = False
            return found

    def settle(self) -> None:
        """Wait until everything that was said of what is past has come."""
        while self.wants(QUIET):
            pass


@pytest.fixture
def listener(watched: Path) -> Iterator[Listener]:
    made = Listener(watched)
    yield made
    made.server.observer.stop()
    made.server.observer.join()
    made.server.server_close()


def test_every_change_of_a_file_is_told_and_no_look_at_it(watched: Path, listener: Listener) -> None:
    page = watched / "sub" / "page.md"
    assert page.read_text(encoding="utf-8") == "One.\n"
    assert len([*watched.iterdir()]) == 1
    assert not listener.wants(QUIET)
    page.write_text("Two.\n", encoding="utf-8")
    assert listener.wants()
    listener.settle()
    page.rename(watched / "other.md")
    assert listener.wants()
    listener.settle()
    (watched / "other.md").unlink()
    assert listener.wants()


def test_half_a_file_is_not_told(watched: Path, listener: Listener) -> None:
    with (watched / "sub" / "page.md").open("w", encoding="utf-8") as page:
        page.write("Half")
        page.flush()
        assert not listener.wants(QUIET)
    assert listener.wants()


def test_a_file_that_is_replaced_is_still_watched(watched: Path, listener: Listener) -> None:
    settings = watched.parent / "mkdocs.yml"
    for name in ("y", "z"):
        new = watched.parent / "new.yml"
        new.write_text(f"site_name: {name}\n", encoding="utf-8")
        assert not listener.wants(QUIET)
        new.replace(settings)
        assert listener.wants()
        listener.settle()


def test_a_folder_that_goes_and_comes_back_is_still_watched(watched: Path, listener: Listener) -> None:
    aside = watched.parent / "aside"
    shutil.move(watched / "sub", aside)
    assert listener.wants()
    listener.settle()
    shutil.move(aside, watched / "sub")
    assert listener.wants()
    listener.settle()
    shutil.rmtree(watched)
    assert listener.wants()
    listener.settle()
    (watched / "deep").mkdir(parents=True)
    assert listener.wants()
    listener.settle()
    (watched / "deep" / "page.md").write_text("New.\n", encoding="utf-8")
    assert listener.wants()


def test_changes_are_looked_for_where_the_system_refuses_to_tell(watched: Path) -> None:
    class Refusing(Observer):  # type: ignore[misc, valid-type] # watchdog finds out which class it is
        def start(self) -> None:
            raise OSError(28, "No space left on device")

    fell_back = threading.Event()
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(watched))
    server.observer = Told(Refusing(), PollingObserver(timeout=0.05), fell_back.set)  # type: ignore[assignment] # as in MkDocs
    server.watch(str(watched))
    server.observer.start()
    (watched / "sub" / "page.md").write_text("Two.\n", encoding="utf-8")
    with server._rebuild_cond:
        assert server._rebuild_cond.wait_for(lambda: server._want_rebuild, timeout=PATIENCE)
    assert fell_back.is_set()
    server.observer.stop()
    server.observer.join()
    server.server_close()


def test_the_system_does_not_tell_of_what_a_link_leads_to(watched: Path) -> None:
    assert why_polling(str(watched)) == ""
    (watched.parent / "elsewhere").mkdir()
    (watched / "link").symlink_to(watched.parent / "elsewhere")
    assert why_polling(str(watched)) == f"`{watched / 'link'}` leads elsewhere"
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(watched))
    server.watch(str(watched))
    watch_natively(server, [])
    assert isinstance(server.observer, PollingObserver)
    server.server_close()
