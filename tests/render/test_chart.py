"""A step chart says what the claims say: one line a speaker, hollow, dashed and open where they are, in any colours."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.chart import ChartPoint, step_chart
from briefgen.render.chart_labels import Box
from tests.as_read import SETS, rendered
from tests.hostile import read_texts
from tests.render.drawings import assert_legible as words_apart
from tests.render.drawings import text_boxes, words

SVG = "{http://www.w3.org/2000/svg}"


def point(day: str, value: str, series: str = "South Korea", *, high: str = "", label: str = "") -> ChartPoint:
    on = date.fromisoformat(day)
    return ChartPoint(on, on, Decimal(value), Decimal(high or value), label or value, series)


TROOPS = (
    point("2024-10-18", "1500", label="about 1,500"),
    replace(point("2024-10-23", "3000", "United States", label="at least 3,000"), qualifier="at least", struck=True),
    point("2024-10-28", "10000", "United States", label="about 10,000"),
    point("2024-11-20", "10900", label="about 10,900"),
)


def chart(points: Sequence[ChartPoint] = TROOPS, *, unit: str = "soldiers", chart_id: str = "troops") -> str:
    return step_chart(points, title="How many?", description="Two lines.", unit=unit, chart_id=chart_id)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def marks(svg: str) -> dict[str, ET.Element]:
    """Return the groups of all claims by their tooltips."""
    found = {}
    for group in parsed(svg).iter(f"{SVG}g"):
        title = group.find(f"{SVG}title")
        if title is not None:
            found[str(title.text)] = group
    return found


def mark_boxes(svg: str) -> list[Box]:
    """Return the ground that the dots and bars take."""
    sides = [
        [float(rect.get(side, "")) for side in ("x", "y", "width", "height")]
        for group in parsed(svg).iter(f"{SVG}g")
        if group.find(f"{SVG}title") is not None
        for rect in group.iter(f"{SVG}rect")
    ]
    return [Box(x, y, x + wide, y + high) for x, y, wide, high in sides]


def assert_legible(svg: str) -> None:
    """All words lie inside the drawing, and none covers another or a mark."""
    words_apart(svg)
    boxes = text_boxes(svg)
    assert [(one, mark) for one in boxes for mark in mark_boxes(svg) if one.covers(mark)] == []


def test_a_chart_is_one_line_of_well_formed_svg_that_names_and_describes_itself() -> None:
    svg = chart()
    root = parsed(svg)
    assert len(svg.splitlines()) == 1
    assert root.get("role") == "img"
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert named == {"troops-title": "How many?", "troops-description": "Two lines."}
    assert root.get("aria-labelledby") == "troops-title troops-description"
    assert parsed(chart(chart_id="other")).get("aria-labelledby") == "other-title other-description"


def test_each_series_ends_in_its_name_and_its_last_value() -> None:
    said = words(chart())
    assert [said[said.index(name) + 1] for name in ("South Korea", "United States")] == ["about 10,900", "about 10,000"]
    assert "soldiers" in said


def test_earlier_values_stand_beside_their_marks_where_there_is_room() -> None:
    assert "3,000" in words(chart(TROOPS[1:3]))


def test_a_series_without_a_name_shows_its_value_alone() -> None:
    svg = chart([point("2024-10-17", "3000", "", label="3,000"), point("2024-10-28", "10000", "", label="10,000")])
    assert "10,000" in words(svg)
    assert "700" not in svg


def test_a_value_holds_until_the_next_claim() -> None:
    svg = chart(TROOPS[1:3])
    [solid] = [path for path in re.findall(r'<path d="([^"]*)"[^>]*stroke-width="2.5"', svg) if "H" in path]
    level = re.match(r"M([\d.]+) ([\d.]+)H([\d.]+)M([\d.]+) ([\d.]+)V([\d.]+)", solid)
    assert level is not None
    assert level[3] == level[4], "the rise stands where the next claim begins"
    assert level[2] == level[5], "it rises from the level of the claim before"
    assert float(level[6]) < float(level[5])


def test_what_no_longer_stands_is_hollow() -> None:
    found = marks(chart())
    hollow = [tip for tip, group in found.items() if group.find(f"{SVG}rect").get("class") == "bf-paper"]
    assert hollow == ["United States, at least 3,000, 23 Oct 2024"]
    assert len(found) == 4


def test_a_withdrawn_last_value_is_crossed_out_and_its_line_dotted() -> None:
    svg = chart([point("2024-10-18", "5"), replace(point("2024-10-20", "9", label="nine"), struck=True)])
    assert "<text" in svg
    assert re.search(r'text-decoration="line-through">nine<', svg)
    assert 'stroke-dasharray="1.5 5"' in svg


def test_what_is_disputed_is_dashed() -> None:
    assert "stroke-dasharray" not in chart()
    svg = chart([point("2024-10-18", "5"), replace(point("2024-10-20", "9"), disputed=True), point("2024-10-25", "8")])
    assert 'stroke-dasharray="7 5"' in svg


def test_a_mark_in_dispute_is_half_full_as_its_sign_is() -> None:
    svg = chart([point("2024-10-18", "5"), replace(point("2024-10-20", "9", label="nine"), disputed=True)])
    half = marks(svg)["South Korea, nine, 20 Oct 2024"]
    assert half.find(f"{SVG}rect").get("class") == "bf-paper"
    assert str(half.find(f"{SVG}path").get("d")).endswith("z")


def test_what_was_withdrawn_is_crossed_out() -> None:
    gone = replace(point("2024-10-18", "5", label="five"), struck=True, withdrawn=True)
    svg = chart([gone, point("2024-10-20", "9", label="nine")])
    crosses = [tip for tip, group in marks(svg).items() if group.find(f"{SVG}path") is not None]
    assert crosses == ["South Korea, five, 18 Oct 2024"]


def test_a_value_that_is_not_exact_has_a_soft_rim() -> None:
    svg = chart([replace(point("2024-10-18", "5", label="about 5"), qualifier="about"), point("2024-10-20", "9")])
    soft = [tip for tip, group in marks(svg).items() if len(group.findall(f"{SVG}rect")) == 2]
    assert soft == ["South Korea, about 5, 18 Oct 2024"]


def test_claims_that_crowd_in_a_long_story_stand_apart_and_the_chart_says_so() -> None:
    crowd = [point(f"2024-10-{day}", str(day), f"Speaker {day}", label=f"{day} men") for day in range(10, 20)]
    svg = chart([*crowd, point("2026-11-01", "30", label="30 men")])
    assert "soldiers, days not to scale" in words(svg)
    places = sorted(box.left for box in mark_boxes(svg))
    assert all(after - before > 15 for before, after in pairwise(places))
    assert_legible(svg)
    assert "days not to scale" not in chart()


@pytest.mark.parametrize(
    ("qualifier", "way"), [("at least", -1), ("more than", -1), ("up to", 1), ("fewer than", 1), ("about", 0), ("", 0)]
)
def test_an_arrow_says_to_which_side_a_value_may_go_on(qualifier: str, way: int) -> None:
    [group] = marks(chart([replace(TROOPS[0], qualifier=qualifier)])).values()
    arrow = group.find(f"{SVG}path")
    if way == 0:
        assert arrow is None
        return
    assert arrow is not None
    start, tip = re.match(r"M[\d.]+ ([\d.]+)V([\d.]+)", str(arrow.get("d"))).groups()
    assert (float(tip) - float(start)) * way > 0


def test_a_range_is_a_bar_and_a_band_as_high_as_it_is_wide() -> None:
    svg = chart([point("2024-10-18", "0"), point("2024-11-04", "5000", "United States", high="10000")])
    bar = marks(svg)["United States, 5000, 4 Nov 2024"].find(f"{SVG}rect")
    dot = marks(svg)["South Korea, 0, 18 Oct 2024"].find(f"{SVG}rect")
    [band] = [rect for rect in parsed(svg).iter(f"{SVG}rect") if rect.get("fill-opacity") == ".08"]
    assert float(bar.get("height")) > float(band.get("height")) > 5 * float(dot.get("height"))
    assert dot.get("height") == dot.get("width")


def test_a_day_that_is_not_exactly_known_is_a_stretch() -> None:
    month = replace(TROOPS[0], last_day=date(2024, 10, 31))
    assert 'stroke-linecap="round"' in chart([month, TROOPS[3]])
    assert 'stroke-linecap="round"' not in chart()


def test_colours_are_the_pages_own_and_nothing_runs_or_is_fetched() -> None:
    svg = chart()
    assert set(re.findall(r' (?:stroke|fill)="([^"]*)"', svg)) <= {"currentColor", "none", "Canvas"}
    assert set(re.findall(r'<g class="([^"]*)"', svg)) == {"bf-quiet", "bf-series-1", "bf-series-2"}
    assert "style" not in svg
    assert not re.search(r"<script|href|url\(|@import|\son\w+=", svg)


def test_the_order_of_points_never_matters_and_the_bytes_are_the_same() -> None:
    assert chart(TROOPS) == chart(TROOPS[::-1]) == chart((TROOPS[2], TROOPS[0], TROOPS[3], TROOPS[1]))


def test_a_chart_needs_a_point() -> None:
    with pytest.raises(ValueError, match="needs a point"):
        chart([])


@pytest.mark.parametrize(
    "points",
    [
        TROOPS[:1],
        [point("2024-10-18", "5", "A"), point("2024-10-18", "5", "B"), point("2024-10-18", "6", "A")],
        [point("2024-10-18", "0"), point("2025-10-18", "5000000000", label="5 billion")],
        [point("2024-10-18", "-4"), point("2025-10-18", "2.5")],
        [point("0001-01-01", "1"), point("9999-12-31", "2")],
        [point(f"2024-01-{day:02}", "7", f"Speaker number {day}") for day in range(1, 32)],
    ],
    ids=["one point", "one day, equal values", "huge range", "below zero", "all of time", "31 speakers"],
)
def test_odd_histories_are_drawn_inside_the_drawing_and_no_words_cover_others(points: list[ChartPoint]) -> None:
    assert_legible(chart(points))


days = st.dates(date(2023, 1, 1), date(2026, 12, 31))
amounts = st.decimals(-(10**4), 10**10, places=0)
points = st.builds(
    lambda day, later, value, more, series, struck, disputed, qualifier: ChartPoint(
        day=day,
        last_day=max(day, later) if struck else day,
        low=value,
        high=value + more,
        label=f"{value:,}",
        series=series,
        struck=struck,
        disputed=disputed,
        qualifier=qualifier,
    ),
    days,
    days,
    amounts,
    st.sampled_from([Decimal(0), Decimal(0), Decimal(2000)]),
    st.sampled_from(["", "South Korea", "United States", "A Ministry of a Very Long Name", "북한"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "about", "at least", "up to"]),
)


@settings(max_examples=60)
@given(st.lists(points, min_size=1, max_size=12))
def test_any_history_is_drawn_and_no_words_cover_others(history: list[ChartPoint]) -> None:
    assert_legible(chart(history))


@pytest.mark.parametrize("extensions", SETS)
def test_hostile_names_change_nothing_but_words_and_markdown_lets_the_chart_be(extensions: str) -> None:
    @settings(max_examples=60)
    @given(read_texts, read_texts)
    def law(name: str, unit: str) -> None:
        svg = step_chart(
            [replace(TROOPS[0], series=name, label=unit)], title=name, description=unit, unit=unit, chart_id=name
        )
        assert [element.tag for element in parsed(svg).iter() if element.tag.endswith("script")] == []
        assert len(svg.splitlines()) == 1
        figure = f'<figure class="bf-chart" data-search-exclude>{svg}</figure>'
        assert rendered(f"Before\n\n{figure}\n\nAfter", extensions=extensions).split("\n", 1)[1].startswith(figure)

    law()
