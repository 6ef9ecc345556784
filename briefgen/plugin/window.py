"""The preview server's application in; the same, with every page made before it is served, out."""

import posixpath
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.plugins import get_plugin_logger

from briefgen.plugin.kiosk import Closed, Kiosk

if TYPE_CHECKING:
    from types import TracebackType

    Failure = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]

_LIVERELOAD = "/livereload/"
_log = get_plugin_logger("briefgen")


def made_on_demand(application: WSGIApplication, kiosk: Kiosk, *, mount: str) -> WSGIApplication:
    """Return an application whose every answer is of the state that the kiosk is in when it is given."""

    def answer(environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = str(environment.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(_LIVERELOAD) or not f"{path}/".startswith(mount):
            return application(environment, start)
        place = place_of(path, mount)
        while True:
            try:
                state = kiosk.ready(place)
            except Closed:
                start("503 Service Unavailable", [("Content-Type", "text/plain; charset=utf-8")])
                return [b"The preview has ended.\n"]
            except Exception:  # noqa: BLE001 - a page that fails, through whatever plugin, is no end of the preview
                _log.exception(f"{path} cannot be made")
                start("500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8")])
                return [b"This page cannot be made; the terminal says why.\n"]
            held = _Held()
            body = application(environment, held)
            if kiosk.state == state:
                held.hand_on(start)
                return body
            close: Callable[[], object] | None = getattr(body, "close", None)
            if close is not None:
                close()

    return answer


def place_of(path: str, mount: str) -> str:
    """Return the place in the site's folder that MkDocs looks at for a path."""
    place = path[len(mount) :] + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath(f"/{place}").lstrip("/")


class _Held:
    """Keeps the head of an answer back until it is known to be right."""

    def __init__(self) -> None:
        self._status = ""
        self._headers: list[tuple[str, str]] = []

    def __call__(
        self, status: str, headers: list[tuple[str, str]], exc_info: "Failure | None" = None, /
    ) -> Callable[[bytes], object]:
        """Take the head of an answer; nobody here writes by the old way."""
        del exc_info
        self._status, self._headers = status, headers
        return lambda _: None

    def hand_on(self, start: StartResponse) -> None:
        """Begin the answer."""
        start(self._status, self._headers)
