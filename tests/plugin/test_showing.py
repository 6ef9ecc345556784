from briefgen.build import Build
from briefgen.model.page import Page, Site
from briefgen.model.problem import BriefgenError, Level, Problem
from briefgen.plugin.showing import Showing, next_showing, with_problems

ERROR = Problem("yaml-syntax", Level.ERROR, "broken")
WARNING = Problem("stale-fact", Level.WARNING, "old")


def made(text: str, *problems: Problem, is_whole: bool = True) -> Build:
    return Build(site=Site({"a.md": Page("a.md", "a", "page", text)}), problems=problems, is_whole=is_whole)


WHOLE, BROKEN = made("whole"), made("broken", ERROR, WARNING, is_whole=False)


def test_while_serving_a_broken_desk_leaves_the_last_whole_site_up() -> None:
    shown = next_showing(next_showing(Showing(), WHOLE, is_serving=True), BROKEN, is_serving=True)
    assert (shown.build, shown.errors, shown.is_older) == (WHOLE, (ERROR,), True)


def test_it_goes_when_the_desk_is_mended() -> None:
    broken = next_showing(next_showing(Showing(), WHOLE, is_serving=True), BROKEN, is_serving=True)
    again = next_showing(broken, BROKEN, is_serving=True)
    assert again.build is WHOLE
    mended = made("mended")
    assert next_showing(again, mended, is_serving=True) == Showing(mended)


def test_a_desk_that_starts_broken_shows_what_is_sound_each_time() -> None:
    first = next_showing(Showing(), BROKEN, is_serving=True)
    assert (first.build, first.errors, first.is_older) == (BROKEN, (ERROR,), False)
    other = made("other", ERROR, is_whole=False)
    assert next_showing(first, other, is_serving=True).build is other


def test_a_one_shot_build_shows_what_is_sound() -> None:
    assert next_showing(Showing(WHOLE), BROKEN, is_serving=False) == Showing(BROKEN, (ERROR,))


def test_an_error_of_sense_is_shown_beside_the_new_pages() -> None:
    unsound = made("new", ERROR)
    shown = next_showing(Showing(WHOLE), unsound, is_serving=True)
    assert (shown.build, shown.errors, shown.is_older) == (unsound, (ERROR,), False)


def test_a_failure_keeps_the_last_pages() -> None:
    shown = next_showing(Showing(WHOLE), BriefgenError("no seeds"), is_serving=True)
    assert (shown.build, shown.failure, shown.is_older) == (WHOLE, "no seeds", True)
    assert not next_showing(Showing(), BriefgenError("no seeds"), is_serving=True).is_older


def test_errors_of_hand_written_pages_join_the_others_and_warnings_do_not() -> None:
    assert with_problems(Showing(WHOLE), (WARNING, ERROR)).errors == (ERROR,)
