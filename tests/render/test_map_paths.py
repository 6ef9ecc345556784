"""Lines of a map are cut and thinned without changing what is seen."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.chart_labels import Box
from briefgen.render.map_paths import cut_line, cut_ring, path, thinned

PAPER = Box(0, 0, 100, 60)
numbers = st.integers(-300, 300).map(float)
lines = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=20)


def area(ring: list[tuple[float, float]]) -> float:
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_a_ring_is_cut_at_the_edge_of_the_paper() -> None:
    assert area(cut_ring([(-50, -50), (50, -50), (50, 30), (-50, 30)], PAPER)) == 50 * 30
    assert area(cut_ring([(-500, -500), (500, -500), (500, 500), (-500, 500)], PAPER)) == 100 * 60
    assert cut_ring([(200, 0), (300, 0), (300, 60)], PAPER) == []


@given(lines)
def test_nothing_of_a_cut_ring_lies_outside(ring: list[tuple[float, float]]) -> None:
    for x, y in cut_ring(ring, PAPER):
        assert -1e-6 <= x <= 100 + 1e-6
        assert -1e-6 <= y <= 60 + 1e-6


def test_a_line_that_leaves_and_returns_is_cut_in_two() -> None:
    line = [(10.0, 10.0), (50.0, 10.0), (200.0, 10.0), (300.0, 50.0), (200.0, 50.0), (50.0, 50.0)]
    assert cut_line(line, PAPER) == [line[:3], line[4:]]


@given(lines)
def test_a_thinned_line_keeps_its_ends_and_stays_within_a_hair_of_all_its_points(
    line: list[tuple[float, float]],
) -> None:
    kept = thinned(line)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)


def test_points_beside_a_straight_line_go() -> None:
    assert thinned([(0, 0), (10, 0.5), (20, -0.5), (30, 0)]) == [(0, 0), (30, 0)]
    assert thinned([(0, 0), (10, 5), (20, 0)]) == [(0, 0), (10, 5), (20, 0)]


def test_a_path_is_in_whole_units_each_less_the_one_before() -> None:
    assert path([[(0.4, 0), (0.2, 0.3), (0.4, 0)]], closed=True) == ""
    assert path([[(0.4, 0), (10, -5), (20, 5), (0.4, 0)]], closed=True) == "M0 0l10-5 10 10-20-5z"
    assert path([[(0, 0), (10, 5)], [(3, 3), (3.2, 3)]], closed=False) == "M0 0l10 5"
