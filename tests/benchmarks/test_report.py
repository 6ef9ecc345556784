"""A report says what was measured, beside what it was measured against, and which aims are met."""

import math
from pathlib import Path

from benchmarks.desk import Desk, Shown
from benchmarks.measures import Previewed, Waited, Way, ratios
from benchmarks.processes import Spent
from benchmarks.report import Results, report, ways

_SHOWN = Shown("fact", Path("facts.yml"), "briefings/one/")
_DESK = Desk(Path(), 1000, 40, 30, 50, _SHOWN, _SHOWN, _SHOWN)
_OURS = Way("briefgen", 100, (Spent(1.0, 2.0, 80.0), Spent(3.0, 3.0, 80.0)))
_PLAIN = Way("plain MkDocs", 100, (Spent(10.0, 20.0, 100.0), Spent(10.0, 10.0, 100.0)))


def test_a_ratio_is_of_two_runs_of_one_round() -> None:
    assert ratios(_OURS, _PLAIN, "cpu") == (0.1, 0.3)


def test_builders_stand_beside_plain_mkdocs_with_their_spread() -> None:
    assert ways((_OURS, _PLAIN)).splitlines()[2:] == [
        "| briefgen | 2.0 (1.0–3.0) | 2.5 | 80 | 20.0 | 0.20 (0.10–0.30) | 0.20 (0.10–0.30) | 0.80 |",
        "| plain MkDocs | 10.0 | 15.0 | 100 | 100.0 | 1.00 | 1.00 | 1.00 |",
    ]


def test_an_aim_is_met_or_missed() -> None:
    previewed = Previewed(
        "briefgen",
        {"first time": 7.0, "again": 1.5},
        (Waited("one fact, shown in one briefing", (0.1, 0.2, 0.3)), Waited("one article", (), "it has not changed")),
        idle=0.001,
        peak=90.0,
    )
    text = report([Results(_DESK, built=(_OURS, _PLAIN), previewed=(previewed,))], commands="the command", notes=["x"])
    assert text.partition("## Aims, 1,000 briefings\n\n")[2].splitlines()[2:] == [
        "| one fact, shown in one briefing: edit to page served, p95 | 0.25 s | 0.30 s | missed |",
        "| one article: edit to page served, p95 | 0.25 s | inf s | missed |",
        "| `mkdocs serve`, start again | 2 s | 1.50 s | met |",
        "| `mkdocs serve`, first start | 6 s | 7.00 s | missed |",
        "| CPU of `mkdocs serve` at rest | 0.01 | 0.00 | met |",
        "| cold build / plain MkDocs, CPU | 0.2 | 0.20 | met |",
        "| peak memory / plain MkDocs | 1 | 0.80 | met |",
    ]
    assert "Made by `the command`.\n\nx\n" in text


def test_growth_is_told_where_there_are_two_sizes() -> None:
    larger = Desk(Path(), 2000, 80, 60, 100, _SHOWN, _SHOWN, _SHOWN)
    text = report([Results(_DESK, rooms={"link": 1.0}), Results(larger, rooms={"link": 3.0})], commands="the command")
    assert "| link | 1.00 | 3.00 | 1.50 |" in text


def test_a_percentile_is_one_of_the_times() -> None:
    waited = Waited("an edit", tuple(number / 10 for number in range(1, 31)))
    assert (waited.percentile(0.5), waited.percentile(0.95)) == (1.5, 2.9)
    assert math.isnan(Waited("none", ()).percentile(0.5))
