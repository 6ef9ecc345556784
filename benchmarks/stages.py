"""A desk in, seconds per room out."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from briefgen.check import check
from briefgen.link import link
from briefgen.model.options import Options
from briefgen.read import read_desk, read_theme
from briefgen.render import render
from briefgen.resolve import resolve
from briefgen.summarize import summarize

T = TypeVar("T")


def time_stages(root: Path) -> dict[str, float]:
    """Return the seconds that each room takes for the desk at `root`, in the order in which they run."""
    seconds: dict[str, float] = {}

    def timed(room: str, work: Callable[[], T]) -> T:
        started = time.perf_counter()
        value = work()
        seconds[room] = time.perf_counter() - started
        return value

    options, today = Options(), date(2026, 1, 1)
    desk, _ = timed("read", lambda: read_desk(root, options))
    theme, _ = read_theme(root, options)
    resolution, _ = timed("resolve", lambda: resolve(desk, today=today))
    linked, _ = timed("link", lambda: link(desk, resolution))
    summaries = timed("summarize", lambda: summarize(desk, resolution, linked))
    timed("check", lambda: check(desk, resolution, linked, summaries, today=today))
    timed("render", lambda: render(desk, resolution, linked, summaries, theme=theme, options=options, today=today))
    return seconds
