"""A page that is set directly is to MkDocs what it would be if MkDocs had rendered it."""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from briefgen.build import build
from briefgen.model.options import Options
from briefgen.typeset import typesetter
from tests.python_markdown import OURS

PAGES = {
    "index.md": """
# The [harbour](a/b.md)

[here](#later) [gone](gone.md) [off](a/b.md#gone) [on](a/b.md#own) [up](../x) [b](a/b/)

- [out](https://example.org/?a=1&b=2)
- [root](/a/b.md) [mail](mailto:a@example.org)

A *word* [q](?a=b) [o](a/b.md#x) [lost](lost.md)

<div id="box" class="b" markdown>

## Later

<!-- -->

</div>

<figure><svg id="s"></svg></figure>
""",
    "a/b.md": """
# B

**own**{: #own } <span id="raw&amp;">[up](../index.md#box)</span> [self](b.md#own)

## [B](../index.md)
""",
    "empty.md": "",
    "untitled.md": "Words.\n\n## Later",
}
Seen = tuple[object, ...]


def _config(folder: Path, toc: Mapping[str, object]) -> MkDocsConfig:
    config = MkDocsConfig()
    extensions = [*(name for name in OURS if name != "toc"), {"toc": dict(toc)}]
    checks = {"links": {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"}}
    config.load_dict(
        {"site_name": "x", "docs_dir": str(folder), "markdown_extensions": extensions, "validation": checks}
    )
    assert config.validate() == ([], [])
    config.plugins._current_plugin = "test"
    return config


def _directly(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Do what `Page.render` does, with what is set directly."""
    links = _RelativePathTreeprocessor(page.file, files, config)
    part = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    links._register(part)
    setter = typesetter(config.markdown_extensions, config.mdx_configs)
    found = setter.typeset(page.markdown, link=links.path_to_url, other=lambda words: part.reset().convert(words))
    page.content = found.html
    page.toc = get_toc(found.toc)
    page._title_from_render = found.title or None
    page.present_anchor_ids = set(found.anchors)
    page.links_to_anchors = links.links_to_anchors


def _seen(
    texts: Mapping[str, str],
    config: MkDocsConfig,
    render: Callable[[Page, MkDocsConfig, Files], None],
    caplog: pytest.LogCaptureFixture,
) -> Seen:
    files = Files([File.generated(config, path, content=text) for path, text in texts.items()])
    made: list[object] = []
    caplog.clear()
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        for file in files:
            page = Page(None, file, config)
            page.markdown = texts[file.src_uri]
            render(page, config, files)
            reached = {to.src_uri: dict(links) for to, links in (page.links_to_anchors or {}).items()}
            made.append((page.content, str(page.toc), page.title, page.present_anchor_ids, reached))
        for file in files:
            file.page.validate_anchor_links(files=files, log_level=logging.WARNING)
    return (*made, [record.getMessage() for record in caplog.records])


@pytest.mark.parametrize("toc", [{}, {"permalink": True}], ids=["plain", "permalinks"])
def test_content_contents_title_anchors_and_warnings_are_those_of_mkdocs(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, toc: Mapping[str, object]
) -> None:
    config = _config(tmp_path, toc)
    ours = _seen(PAGES, config, _directly, caplog)
    assert ours == _seen(PAGES, config, Page.render, caplog)
    assert len(ours[-1]) == 7  # two files and two anchors that are not there, an absolute link, two to no file


@pytest.mark.slow
def test_the_example_is_to_mkdocs_what_it_would_be(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, root: Path
) -> None:
    site = build(root, Options(), today=date(2026, 3, 20)).site
    texts = {path: page.markdown.partition("\n---\n")[2] for path, page in site.pages.items()}
    config = _config(tmp_path, {})
    assert _seen(texts, config, _directly, caplog) == _seen(texts, config, Page.render, caplog)
