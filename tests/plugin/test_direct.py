"""A page of ours is to MkDocs what it would be if Python-Markdown had rendered it, whichever way it went."""

import logging
from pathlib import Path

import pytest
from markdown.extensions.toc import TocTreeprocessor
from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor

from briefgen.model import page as made
from briefgen.plugin.direct import Direct, DirectPage
from tests.plugin.conftest import Configure, put_in
from tests.python_markdown import OURS

PAGES = {
    "index.md": "---\ntitle: The desk\n---\n\n# [Ships](facts/ships.md)\n\n[lost](lost.md) [on](facts/ships.md#a)\n",
    "facts/ships.md": "# Ships\n\n**own**{: #a } [self](#a) [gone](../index.md#gone)\n\n## Later\n\n- [up](jobs.md)\n",
    "facts/jobs.md": "Words and `code`.\n\n| a |\n|---|\n| b |\n",
}
#: Of every page its content, contents, title, front matter, anchors and links to anchors.
Seen = list[tuple[object, ...]]


def lay(configure: Configure, *also: str) -> tuple[MkDocsConfig, Files]:
    config, files = configure(markdown_extensions=[*OURS, *also]), Files([])
    put_in(files, config, made.Site({path: made.Page(path, path, "page", text) for path, text in PAGES.items()}))
    return config, files


def render(files: Files, config: MkDocsConfig, direct: Direct | None, *, added: str = "") -> Seen:
    """Do with every page what MkDocs does; another plugin adds something to its text."""
    seen: Seen = []
    for file in files:
        page = Page(None, file, config)
        if direct:
            direct.take(page)
        page.read_source(config)
        page.markdown = f"{page.markdown}{added}"
        page.render(config, files)
        reached = {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()}
        seen.append((page.content, str(page.toc), page.title, page.meta, page.present_anchor_ids, reached))
    return seen


def ways(direct: Direct) -> tuple[int, int]:
    return direct.set, direct.others


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> pytest.LogCaptureFixture:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level("INFO", logger="mkdocs")
    return caplog


def test_every_page_is_set_directly_and_the_same(configure: Configure, log: pytest.LogCaptureFixture) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    ours, told = render(files, config, direct), log.messages.copy()
    assert ways(direct) == (3, 0)
    log.clear()
    assert ours == render(files, config, None)
    assert told == log.messages  # The page that is made both ways is not heard twice.
    assert len(told) == 1


def test_it_is_told_how_many_went_which_way(configure: Configure, log: pytest.LogCaptureFixture) -> None:
    log.set_level("DEBUG", logger="mkdocs")
    config, files = lay(configure)
    direct = Direct(is_on=True)
    assert direct.ways() == ""
    assert render(files, config, direct) == render(files, config, None)  # No links to anchors are kept here.
    assert direct.ways() == "3 pages were set directly, 0 by Python-Markdown"


def populate(files: Files, config: MkDocsConfig, direct: Direct) -> list[Page]:
    """Let MkDocs itself read every page."""
    direct.begin(config)
    pages = []
    for file in files:
        page = Page(None, file, config)
        direct.take(page)
        _populate_page(page, config, files)
        pages.append(page)
    return pages


def test_a_page_waits_until_it_is_written_and_is_forgotten_then(configure: Configure) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    home, *_ = (page for page in populate(files, config, direct) if page.file.src_uri == "index.md")
    assert isinstance(home, DirectPage)
    assert (direct.may_wait, ways(direct)) == (True, (0, 0))
    home.active = True  # as when MkDocs writes it
    expected = next(seen for seen in render(files, config, None) if seen[2] == "The desk")
    assert (home.content, str(home.toc), home.title, home.meta) == expected[:4]
    assert home.present_anchor_ids == expected[4]
    assert ways(direct) == (1, 0)
    home.release()
    assert (home.content, str(home.toc), home.markdown, home.title) == ("", "", "", "The desk")
    assert home.present_anchor_ids == expected[4]


def test_a_waiting_page_has_the_title_front_matter_and_text_that_it_will_have(configure: Configure) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    expected = {page.file.src_uri: page for page in _plainly(files, config)}
    for page in populate(files, config, direct):
        assert page.title == expected[page.file.src_uri].title
    for page in populate(files, config, direct):
        assert page.meta == expected[page.file.src_uri].meta
    for page in populate(files, config, direct):
        assert page.markdown == expected[page.file.src_uri].markdown


def _plainly(files: Files, config: MkDocsConfig) -> list[Page]:
    pages = []
    for file in files:
        page = Page(None, file, config)
        _populate_page(page, config, files)
        pages.append(page)
    return pages


@pytest.mark.parametrize("where", ["content", "markdown"])
def test_what_is_given_to_a_waiting_page_is_kept(configure: Configure, where: str) -> None:
    config, files = lay(configure)
    home, jobs, _ = populate(files, config, Direct(is_on=True))
    for page in (home, jobs):
        setattr(page, where, "Its own.")
        page.active = True
    assert home.content == ("Its own." if where == "content" else "<p>Its own.</p>")
    assert home.title == "The desk"


def test_whoever_looks_at_a_waiting_page_early_sees_it_as_it_will_be(configure: Configure) -> None:
    config, files = lay(configure)
    expected = {page.file.src_uri: page for page in _plainly(files, config)}
    for page in populate(files, config, Direct(is_on=True)):
        assert page.content == expected[page.file.src_uri].content
    for page in populate(files, config, Direct(is_on=True)):
        assert str(page.toc) == str(expected[page.file.src_uri].toc)


def test_no_page_waits_where_a_template_may_go_through_all_pages(configure: Configure, desk: Path) -> None:
    (desk / "theirs").mkdir()
    for settings in ({"theme": {"name": "mkdocs", "custom_dir": str(desk / "theirs")}}, {"extra_templates": ["a.xml"]}):
        direct = Direct(is_on=True)
        direct.begin(configure(**settings))
        assert not direct.may_wait


def test_no_page_waits_or_is_forgotten_beside_a_plugin_that_may_look_at_it(configure: Configure) -> None:
    config, files = lay(configure)
    config.plugins["another"] = BasePlugin()
    direct = Direct(is_on=True)
    pages = populate(files, config, direct)
    assert (direct.may_wait, ways(direct)) == (False, (3, 0))
    for page in pages:
        assert isinstance(page, DirectPage)
        page.release()
        assert page.content


def test_a_text_that_another_plugin_has_changed_is_rendered_as_it_is_now(configure: Configure) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    assert render(files, config, direct, added="\n~~") == render(files, config, None, added="\n~~")
    assert ways(direct) == (0, 3)


def test_an_end_of_line_more_is_no_other_text(configure: Configure) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    assert render(files, config, direct, added="\n") == render(files, config, None, added="\n")
    assert ways(direct) == (3, 0)


def test_a_text_that_another_plugin_has_put_in_its_place_is_not_ours(configure: Configure) -> None:
    config, files = lay(configure)
    file = files.get_file_from_path("facts/jobs.md")
    assert file is not None
    file.content_string = "Other *words*."
    direct = Direct(is_on=True)
    assert render(files, config, direct) == render(files, config, None)
    assert ways(direct) == (2, 1)


def test_a_source_that_another_plugin_reads_is_not_ours(configure: Configure) -> None:
    config, files = lay(configure)
    config.plugins.events["page_read_source"].append(lambda page, **_: f"Read {page.file.src_uri}.")
    direct = Direct(is_on=True)
    assert render(files, config, direct)[1][0] == "<p>Read facts/ships.md.</p>"
    assert ways(direct) == (0, 3)


def test_an_extension_that_is_not_known_leaves_all_pages_to_markdown(configure: Configure) -> None:
    config, files = lay(configure, "nl2br")
    direct = Direct(is_on=True)
    assert render(files, config, direct) == render(files, config, None)
    assert ways(direct) == (0, 3)


@pytest.mark.parametrize("what", ["extensions", "options"])
def test_extensions_that_change_between_pages_are_noticed(configure: Configure, what: str) -> None:
    config, files = lay(configure)
    direct = Direct(is_on=True)
    render(files, config, direct)
    if what == "extensions":
        config.markdown_extensions.append("nl2br")
    else:
        config.mdx_configs["toc"] = {"permalink": True}
    assert render(files, config, direct) == render(files, config, None)
    assert ways(direct) == (3, 3)


@pytest.mark.parametrize("name", ["path_to_url", "_target_uri"])
def test_a_plugin_that_has_its_own_way_with_links_keeps_it(
    configure: Configure, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    config, files = lay(configure)
    monkeypatch.setattr(_RelativePathTreeprocessor, name, lambda *_: "elsewhere.md")
    direct = Direct(is_on=True)
    assert render(files, config, direct) == render(files, config, None)
    assert ways(direct) == (0, 3)


def test_a_plugin_that_renders_all_pages_itself_keeps_doing_so(
    configure: Configure, monkeypatch: pytest.MonkeyPatch
) -> None:
    config, files = lay(configure)

    def set_content(page: Page, config: MkDocsConfig, files: Files) -> None:
        page.content = "its own"

    monkeypatch.setattr(Page, "render", set_content)
    assert {seen[0] for seen in render(files, config, Direct(is_on=True))} == {"its own"}


def test_a_site_on_which_the_ways_differ_is_rendered_by_markdown_and_the_log_says_so(
    configure: Configure, monkeypatch: pytest.MonkeyPatch, log: pytest.LogCaptureFixture
) -> None:
    config, files = lay(configure)
    monkeypatch.setattr(TocTreeprocessor, "run", lambda _, root: root[0].set("class", "changed"))
    direct = Direct(is_on=True)
    ours = render(files, config, direct)
    expected = "briefgen: every page is rendered by Python-Markdown: index.md would not be the same"
    assert log.messages.count(expected) == 1
    assert ours == render(files, config, None)
    assert ways(direct) == (0, 3)


def test_pages_of_others_and_those_of_a_slow_build_are_left_alone(configure: Configure, desk: Path) -> None:
    config, files = lay(configure)
    by_hand = File("guide/index.md", config.docs_dir, config.site_dir, config.use_directory_urls)
    kinds = []
    for direct, file in ((Direct(is_on=True), by_hand), (Direct(is_on=False), next(iter(files)))):
        page = Page(None, file, config)
        direct.take(page)
        kinds.append(type(page))
    assert kinds == [Page, Page]


def test_a_page_of_another_plugins_kind_is_left_alone(configure: Configure) -> None:
    class Theirs(Page):
        """A kind of page that another plugin makes."""

    config, files = lay(configure)
    page = Theirs(None, next(iter(files)), config)
    Direct(is_on=True).take(page)
    assert not isinstance(page, DirectPage)
