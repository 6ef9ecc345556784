"""The package's outlines are found by where they lie, and text holds points to the hundredth of a degree."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.outline import Frame, decoded, encoded, outlines

KOREA = Frame(118, 34, 134, 44)

degrees = st.tuples(
    st.integers(-18000, 18000).map(lambda number: number / 100),
    st.integers(-9000, 9000).map(lambda number: number / 100),
)


@given(st.lists(degrees, max_size=30))
def test_what_is_written_is_read_back(points: list[tuple[float, float]]) -> None:
    assert decoded(encoded(points)) == tuple(points)


def test_an_outline_is_found_where_it_lies_whichever_turn_of_the_globe_is_asked_for() -> None:
    here, turned = list(outlines(KOREA)), list(outlines(Frame(118 - 360, 34, 134 - 360, 44)))
    assert {line.kind for line in here} == {"land", "border"}
    assert [len(line.points) for line in here] == [len(line.points) for line in turned]
    assert list(outlines(Frame(80, -40, 85, -35))) == []


def test_land_is_closed_rings_and_no_outline_leaps_across_the_globe() -> None:
    world = list(outlines(Frame(-180, -90, 180, 90)))
    for line in world:
        assert len(line.points) >= 2
        assert line.kind != "land" or line.points[0] == line.points[-1]
        steps = zip(line.points, line.points[1:], strict=False)
        assert all(abs(x - u) < 60 for (x, y), (u, v) in steps if (y, v) != (-90, -90))


def test_contested_borders_are_told_apart() -> None:
    crimea = Frame(33.6, 45.8, 34.9, 46.2)
    assert [line.kind for line in outlines(crimea) if line.kind != "land" and len(line.points) < 50] == ["contested"]


def test_what_is_cut_short_lies_beyond_the_frame() -> None:
    whole = {line.points[0]: set(line.points) for line in outlines(Frame(-180, -90, 180, 90)) if line.kind == "land"}
    for line in outlines(KOREA):
        if line.kind == "land":
            seen = {(x, y) for x, y in whole[line.points[0]] if 118 <= x <= 134 and 34 <= y <= 44}
            assert seen <= set(line.points) <= whole[line.points[0]]
    assert sum(len(line.points) for line in outlines(KOREA)) < 2_000
