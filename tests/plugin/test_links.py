"""Every link of a page becomes what MkDocs makes of it, also when another page of the folder had it before."""

import logging

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor

from briefgen.plugin.links import Links
from tests.plugin.conftest import Configure

PAGES = "index.md facts/index.md facts/a.md facts/b.md facts/b/list.md facts/c.d.md entities/a.md map.svg".split()
LINKS = (
    "a.md b.md#x b.md b/list.md c.d.md ../entities/a.md ../index.md index.md ../map.svg ./b.md ../facts/a.md#y "
    "lost.md ../../out.md a b/ #here # ?x #a?b b.md?q=1#z /facts/b.md /lost.md // https://a.example/ "
    "http://[::1]/x https://a.example/]x mailto:a@b.example a%2emd b%20c.md x.png ../ . ./"
).split()


def lay(configure: Configure, *, directories: bool) -> tuple[MkDocsConfig, Files]:
    config = configure(use_directory_urls=directories)
    made = (File(path, None, config.site_dir, directories) for path in PAGES)
    return config, Files([*made])


@pytest.mark.parametrize("directories", [True, False])
def test_links_are_what_mkdocs_makes_of_them(
    configure: Configure, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, *, directories: bool
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    config, files = lay(configure, directories=directories)
    links = Links(config, files)
    for path in [*PAGES, *reversed(PAGES)]:  # each after one beside it, and after one elsewhere
        if not path.endswith(".md"):
            continue
        file = files.src_uris[path]
        told = []
        ways = []
        for is_ours in (True, False):
            caplog.clear()
            process = _RelativePathTreeprocessor(file, files, config)
            to_url = links.of(process) if is_ours else process.path_to_url
            ways.append(([to_url(link) for link in LINKS], process.links_to_anchors))
            told.append(caplog.messages.copy())
        assert ways[0] == ways[1]
        assert told[0] == told[1]


def test_a_page_that_goes_is_linked_no_more(configure: Configure) -> None:
    config, files = lay(configure, directories=True)
    links = Links(config, files)
    process = _RelativePathTreeprocessor(files.src_uris["facts/a.md"], files, config)
    assert links.of(process)("b.md") == "../b/"
    files.remove(files.src_uris["facts/b.md"])
    assert links.of(process)("b.md") == "b.md"
