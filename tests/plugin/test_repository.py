from pathlib import Path

import pytest

from briefgen.model.span import NOWHERE, Span
from briefgen.plugin.repository import edit_address
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
    assert edit_address(PLACE, configure(**settings), desk) == address


def test_a_page_that_comes_from_no_place_has_no_edit_link(configure: Configure, desk: Path) -> None:
    config = configure(repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/")
    assert edit_address(NOWHERE, config, desk) == ""


def test_a_name_with_a_blank_or_a_sign_is_quoted(configure: Configure, desk: Path) -> None:
    config = configure(repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/")
    found = edit_address(Span("seeds/articles/a b#c?.txt", 1), config, desk)
    assert found == "https://github.com/desk/desk/edit/main/seeds/articles/a%20b%23c%3F.txt#L1"
