"""Drawings in a real browser: their words are large enough and apart at every width, in the colours of the page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from briefgen.render.chart import ChartPoint, step_chart
from briefgen.render.chart_strip import strip_chart
from briefgen.render.locator_map import locator_map
from briefgen.render.map_view import Pin
from briefgen.render.network import Neighbour, network

pytestmark = pytest.mark.slow

DAY = date(2024, 10, 18)
POINTS = (
    ChartPoint(DAY, DAY, Decimal(1500), Decimal(1500), "about 1,500", "South Korea", struck=True),
    ChartPoint(DAY, DAY, Decimal(2000), Decimal(12000), "2,000 to 12,000", "Western officials"),
    ChartPoint(date(2024, 10, 24), date(2024, 10, 31), Decimal(12000), Decimal(12000), "about 12,000", "Ukraine"),
    ChartPoint(date(2024, 11, 20), date(2024, 11, 20), Decimal(10900), Decimal(10900), "about 10,900", "South Korea"),
    ChartPoint(
        date(2024, 11, 12), date(2024, 11, 12), Decimal(10000), Decimal(10000), "more than 10,000", "United States"
    ),
    ChartPoint(
        date(2025, 4, 30), date(2025, 4, 30), Decimal(15000), Decimal(15000), "about 15,000", "Ministry of Defence"
    ),
)
MEASURE = """() => {
  const svg = document.querySelector("svg");
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const texts = [...svg.querySelectorAll("text")].map(text => {
    const {left, right, top, bottom} = text.getBoundingClientRect();
    return {words: text.textContent, left, right, top: top + 2, bottom: bottom - 2};
  });
  const covered = texts.flatMap(one => texts.filter(other => one !== other && meet(one, other)).map(it => it.words));
  const {left, right, width} = svg.getBoundingClientRect();
  const outside = texts.filter(text => text.left < left - 1 || text.right > right + 1).map(text => text.words);
  return {covered, outside, size: parseFloat(getComputedStyle(svg).fontSize) * width / 640, width};
}"""


NAMED = {"title": "What?", "description": ""}
ANSWERS = tuple(replace(point, label=f"{point.label}, as was said on the quay") for point in POINTS)
SEOUL, VLADIVOSTOK = Pin("Seoul", 37.5665, 126.978), Pin("Vladivostok", 43.1155, 131.8855)
NEIGHBOURS = tuple(Neighbour(point.series, f"is heard by, since {point.day:%Y}") for point in POINTS)
DRAWINGS = {
    "bf-chart": step_chart(POINTS, **NAMED, unit="soldiers", chart_id="chart"),
    "bf-chart of words": strip_chart(ANSWERS, **NAMED, chart_id="chart"),
    "bf-drawn map": locator_map(Pin("Pyongyang", 39.0392, 125.7625), [SEOUL, VLADIVOSTOK], map_id="map").svg,
    "bf-drawn network": network("Ministry of Foreign Affairs", NEIGHBOURS, **NAMED, network_id="network"),
}


@pytest.mark.parametrize("width", [360, 479, 480, 719, 720, 800, 1280])
def test_words_are_legible_and_apart_at_every_width(
    visit: Callable[..., BrowserContext], root: Path, width: int
) -> None:
    style = (root / "templates" / "assets" / "briefgen.css").read_text(encoding="utf-8")
    page = visit(width=width).new_page()
    for kind, svg in DRAWINGS.items():
        page.set_content(
            f"<!doctype html><style>{style}</style><body style='margin: 0 16px; font-family: sans-serif'>"
            f"<article class='md-typeset'><figure class='{kind}' style='margin: 0'>{svg}"
        )
        seen = page.evaluate(MEASURE)
        assert (kind, seen["covered"]) == (kind, [])
        assert (kind, seen["outside"]) == (kind, [])
        assert 11 <= seen["size"] <= 18
        assert seen["width"] == pytest.approx(min(width - 32, 720), abs=0.1)


@pytest.mark.parametrize("colour", ["rgb(200, 10, 20)", "rgb(10, 200, 20)"])
def test_a_page_may_choose_the_colours(visit: Callable[..., BrowserContext], root: Path, colour: str) -> None:
    style = (root / "templates" / "assets" / "briefgen.css").read_text(encoding="utf-8")
    svg = step_chart(POINTS[:1], title="How many?", description="", unit="soldiers", chart_id="chart")
    page = visit().new_page()
    page.set_content(
        f"<!doctype html><style>{style}</style>"
        f"<body class='md-typeset' style='--bf-series-1: {colour}; --md-default-bg-color: rgb(1, 2, 3)'>"
        f"<figure class='bf-chart'>{svg}"
    )
    mark = "document.querySelector('g > g > rect.bf-paper')"
    assert page.evaluate(f"getComputedStyle({mark}).stroke") == colour
    assert page.evaluate(f"getComputedStyle({mark}).fill") == "rgb(1, 2, 3)", "a hollow mark shows the page"
