from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config import load_config

from briefgen.model.span import NOWHERE, Span
from briefgen.plugin.repository import publication
from briefgen.read.settings import read_settings
from tests.plugin.conftest import Configure

PLACE = Span("seeds/facts/harbour.yml", 12, 5)


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (
            {"repo_url": "https://github.com/desk/desk", "edit_uri": "edit/main/docs/"},
            "https://github.com/desk/desk/edit/main/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://github.com/desk/desk/", "edit_uri": "blob/main/docs"},
            "https://github.com/desk/desk/blob/main/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://github.com/desk/desk"},
            "https://github.com/desk/desk/edit/master/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://gitlab.com/group/desk", "edit_uri": "-/edit/main/docs/"},
            "https://gitlab.com/group/desk/-/edit/main/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://codeberg.org/desk/desk", "edit_uri": "_edit/main/docs/"},
            "https://codeberg.org/desk/desk/_edit/main/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://gitea.example/desk/desk", "edit_uri": "src/branch/main/site/docs/"},
            "https://gitea.example/desk/desk/src/branch/main/site/seeds/facts/harbour.yml#L12",
        ),
        (
            {"repo_url": "https://bitbucket.org/desk/desk", "edit_uri": "src/main/docs/"},
            "https://bitbucket.org/desk/desk/src/main/seeds/facts/harbour.yml#lines-12",
        ),
        (
            {"edit_uri_template": "https://git.example/desk/edit/main/docs/{path}"},
            "https://git.example/desk/edit/main/seeds/facts/harbour.yml#L12",
        ),
        ({}, ""),
        ({"repo_url": "https://git.example/desk"}, ""),
        ({"repo_url": "https://git.example/desk", "edit_uri": "?file=docs/"}, ""),
        ({"repo_url": "https://git.example/desk", "edit_uri_template": "edit?file={path!q}"}, ""),
    ],
)
def test_the_edit_link_leads_to_the_line_in_every_form_of_repository(
    configure: Configure, desk: Path, settings: dict[str, str], address: str
) -> None:
    assert publication(configure(**settings), desk).edit_address(PLACE) == address


def test_a_page_that_comes_from_no_place_has_no_edit_link(configure: Configure, desk: Path) -> None:
    config = configure(repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/")
    assert publication(config, desk).edit_address(NOWHERE) == ""


def test_a_name_with_a_blank_or_a_sign_is_quoted(configure: Configure, desk: Path) -> None:
    config = configure(repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/")
    found = publication(config, desk).edit_address(Span("seeds/articles/a b#c?.txt", 1))
    assert found == "https://github.com/desk/desk/edit/main/seeds/articles/a%20b%23c%3F.txt#L1"


def test_a_preview_has_no_address_that_could_be_cited(configure: Configure, desk: Path) -> None:
    config = configure(site_url="https://desk.example/")
    assert publication(config, desk).site_url == "https://desk.example/"
    assert publication(config, desk, is_serving=True).site_url == ""


def test_both_doors_read_the_same_from_one_file(tmp_path: Path) -> None:
    text = "site_name: Port desk\nsite_url: https://desk.example/a\nrepo_url: https://github.com/d/d\ndocs_dir: texts\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    config = load_config(str(tmp_path / "mkdocs.yml"))
    read = read_settings(tmp_path / "mkdocs.yml", folder=tmp_path).publication
    assert read == replace(publication(config, tmp_path), site_url="https://desk.example/a")
    assert read.edit_address(PLACE) == "https://github.com/d/d/edit/master/seeds/facts/harbour.yml#L12"
