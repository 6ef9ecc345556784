from datetime import date
from pathlib import Path

import pytest
from mkdocs.structure.files import File

from briefgen.build import Build, build
from briefgen.model.options import Options
from briefgen.plugin.handwritten import with_links


@pytest.fixture
def built(desk: Path) -> Build:
    return build(desk, Options(), today=date(2025, 3, 1))


def page(desk: Path, text: str) -> File:
    path = desk / "docs" / "guide" / "page.md"
    path.write_text(text, encoding="utf-8")
    return File("guide/page.md", str(desk / "docs"), str(desk / "site"), use_directory_urls=True)


def test_references_become_relative_links(desk: Path, built: Build) -> None:
    file = page(desk, "See [[harbour-board]] and `[[code]]`.\n")
    text, problems = with_links(file.content_string, file, desk, built, Options())
    assert text == "See [Harbour Board](../entities/harbour-board.md) and `[[code]]`.\n"
    assert problems == ()


def test_a_problem_leads_to_the_line_of_the_file_below_its_front_matter(desk: Path, built: Build) -> None:
    file = page(desk, "---\ntitle: A\ntags: [x]\n---\n\n# A\n\nSee [[harbor-board]].\n")
    markdown = file.content_string.partition("---\n\n")[2]
    _, (problem,) = with_links(markdown, file, desk, built, Options())
    assert (problem.rule, str(problem.span)) == ("unknown-reference", "docs/guide/page.md:8:5")


def test_text_that_another_plugin_changed_is_placed_as_well_as_can_be(desk: Path, built: Build) -> None:
    file = page(desk, "---\ntitle: A\n---\n\nSee {{ x }}.\n")
    _, (problem,) = with_links("See [[harbor-board]].", file, desk, built, Options())
    assert problem.span.line == 1


def test_what_stops_mkdocs_in_the_middle_is_a_warning_with_its_place(desk: Path, built: Build) -> None:
    file = page(desk, "a\n\n```\nx <![ y\n```\n")
    text, (problem,) = with_links(file.content_string, file, desk, built, Options())
    assert (problem.rule, str(problem.span)) == ("markup-declaration", "docs/guide/page.md:4:3")
    assert "<![" not in text


def test_levels_hold_for_hand_written_pages_too(desk: Path, built: Build) -> None:
    file = page(desk, "See [[harbor-board]].\n")
    options = Options(levels={"unknown-reference": None})
    assert with_links(file.content_string, file, desk, built, options)[1] == ()


def test_a_comment_on_the_page_allows_what_stops_mkdocs_too(desk: Path, built: Build) -> None:
    comment = "<!-- briefgen: allow markup-declaration: it is the subject of the page -->\n"
    file = page(desk, f"{comment}The mark <![CDATA[.\n")
    text, problems = with_links(file.content_string, file, desk, built, Options())
    assert "<![" not in text
    assert problems == ()
