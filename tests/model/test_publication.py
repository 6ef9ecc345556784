import pytest

from briefgen.model.publication import UNPUBLISHED, Publication
from briefgen.model.span import Span


@pytest.mark.parametrize(
    ("path", "address", "plain"),
    [
        ("index.md", "", "index.html"),
        ("facts/troops.md", "facts/troops/", "facts/troops.html"),
        ("dossiers/war/index.md", "dossiers/war/", "dossiers/war/index.html"),
        ("facts/price-index.md", "facts/price-index/", "facts/price-index.html"),
        ("briefings/서울.md", "briefings/%EC%84%9C%EC%9A%B8/", "briefings/%EC%84%9C%EC%9A%B8.html"),
    ],
)
@pytest.mark.parametrize("site", ["https://desk.example/a", "https://desk.example/a/"])
def test_a_page_has_the_address_that_the_builder_gives_it(site: str, path: str, address: str, plain: str) -> None:
    assert Publication(site_url=site).page_address(path) == f"https://desk.example/a/{address}"
    assert Publication(site_url=site, directory_urls=False).page_address(path) == f"https://desk.example/a/{plain}"


@pytest.mark.parametrize("site", ["", "/a/", "desk.example", "javascript:alert(1)", "https://["])
def test_a_site_without_an_address_has_no_addresses(site: str) -> None:
    assert Publication(site_url=site).page_address("facts/troops.md") == ""


def test_an_issue_form_is_filled_in_on_github_alone() -> None:
    found = Publication(repo_url="https://github.com/desk/desk/").correction_address(
        "50 % & more?", "https://d.example/"
    )
    assert found == (
        "https://github.com/desk/desk/issues/new?template=correction.yml"
        "&title=Correction%3A%2050%20%25%20%26%20more%3F&page=https%3A%2F%2Fd.example%2F"
    )
    for address in (
        "",
        "https://gitlab.com/desk/desk",
        "https://github.com/desk",
        "git@github.com:desk/desk",
        "https://[",
    ):
        assert Publication(repo_url=address).correction_address("Title", "page") == ""


def test_nothing_is_known_of_a_site_that_says_nothing() -> None:
    assert UNPUBLISHED.edit_address(Span("seeds/facts/a.yml", 3)) == ""
    assert Publication(repo_url="https://[", edit_uri="e/").edit_address(Span("seeds/facts/a.yml", 3)) == ""


def test_the_way_to_the_input_goes_up_from_the_documentation_as_far_as_it_is_deep() -> None:
    place = Span("seeds/facts/a.yml", 3)
    settings = {"repo_url": "https://github.com/desk/desk", "edit_uri": "edit/main/site/docs/"}
    assert Publication(**settings, root="../..").edit_address(place).endswith("/edit/main/seeds/facts/a.yml#L3")
    assert Publication(**settings, root="..").edit_address(place).endswith("/edit/main/site/seeds/facts/a.yml#L3")
    template = "https://git.example/{path_noext}/in/{path}"
    found = Publication(edit_uri_template=template, root=".").edit_address(place)
    assert found == "https://git.example/seeds/facts/a/in/seeds/facts/a.yml#L3"
