"""A locator map shows its place and enough around it, names no two things in one spot, and is the same each time."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.locator_map import in_degrees, locator_map
from briefgen.render.map_view import Pin
from tests.render.drawings import assert_legible, words

SVG = "{http://www.w3.org/2000/svg}"
PYONGYANG = Pin("Pyongyang", 39.0392, 125.7625)
SEOUL = Pin("Seoul", 37.5665, 126.978)
KAZAN = Pin("Kazan", 55.7963, 49.1088)


def drawing(place: Pin = PYONGYANG, *others: Pin) -> str:
    return locator_map(place, others, map_id="map").svg


def test_a_map_names_and_describes_itself() -> None:
    root = ET.fromstring(drawing(PYONGYANG, SEOUL, KAZAN))  # noqa: S314 - our own drawing
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert named == {
        "map-title": "Where Pyongyang lies",
        "map-description": "Pyongyang at 39.0392° N, 125.7625° E; also shown: Seoul.",
    }
    assert root.get("aria-labelledby") == " ".join(named)
    assert root.get("role") == "img"


def test_other_places_are_shown_where_they_lie_in_view_and_find_room() -> None:
    seoul = locator_map(PYONGYANG, [SEOUL, KAZAN], map_id="map")
    assert seoul.others == ("Seoul",)
    assert {"Pyongyang", "Seoul"} <= set(words(seoul.svg))
    assert locator_map(PYONGYANG, [Pin("Next door", 39.04, 125.76)], map_id="map").others == ()


def test_an_inland_place_is_seen_from_farther_away() -> None:
    assert "200 km" in words(drawing())
    assert "500 km" in words(drawing(KAZAN))


def test_the_grid_says_its_degrees() -> None:
    assert {"38° N", "40° N", "120° E", "130° E"} <= set(words(drawing()))
    assert "180°" in words(drawing(Pin("Suva", -18.14, 178.44)))


def test_contested_borders_are_dotted_and_said_to_be() -> None:
    found = locator_map(Pin("Simferopol", 44.95, 34.1), [], map_id="map")
    assert found.has_contested
    assert "stroke-dasharray" in found.svg
    assert not locator_map(PYONGYANG, [], map_id="map").has_contested


def test_a_map_is_light_and_has_nothing_that_runs_or_is_fetched() -> None:
    svg = drawing(PYONGYANG, SEOUL)
    assert len(svg) < 8_000
    assert len(svg.splitlines()) == 1
    assert not re.search(r"<script|href|url\(|@import|\son\w+=", svg)
    assert svg == drawing(PYONGYANG, SEOUL)


@pytest.mark.parametrize(
    ("pin", "words"),
    [
        (PYONGYANG, "39.0392° N, 125.7625° E"),
        (Pin("", -33.5, -70), "33.5° S, 70° W"),
        (Pin("", 0, 0), "0° N, 0° E"),
    ],
)
def test_coordinates_read_as_people_write_them(pin: Pin, words: str) -> None:
    assert in_degrees(pin) == words


pins = st.builds(
    Pin,
    st.sampled_from(["Seoul", "Mount Holly Springs in the Valley", "북한", "A"]),
    st.floats(-80, 80),
    st.floats(-180, 180),
)


@settings(max_examples=25)
@given(pins, st.lists(st.tuples(st.floats(-4, 4), st.floats(-6, 6)), max_size=6))
def test_anywhere_on_earth_words_lie_inside_and_apart(place: Pin, around: list[tuple[float, float]]) -> None:
    others = [Pin(f"Town {north:.2f}", place.latitude + north, place.longitude + east) for north, east in around]
    assert_legible(drawing(place, *others))
