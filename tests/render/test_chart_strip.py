"""A strip shows who said what and for how long it stood; no words cover others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.chart import ChartPoint
from briefgen.render.chart_strip import strip_chart
from tests.hostile import read_texts
from tests.render.drawings import assert_legible, text_boxes, words

SVG = "{http://www.w3.org/2000/svg}"


def answer(day: str, label: str, series: str = "Port authority") -> ChartPoint:
    on = date.fromisoformat(day)
    return ChartPoint(on, on, Decimal(0), Decimal(0), label, series)


STRIKE = (
    replace(answer("2024-10-18", "denied"), struck=True),
    replace(answer("2024-10-23", "confirmed in part", "Dockers’ union"), disputed=True),
    answer("2024-10-28", "confirmed"),
)


def strip(*points: ChartPoint) -> str:
    return strip_chart(points, title="Is there a strike?", description="Two answers.", chart_id="history")


def bars(svg: str) -> list[ET.Element]:
    paths = ET.fromstring(svg).iter(f"{SVG}path")  # noqa: S314 - our own drawing
    return [path for path in paths if path.get("stroke-width") == "7"]


def test_a_strip_names_and_describes_itself() -> None:
    root = ET.fromstring(strip(*STRIKE))  # noqa: S314 - our own drawing
    named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert named == {"history-title": "Is there a strike?", "history-description": "Two answers."}
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", " ".join(named))


def test_answers_stand_below_their_speaker_by_day() -> None:
    assert words(strip(*STRIKE))[:5] == ["Port authority", "denied", "confirmed", "Dockers’ union", "confirmed in part"]
    assert strip(*STRIKE) == strip(*reversed(STRIKE))


def test_a_bar_ends_where_the_same_speaker_says_something_else() -> None:
    denied, confirmed, _ = (str(bar.get("d")) for bar in bars(strip(*STRIKE)))
    assert denied.partition("H")[2] == confirmed.partition(" ")[0].removeprefix("M")
    assert confirmed.endswith("H640")


def test_what_fell_is_faint_and_what_is_disputed_dashed() -> None:
    denied, confirmed, disputed = bars(strip(*STRIKE))
    assert float(denied.get("stroke-opacity", "")) < float(confirmed.get("stroke-opacity", ""))
    assert [bar.get("stroke-dasharray") is None for bar in (denied, confirmed, disputed)] == [True, True, False]


def test_an_answer_that_was_withdrawn_is_crossed_out() -> None:
    assert 'text-decoration="line-through">denied<' in strip(replace(STRIKE[0], withdrawn=True), STRIKE[2])


def test_words_near_the_end_are_held_to_the_edge() -> None:
    late = strip(STRIKE[0], answer("2024-10-28", "confirmed by all who were asked"))
    assert text_boxes(late)[2].right == 640


def test_a_strip_needs_an_answer() -> None:
    with pytest.raises(ValueError, match="needs a point"):
        strip()


labels = st.one_of(
    read_texts, st.sampled_from(["no", "passed by the upper house after a long debate on the quay", "북한"])
)
answers = st.builds(
    lambda day, label, series, struck, withdrawn: replace(
        answer(day.isoformat(), label, series), struck=struck, withdrawn=withdrawn
    ),
    st.dates(date(2023, 1, 1), date(2026, 12, 31)),
    labels,
    st.one_of(
        read_texts, st.sampled_from(["", "Port authority", "A Ministry of a Very Long Name Indeed, and Its Offices"])
    ),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=60)
@given(st.lists(answers, min_size=1, max_size=16))
def test_whatever_is_said_words_lie_inside_and_apart(points: list[ChartPoint]) -> None:
    assert_legible(strip(*points))
