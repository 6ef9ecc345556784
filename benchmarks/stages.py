"""A desk in, CPU seconds per room and per rule out."""

import time
from collections import deque
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from briefgen.check import RULES, check
from briefgen.check.rule import Known
from briefgen.link import link
from briefgen.model.options import Options
from briefgen.read import read_desk, read_theme
from briefgen.render import render
from briefgen.resolve import resolve
from briefgen.summarize import summarize

T = TypeVar("T")


def time_stages(root: Path) -> dict[str, float]:
    """Return the CPU seconds that each room takes for the desk at `root`, in the order in which they run."""
    seconds: dict[str, float] = {}

    def timed(room: str, work: Callable[[], T]) -> T:
        started = time.process_time()
        value = work()
        seconds[room] = time.process_time() - started
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


def time_rules(root: Path) -> dict[str, float]:
    """Return the CPU seconds that each rule takes for the desk at `root`, the slowest first."""
    today = date(2026, 1, 1)
    desk, _ = read_desk(root, Options())
    resolution, _ = resolve(desk, today=today)
    linked, _ = link(desk, resolution)
    known = Known(desk, resolution, linked, today, summarize(desk, resolution, linked))
    seconds: dict[str, float] = {}
    for rule in RULES:
        started = time.process_time()
        # Findings are made one by one: only when the last is there is the rule done.
        deque(rule.problems(known), maxlen=0)
        seconds[rule.name] = time.process_time() - started
    return dict(sorted(seconds.items(), key=lambda pair: -pair[1]))
