"""The example site, built once for all tests that look at it, and a browser that may talk to nobody else."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Keep the test's output to the test's words."""


@pytest.fixture(scope="session")
def example_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example desk, built by a real `mkdocs build --strict`."""
    folder = tmp_path_factory.mktemp("example") / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on a free port of 127.0.0.1 and return its address; all servers end with the session."""
    servers: list[ThreadingHTTPServer] = []

    def serve(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def example_address(example_site: Path, serve_folder: Callable[[Path], str]) -> str:
    """The address of the built example site."""
    return serve_folder(example_site)


@pytest.fixture(scope="session")
def browser(tool: Callable[..., str]) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=tool("chromium", "chromium-browser"), args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Open a fresh browser context: `visit(width=360, dark=True, scripts=False)`."""
    contexts: list[BrowserContext] = []

    def open_context(
        *, width: int = 1280, dark: bool = False, scripts: bool = True, touch: bool = False
    ) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            has_touch=touch,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()
