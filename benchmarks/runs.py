"""A size in; one desk of it, measured in every way that was asked for, out."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.desk import ARTICLES_A_STORY, Desk, make_desk
from benchmarks.edits import edits, markdown_edit, prepare
from benchmarks.measures import build_in_turn, check_in_turn, preview, rebuild, weigh
from benchmarks.peers import ours, peers, plain
from benchmarks.report import Results
from benchmarks.stages import time_stages

_CHECK = (sys.executable, "-m", "briefgen", "check", "--quiet", "--exit-zero")
#: What can be measured, in the order in which it is.
KINDS = ("build", "peers", "second", "check", "rooms", "serve")
#: A server that builds everything at every edit need not do so thirty times.
_PEER_EDITS = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure, and how often."""

    kinds: tuple[str, ...] = KINDS
    runs: int = 3
    edits: int = 30
    longest: float = 300.0
    peers: tuple[str, ...] = ("hugo", "eleventy", "zensical")
    articles_a_story: int = ARTICLES_A_STORY
    plugin: str = "briefgen"


@contextmanager
def a_desk(briefings: int, plan: Plan) -> Iterator[Desk]:
    """Yield a desk in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="briefgen-benchmark-") as name:
        root = Path(name) / "desk"
        yield make_desk(root, briefings=briefings, articles_a_story=plan.articles_a_story, plugin=plan.plugin)


def measure(briefings: int, plan: Plan, *, say: Callable[[str], None]) -> tuple[Results, tuple[str, ...]]:
    """Return what was measured of a desk of that size, and a line for each peer that is not installed."""
    skipped: tuple[str, ...] = ()
    with a_desk(briefings, plan) as desk:
        results = Results(desk)
        say(f"{briefings:,} briefings")
        if {"build", "peers"} & {*plan.kinds}:
            results, skipped = _beside(results, plan, say)
        if "second" in plan.kinds:
            second, written = rebuild(ours(desk.root), runs=plan.runs)
            say(f"second build: {second[0].middle('cpu'):.1f} s CPU, {written} files written")
            results = replace(results, second=second, written=written)
        if (desk.root / "site").is_dir():
            results = replace(results, weights=weigh(desk.root / "site"))
            shutil.rmtree(desk.root / "site")
        if "check" in plan.kinds:
            results = replace(results, checked=check_in_turn(desk, _CHECK, runs=plan.runs))
            say("check: " + ", ".join(f"{way.middle('cpu'):.1f} s" for way in results.checked))
        if "rooms" in plan.kinds:
            results = replace(results, rooms=time_stages(desk.root))
        if "serve" in plan.kinds:
            prepare(desk)
            served = preview(ours(desk.root), edits(desk), rounds=plan.edits, longest=plan.longest, say=say)
            results = replace(results, previewed=(served, *results.previewed))
    return results, skipped


def _beside(results: Results, plan: Plan, say: Callable[[str], None]) -> tuple[Results, tuple[str, ...]]:
    """Measure what other builders take part in: cold builds, and edits of one page of Markdown under their servers."""
    folder = results.desk.root.parent
    own, beside = ours(results.desk.root), plain(results.desk.root, folder / "plain")
    others, skipped = peers(beside.folder / "docs", folder, chosen=plan.peers)
    if "build" in plan.kinds:
        results = replace(results, built=build_in_turn((own, beside, *others), runs=plan.runs, say=say))
    if "peers" in plan.kinds:
        rounds = min(plan.edits, _PEER_EDITS)
        previewed = tuple(
            preview(one, (markdown_edit(one.folder / one.source),), rounds=rounds, longest=plan.longest, say=say)
            for one in (beside, *others)
        )
        results = replace(results, previewed=previewed)
    for builder in (beside, *others):
        shutil.rmtree(builder.folder)
    return results, skipped
