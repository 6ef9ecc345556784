from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section, get_navigation
from mkdocs.structure.pages import Page as MkDocsPage

from briefgen.model.page import Page, Site
from briefgen.plugin.navigation import is_index, lay_navigation, tie_to_parents
from tests.plugin.conftest import Configure, put_in

PATHS = (
    "index.md",
    "sources.md",
    "timeline.md",
    "timeline/2024.md",
    "facts/index.md",
    "facts/troops.md",
    "briefings/index.md",
    "briefings/one.md",
    "dossiers/index.md",
    "dossiers/war/index.md",
    "dossiers/war/timeline.md",
)
SITE = Site({path: Page(path, path, "page", f"---\ntitle: {path}\n---\n\nx") for path in PATHS})


def navigation(configure: Configure, **settings: object) -> tuple[Navigation, Files]:
    config = configure(**settings)
    files = Files([])
    ours = put_in(files, config, SITE)
    lay_navigation(files, config, ours)
    nav = get_navigation(files, config)
    tie_to_parents(nav, files, ours)
    return nav, files


def page_of(files: Files, path: str) -> MkDocsPage:
    file = files.get_file_from_path(path)
    assert file is not None
    assert file.page is not None
    return file.page


def above(page: MkDocsPage) -> list[str]:
    return [entry.title if isinstance(entry, Section) else entry.file.src_uri for entry in page.ancestors]


@pytest.mark.parametrize(
    ("path", "answer"),
    [("index.md", True), ("sources.md", True), ("facts/index.md", True), ("facts/troops.md", False),
     ("dossiers/war/index.md", False), ("dossiers/war/timeline.md", False)],
)  # fmt: skip
def test_the_few_pages_that_lead_to_all_others_are_index_pages(path: str, *, answer: bool) -> None:
    assert is_index(path) is answer


def test_without_a_navigation_of_ones_own_index_pages_come_in_a_sensible_order(configure: Configure) -> None:
    nav, _ = navigation(configure)
    assert [page.file.src_uri for page in nav.pages] == [
        "index.md",
        "briefings/index.md",
        "dossiers/index.md",
        "facts/index.md",
        "timeline.md",
        "sources.md",
    ]
    assert nav.items[0].title == "Home"


def test_ten_thousand_pages_stay_out_of_the_navigation(configure: Configure) -> None:
    config, files = configure(), Files([])
    many = Site({f"facts/f{number}.md": Page("", "", "fact", "x") for number in range(10_000)})
    lay_navigation(files, config, put_in(files, config, many))
    assert get_navigation(files, config).pages == []


@pytest.mark.parametrize(
    ("path", "parents"),
    [
        ("facts/troops.md", ["facts/index.md"]),
        ("timeline/2024.md", ["timeline.md"]),
        ("dossiers/war/index.md", ["dossiers/index.md"]),
        ("dossiers/war/timeline.md", ["dossiers/war/index.md", "dossiers/index.md"]),
        ("facts/index.md", []),
    ],
)
def test_breadcrumbs_lead_from_a_leaf_up_to_its_index_page(configure: Configure, path: str, parents: list[str]) -> None:
    _, files = navigation(configure)
    assert above(page_of(files, path)) == parents


def test_breadcrumbs_follow_the_sections_that_a_person_lays(configure: Configure) -> None:
    nav = [{"Start": "index.md"}, {"All facts": [{"Facts": "facts/index.md"}, {"Sources": "sources.md"}]}]
    laid, files = navigation(configure, nav=nav)
    assert above(page_of(files, "facts/troops.md")) == ["All facts"]
    assert above(page_of(files, "briefings/one.md")) == ["briefings/index.md"]
    page_of(files, "facts/troops.md").active = True
    assert [item.active for item in laid.items] == [False, True]


def test_a_navigation_of_ones_own_raises_no_word_about_our_pages(
    configure: Configure, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO", logger="mkdocs"):
        navigation(configure, nav=["index.md"])
    assert "not included" not in caplog.text


def test_a_leaf_in_a_navigation_of_ones_own_keeps_its_place(configure: Configure) -> None:
    nav, files = navigation(configure, nav=["index.md", {"Lead story": "briefings/one.md"}])
    assert [item.title for item in nav.items][1] == "Lead story"
    assert above(page_of(files, "briefings/one.md")) == []


def test_the_built_page_shows_the_way_up(configure: Configure, desk: Path) -> None:
    build(configure())
    page = (desk / "site" / "facts" / "jobs-at-risk" / "index.html").read_text(encoding="utf-8")
    trail = page.partition('class="md-path__list"')[2].partition("</ol>")[0]
    assert 'href="../.."' in trail
    assert 'href="../"' in trail
    tabs = page.partition('class="md-tabs__list"')[2].partition("</ul>")[0]
    active = tabs.partition("md-tabs__item--active")[2].partition("</li>")[0]
    assert 'href="../"' in active
