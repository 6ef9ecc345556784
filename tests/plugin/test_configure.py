import logging
from pathlib import Path

import pytest
from markdown import Extension
from mkdocs.utils import clean_directory

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.plugin.configure import complete_config, refuse_folders
from tests.plugin.conftest import Configure


def test_needed_extensions_are_added_once(configure: Configure, desk: Path) -> None:
    config = configure(markdown_extensions=["markdown.extensions.tables", {"toc": {"permalink": True}}])
    before = list(config.markdown_extensions)
    complete_config(config, desk, Options())
    added = [name for name in config.markdown_extensions if name not in before]
    assert added == ["attr_list", "md_in_html", "admonition"]
    assert config.mdx_configs["toc"] == {"permalink": True}


def test_extensions_that_another_plugin_made_are_left_alone(configure: Configure, desk: Path) -> None:
    config, made = configure(), Extension()
    config.markdown_extensions.append(made)  # type: ignore[arg-type] # as plugins do
    complete_config(config, desk, Options())
    assert made in config.markdown_extensions


def test_broken_anchors_are_warnings_where_nothing_is_chosen(configure: Configure, desk: Path) -> None:
    config = configure()
    assert config.validation.links.anchors == logging.INFO
    complete_config(config, desk, Options())
    links = config.validation.links
    assert {links.anchors, links.absolute_links, links.unrecognized_links} == {logging.WARNING}


@pytest.mark.parametrize("validation", [{"anchors": "ignore"}, {"links": {"anchors": "ignore"}}])
def test_what_a_person_chose_stays(configure: Configure, desk: Path, validation: dict[str, object]) -> None:
    config = configure(validation=validation)
    complete_config(config, desk, Options())
    assert config.validation.links.anchors == logging.DEBUG
    assert config.validation.links.absolute_links == logging.WARNING


def test_plain_serve_watches_the_desk(configure: Configure, desk: Path) -> None:
    config = configure()
    complete_config(config, desk, Options())
    assert str(desk / "seeds") in config.watch


@pytest.mark.parametrize("folder", ["seeds", "seeds/site", ".", "..", "templates"])
def test_a_site_folder_that_would_cost_files_is_refused(configure: Configure, desk: Path, folder: str) -> None:
    config = configure()
    config.site_dir = str(desk / folder)
    with pytest.raises(BriefgenError, match="site_dir"):
        refuse_folders(config, desk, Options())


def test_a_site_folder_with_somebodys_files_is_refused(configure: Configure, desk: Path) -> None:
    (desk.parent / "photos").mkdir()
    (desk.parent / "photos" / "cat.jpg").write_bytes(b"cat")
    config = configure(site_dir=str(desk.parent / "photos"))
    with pytest.raises(BriefgenError, match=r"no site \(cat\.jpg\)"):
        refuse_folders(config, desk, Options())


def test_seeds_are_never_published_as_they_are(configure: Configure, desk: Path) -> None:
    config = configure(docs_dir=str(desk / "seeds"))
    with pytest.raises(BriefgenError, match="docs_dir"):
        refuse_folders(config, desk, Options())


def test_a_site_that_mkdocs_has_emptied_may_be_filled_again(configure: Configure, desk: Path) -> None:
    (desk / "site" / "assets").mkdir(parents=True)
    clean_directory(str(desk / "site"))
    refuse_folders(configure(), desk, Options())
