"""A network names every neighbour once, on one side or the other, and no words cover others."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.network import Neighbour, network
from tests.hostile import read_texts
from tests.render.drawings import assert_legible, text_boxes, words

SVG = "{http://www.w3.org/2000/svg}"
PORT = (
    Neighbour("Harbour master", "is led by, since 2019"),
    Neighbour("Dockers’ union", "is opposed by"),
    Neighbour("Old company", "belonged to, until 2011", is_over=True),
)


def drawing(*neighbours: Neighbour, name: str = "Port authority") -> str:
    return network(name, neighbours, title="Ties", description="Three ties.", network_id="network")


def test_a_network_names_and_describes_itself() -> None:
    root = ET.fromstring(drawing(*PORT))  # noqa: S314 - our own drawing
    assert root.get("role") == "img"
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert named == {"network-title": "Ties", "network-description": "Three ties."}
    assert root.get("aria-labelledby") == " ".join(named)


def test_every_neighbour_stands_with_its_relation_on_one_side_of_the_name() -> None:
    said = words(drawing(*PORT))
    assert " ".join(said) == (
        "Harbour master is led by, since 2019 Dockers’ union is opposed by Old company belonged to, until 2011"
        " Port authority"
    )
    sides = {row: box.left < 320 for row, box in zip(said, text_boxes(drawing(*PORT)), strict=True)}
    assert (sides["Harbour master"], sides["Old company"]) == (True, False)


def test_a_tie_that_is_over_is_dashed() -> None:
    assert "stroke-dasharray" in drawing(*PORT)
    assert "stroke-dasharray" not in drawing(*PORT[:2])


def test_a_network_is_light_and_has_nothing_that_runs_or_is_fetched() -> None:
    svg = drawing(*PORT * 4)
    assert len(svg) < 8_000
    assert len(svg.splitlines()) == 1
    assert not re.search(r"<script|href|url\(|@import|\son\w+=", svg)
    assert svg == drawing(*PORT * 4)


names = st.one_of(
    read_texts,
    st.sampled_from(["Kim", "Multilateral Sanctions Monitoring Team", "북한 조선중앙통신", "WWWWWWWWWWWWWW"]),
)


@settings(max_examples=60)
@given(names, st.lists(st.builds(Neighbour, names, names, st.booleans()), max_size=12))
def test_whatever_the_names_words_lie_inside_and_apart(name: str, neighbours: list[Neighbour]) -> None:
    assert_legible(drawing(*neighbours, name=name))
