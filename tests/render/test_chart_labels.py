"""Words of a chart are measured, broken and kept apart."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.chart_labels import Box, apart, broken, free_places, width


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert width("北한", 10) == 20
    assert width("ill", 10) < width("anon", 10) < width("WWWW", 10)
    assert width("é", 10) == width("e\u0301", 10)


def test_a_long_name_is_broken_at_blanks_and_cut_where_it_must_be() -> None:
    assert broken("South Korea", 10, room=200, most=2) == ("South Korea",)
    assert broken("United Nations Security Council of 15", 10, room=100, most=2) == (
        "United Nations",
        "Security Council of…",
    )
    assert broken("Donaudampfschifffahrtsgesellschaft", 10, room=60, most=2) == ("Donaudam…",)
    assert broken("", 10, room=60, most=2) == ()


@given(st.text(max_size=60), st.integers(20, 200), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text: str, room: int, most: int) -> None:
    lines = broken(text, 10, room=room, most=most)
    assert len(lines) <= most
    assert all(width(line, 10) <= room for line in lines)


def test_labels_that_do_not_meet_stay_where_they_are() -> None:
    assert apart([10, 50, 90], [20, 20, 20], low=0, high=200) == (10, 50, 90)


def test_labels_that_meet_share_the_way() -> None:
    assert apart([50, 50], [20, 20], low=0, high=200) == (40, 60)
    assert apart([0, 0], [20, 20], low=0, high=200) == (0, 20)
    assert apart([190, 190], [20, 20], low=0, high=200) == (160, 180)


@given(
    st.lists(st.tuples(st.floats(-50, 450), st.floats(10, 80)), min_size=1, max_size=12),
    st.floats(0, 100),
)
def test_labels_never_overlap_and_stay_inside_where_they_fit(labels: list[tuple[float, float]], low: float) -> None:
    wanted = sorted(edge for edge, _ in labels)
    heights = [height for _, height in labels]
    high = low + sum(heights) + 30
    tops = apart(wanted, heights, low=low, high=high)
    for place in range(len(tops) - 1):
        assert tops[place] + heights[place] <= tops[place + 1] + 1e-6
    assert tops[0] >= low - 1e-6
    assert tops[-1] + heights[-1] <= high + 1e-6


def test_words_take_the_first_free_place_and_none_when_all_are_taken() -> None:
    left, right, outside = Box(0, 0, 10, 10), Box(20, 0, 30, 10), Box(95, 0, 105, 10)
    inside = Box(0, 0, 100, 100)
    assert free_places([[left, right], [left, right], [left, right, outside]], [], inside=inside) == (left, right, None)
    assert free_places([[left, right]], [Box(5, 5, 6, 6)], inside=inside) == (right,)
