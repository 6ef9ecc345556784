from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from briefgen.plugin.hosts import only_for


def site(_environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    start("200 OK", [])
    return [b"the site"]


def ask(bound: str, header: str | None) -> str:
    said: list[str] = []

    def start(status: str, _headers: list[tuple[str, str]], _error: object = None) -> object:
        said.append(status)
        return None

    environment = {} if header is None else {"HTTP_HOST": header}
    list(only_for(bound, site)(environment, start))  # type: ignore[arg-type] # all that the answer needs
    return said[0]


@pytest.mark.parametrize("header", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "desk.example:8000"])
def test_this_machine_and_the_chosen_name_are_answered(header: str) -> None:
    assert ask("desk.example", header) == "200 OK"


@pytest.mark.parametrize("header", ["evil.example", "127.0.0.1.evil.example:8000", "localhost.evil.example", "", None])
def test_any_other_name_is_refused(header: str | None) -> None:
    assert ask("127.0.0.1", header) == "403 Forbidden"


@pytest.mark.parametrize("bound", ["0.0.0.0", "::"])  # noqa: S104 - nothing is bound here
def test_a_preview_for_everybody_answers_everybody(bound: str) -> None:
    assert ask(bound, "evil.example") == "200 OK"
