from briefgen.build import Build
from briefgen.model.problem import Level, Problem
from briefgen.model.span import Span
from briefgen.plugin.banner import with_banner
from briefgen.plugin.showing import Showing

PAGE = "<html><body><p>text</p></body></html>"


def error(message: str, line: int = 2) -> Problem:
    return Problem("yaml-syntax", Level.ERROR, message, Span("seeds/facts/a.yml", line, 3))


def test_a_sound_desk_has_no_banner() -> None:
    assert with_banner(PAGE, Showing()) == PAGE


def test_the_banner_says_place_and_message_before_the_page_ends() -> None:
    shown = with_banner(PAGE, Showing(errors=(error("a bracket is open"),)))
    assert shown.startswith("<html><body><p>text</p><div role=")
    assert shown.endswith("</div></body></html>")
    assert "seeds/facts/a.yml:2:3: error[yaml-syntax] a bracket is open" in shown
    assert "1 error." in shown


def test_what_stands_in_the_files_is_shown_and_never_run() -> None:
    shown = with_banner(PAGE, Showing(errors=(error("</pre><script>alert(1)</script>\x1b[31m"),), failure="<b>"))
    assert "&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+001B&gt;[31m" in shown
    assert "<script" not in shown
    assert "&lt;b&gt;" in shown


def test_many_errors_are_counted_and_the_first_are_shown() -> None:
    shown = with_banner(PAGE, Showing(errors=tuple(error("x", line) for line in range(1, 31))))
    assert "30 errors." in shown
    assert shown.count("error[yaml-syntax]") == 20
    assert "… and 10 more" in shown


def test_a_page_without_a_body_end_gets_it_at_the_end() -> None:
    assert with_banner("<p>text", Showing(errors=(error("x"),))).startswith("<p>text<div role=")


def test_the_reader_is_told_when_the_pages_are_older() -> None:
    old = Showing(Build(), errors=(error("x"),), is_older=True)
    assert "This is the last version without them." in with_banner(PAGE, old)
