from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from briefgen.plugin.kiosk import Closed, Kiosk
from briefgen.plugin.window import made_on_demand, place_of


class Shelf(Kiosk):
    """A kiosk that makes a page by noting that it was asked for; the state moves on as often as it is told to."""

    def __init__(self, moves: int = 0, failure: Exception | None = None) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.moves, self.failure = moves, failure

    def ready(self, place: str) -> int:
        if self.failure:
            raise self.failure
        self.asked.append(place)
        return self.state


def ask(shelf: Shelf, path: str, mount: str = "/") -> tuple[str, bytes, int]:
    calls = 0
    said: list[str] = []

    def application(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        nonlocal calls
        calls += 1
        if shelf.moves:  # an edit is noticed between the making of the page and its serving
            shelf.moves -= 1
            shelf.state += 1
        start("200 OK", [("X-Path", str(environment["PATH_INFO"]))])
        return [b"state %d" % shelf.state]

    def start(status: str, _headers: list[tuple[str, str]], _error: object = None, /) -> object:
        said.append(status)
        return None

    body = b"".join(made_on_demand(application, shelf, mount=mount)({"PATH_INFO": path}, start))  # type: ignore[arg-type] # nobody writes
    assert len(said) == 1
    return said[0], body, calls


def test_a_page_is_made_before_it_is_served() -> None:
    shelf = Shelf()
    assert ask(shelf, "/facts/a/") == ("200 OK", b"state 0", 1)
    assert shelf.asked == ["facts/a/index.html"]


def test_what_was_made_before_an_edit_is_never_served_after_it() -> None:
    shelf = Shelf(moves=2)
    assert ask(shelf, "/facts/a/") == ("200 OK", b"state 2", 3)


def test_the_browser_that_waits_for_a_reload_and_paths_elsewhere_are_passed_on() -> None:
    shelf = Shelf()
    assert ask(shelf, "/livereload/1/2")[0] == "200 OK"
    assert ask(shelf, "/other/", mount="/desk/")[0] == "200 OK"
    assert shelf.asked == []


def test_a_page_that_fails_is_an_answer() -> None:
    assert ask(Shelf(failure=ValueError("x")), "/a/")[0] == "500 Internal Server Error"
    assert ask(Shelf(failure=Closed()), "/a/")[0] == "503 Service Unavailable"


@pytest.mark.parametrize(
    ("path", "mount", "place"),
    [
        ("/", "/", "index.html"),
        ("/desk/", "/desk/", "index.html"),
        ("/facts/a", "/", "facts/a"),
        ("/desk/a/../b/", "/desk/", "b/index.html"),
        ("/../../etc/passwd", "/", "etc/passwd"),
    ],
)
def test_places_are_those_where_the_server_looks(path: str, mount: str, place: str) -> None:
    assert place_of(path, mount) == place
