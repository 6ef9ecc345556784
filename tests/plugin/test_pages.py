from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files, InclusionLevel

from briefgen.model.page import Page, Site
from briefgen.model.span import Span
from briefgen.plugin.pages import add_styles
from tests.plugin.conftest import Configure, put_in

SITE = Site(
    {path: Page(path, path, "page", path) for path in ("index.md", "facts/index.md", "facts/troops.md")},
    {"assets/briefgen.css": b"a{}", "assets/chart.js": b"1", "assets/logo.svg": b"<svg/>"},
)


def by_hand(configure: Configure, path: str) -> File:
    config = configure()
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)


def test_pages_and_assets_are_added_and_nothing_is_written(configure: Configure, desk: Path) -> None:
    before = sorted(desk.rglob("*"))
    files = Files([])
    ours = put_in(files, configure(), SITE)
    assert ours == frozenset({*SITE.pages, *SITE.assets})
    assert {file.src_uri: file.content_bytes for file in files}["facts/troops.md"] == b"facts/troops.md"
    assert sorted(desk.rglob("*")) == before


@pytest.mark.parametrize(
    ("path", "kept"),
    [("index.md", "index.md"), ("README.md", "index.md"), ("facts.md", "facts/index.md"),
     ("assets/briefgen.css", "assets/briefgen.css")],
)  # fmt: skip
def test_a_hand_written_file_wins_and_the_log_says_so(
    configure: Configure, caplog: pytest.LogCaptureFixture, path: str, kept: str
) -> None:
    files = Files([by_hand(configure, path)])
    with caplog.at_level("INFO", logger="mkdocs"):
        ours = put_in(files, configure(), SITE)
    assert kept not in ours
    assert f"{kept} is written by hand" in caplog.text
    found = files.get_file_from_path(path)
    assert found is not None
    assert found.generated_by is None


def test_pages_that_a_person_excludes_stay_out(configure: Configure) -> None:
    files = Files([])
    put_in(files, configure(exclude_docs="/facts/troops.md"), SITE)
    assert "facts/troops.md" not in {file.src_uri for file in files.documentation_pages()}


def test_an_excluded_hand_written_file_gives_way(configure: Configure) -> None:
    file = by_hand(configure, "index.md")
    file.inclusion = InclusionLevel.EXCLUDED
    files = Files([file])
    assert "index.md" in put_in(files, configure(), SITE)


def test_styles_and_scripts_come_before_the_persons_own(configure: Configure) -> None:
    config = configure(extra_css=["own.css"], extra_javascript=["own.js"])
    add_styles(config, SITE)
    add_styles(config, SITE)
    assert config.extra_css == ["assets/briefgen.css", "own.css"]
    assert [str(script) for script in config.extra_javascript] == ["assets/chart.js", "own.js"]


def test_a_page_leads_plugins_that_ask_for_dates_to_the_input_that_it_was_made_from(configure: Configure) -> None:
    place = Span("seeds/facts/harbour.yml", 30, 3)
    made = Page("facts/troops.md", "t", "fact", "x", edit=place)
    config, files = configure(), Files([])
    put_in(files, config, Site({made.path: made, "index.md": Page("index.md", "t", "home", "x")}))
    root = Path(config.config_file_path).parent
    assert {file.src_uri: file.abs_src_path for file in files} == {
        "facts/troops.md": str(root / place.path),
        "index.md": str(root / "seeds"),
    }
    assert [file.content_string for file in files] == ["x", "x"]
