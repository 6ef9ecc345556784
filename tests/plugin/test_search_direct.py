"""The index holds of our pages what Material's own parser finds in them, whichever way they went."""

import logging

import pytest
from material.plugins.search.plugin import Parser, SearchPlugin  # type: ignore[import-untyped] # it has no types
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from briefgen.model import page as made
from briefgen.plugin.search_direct import DirectSearch
from tests.plugin.conftest import Configure, put_in

TEXT = "# Ships\n\nThey *wait*.\n\n## Later &amp; more {#later}\n\n- one\n- two\n"
PAGES = {
    "index.md": "---\ntitle: The desk\n---\n\nHow it began.\n",
    "facts/ships.md": TEXT,
    "facts/jobs.md": "---\nsearch: {boost: 2}\n---\n\n# Jobs\n",
    "facts/tags.md": "---\ntags: [one]\n---\n\n# Tags\n",
    "facts/none.md": "---\nsearch: {exclude: true}\n---\n\n# None\n",
    "facts/odd.md": "# Odd\n\n<p>a<b</p>\n",
    "facts/trains.md": TEXT,
    "facts/wagons.md": TEXT,
}


def lay(configure: Configure) -> tuple[MkDocsConfig, list[Page], SearchPlugin]:
    """Return pages of ours that are rendered, and one by hand, and the search plugin of the site."""
    config, files = configure(theme={"name": "material"}), Files([])
    put_in(files, config, made.Site({path: made.Page(path, path, "page", text) for path, text in PAGES.items()}))
    files.append(File.generated(config, "guide.md", content=TEXT))
    pages = []
    for file in files:
        page = Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
        pages.append(page)
    plugin = config.plugins["material/search"]
    assert isinstance(plugin, SearchPlugin)
    plugin.on_config(config)
    return config, pages, plugin


def collect(plugin: SearchPlugin, pages: list[Page], config: MkDocsConfig) -> list[dict[str, object]]:
    plugin.search_index.entries = []
    for page in pages:
        plugin.on_page_context({}, page=page, config=config, nav=None)
    return list(plugin.search_index.entries)


def test_entries_are_those_of_the_parser(configure: Configure) -> None:
    config, pages, plugin = lay(configure)
    expected = collect(plugin, pages, config)
    assert len(expected) > len(PAGES)
    search = DirectSearch()
    search.begin(config)
    assert collect(plugin, pages, config) == expected
    # The first of each kind is parsed as well, and what only Material knows how to treat.
    assert (search.found, search.parsed) == (2, 6)
    assert search.ways() == "2 were searched directly, 6 parsed"


def test_at_the_first_difference_all_pages_are_parsed(
    configure: Configure, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level("INFO", logger="mkdocs")
    config, pages, plugin = lay(configure)
    monkeypatch.setattr(Parser, "handle_data", lambda self, _: self.section and self.section.text.append("other"))
    expected = collect(plugin, pages, config)
    search = DirectSearch()
    search.begin(config)
    assert collect(plugin, pages, config) == expected
    assert (search.found, search.parsed) == (0, len(PAGES))
    assert len({said for said in caplog.messages if "Material parses every page" in said}) == 1


def test_an_index_that_another_plugin_has_a_hand_in_is_left_alone(configure: Configure) -> None:
    config, pages, plugin = lay(configure)
    plugin.search_index.add_entry_from_context = lambda page: plugin.search_index.entries.append({"title": page.title})
    search = DirectSearch()
    search.begin(config)
    assert len(collect(plugin, pages, config)) == len(pages)
    assert search.ways() == ""


def test_a_site_without_search_has_no_ways(configure: Configure) -> None:
    search = DirectSearch()
    search.begin(configure(plugins=["briefgen"]))
    assert search.ways() == ""
