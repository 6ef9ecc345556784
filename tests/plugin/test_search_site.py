"""Who gets Pagefind: whoever asks for it or has many pages, and has it installed."""

import logging
from pathlib import Path

import pytest

from briefgen.build import Build
from briefgen.model.options import Options
from briefgen.model.page import Page, Site
from briefgen.plugin.search_pagefind import theme_folder
from briefgen.plugin.search_site import SiteSearch
from tests.plugin.conftest import Configure

PAGES = {f"facts/{name}.md": Page(f"facts/{name}.md", name, "fact", "# Fact\n") for name in ("one", "two")}


def is_chosen(configure: Configure, options: Options, *, is_build: bool = True, theme: str = "material") -> bool:
    config = configure(theme={"name": theme})
    SiteSearch(lambda: Build(site=Site(PAGES))).begin(config, options, is_build=is_build)
    return str(theme_folder()) in config.theme.dirs


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (Options(), False),
        (Options(pagefind_from=2), True),
        (Options(pagefind_from=3), False),
        (Options(search="material", pagefind_from=0), False),
        (Options(search="pagefind"), True),
    ],
)
def test_a_large_site_and_whoever_asks_gets_pagefind(configure: Configure, options: Options, *, expected: bool) -> None:
    assert is_chosen(configure, options) is expected


def test_a_preview_and_another_theme_are_searched_as_ever(configure: Configure) -> None:
    assert not is_chosen(configure, Options(search="pagefind"), is_build=False)
    assert not is_chosen(configure, Options(search="pagefind"), theme="mkdocs")


@pytest.mark.parametrize(
    ("options", "level"), [(Options(search="pagefind"), "WARNING"), (Options(pagefind_from=0), "INFO")]
)
def test_where_it_is_missing_material_searches_and_a_message_says_what_to_install(
    configure: Configure,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    options: Options,
    level: str,
) -> None:
    monkeypatch.setattr("briefgen.plugin.search_site.find_pagefind", lambda: None)
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level("INFO", logger="mkdocs")
    assert not is_chosen(configure, options)
    assert {(each.levelname, "pip install 'briefgen[search]'" in each.message) for each in caplog.records} == {
        (level, True)
    }


def test_the_box_stands_behind_the_persons_own_templates(configure: Configure, desk: Path) -> None:
    (desk / "own").mkdir()
    config = configure(theme={"name": "material", "custom_dir": str(desk / "own")})
    SiteSearch(lambda: Build(site=Site(PAGES))).begin(config, Options(search="pagefind"), is_build=True)
    assert config.theme.dirs.index(str(theme_folder())) == 1
