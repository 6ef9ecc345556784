import re
from importlib.resources import files

import pytest

from briefgen.plugin.theme_faults import without_theme_faults

NAVIGATION = """<html lang="{language}"><label class="md-header__button md-icon" for="__drawer">
<svg></svg></label><nav class="md-nav md-nav--primary md-nav--lifted" aria-label="Navigation" data-md-level="0">
<a href="briefings/" class="md-nav__link ">Briefings</a>
<label class="md-nav__link " for="__nav_2" id="__nav_2_label" tabindex="0">
<span class="md-nav__icon md-icon"></span>
</label>
<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2_label" aria-expanded="false">
<label class="md-nav__title" for="__nav_2">
<span class="md-nav__icon md-icon"></span>
Briefings
</label></nav>
<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_3_label" aria-expanded="true">
<label class="md-nav__title" for="__nav_3">
<span class="md-nav__icon md-icon"></span>
The "facts" &amp; more
</label></nav></nav><nav class="md-path" aria-label="Navigation" >"""

#: Where the theme prints each fault.
FAULTS = {
    "partials/search.html": ['data-md-component="search" role="dialog">'],
    "partials/nav-item.html": ['tabindex="{{ tabindex }}"', 'id="__toc"', 'aria-labelledby="{{ path }}_label"'],
    "partials/toc.html": ['<label class="md-nav__title" for="__toc">'],
    "partials/path.html": ['<nav class="md-path" aria-label="{{ lang.t(\'nav\') }}"'],
    "partials/header.html": ['<label class="md-header__button md-icon" for="__drawer">'],
    "base.html": [
        'type="checkbox" id="__drawer" autocomplete="off">',
        'type="checkbox" id="__search" autocomplete="off">',
    ],
}


def mended(language: str = "en") -> str:
    return without_theme_faults(NAVIGATION.format(language=language))


@pytest.mark.parametrize("part", FAULTS)
def test_the_installed_theme_still_has_the_faults_that_are_mended(part: str) -> None:
    text = (files("material") / "templates" / part).read_text(encoding="utf-8")
    assert [fault for fault in FAULTS[part] if fault not in text] == []


def test_a_section_is_named_by_what_opens_it_or_else_by_its_title() -> None:
    page = mended()
    assert '<span class="md-nav__icon md-icon"></span><span class="bf-unseen">Briefings</span>\n</label>' in page
    assert 'aria-labelledby="__nav_2_label" aria-expanded="false"' in page, "the theme's script looks for it"
    assert 'aria-label="The &quot;facts&quot; &amp; more" aria-expanded="true"' in page
    assert "__nav_3_label" not in page


def test_the_keyboard_reaches_the_menu_which_says_what_it_is() -> None:
    assert 'for="__drawer" tabindex="0"><span class="bf-unseen">Navigation</span>' in mended()


@pytest.mark.parametrize(
    ("language", "path"),
    [
        ("en", '<nav class="md-path" aria-label="Breadcrumb" >'),
        ("uk", '<nav class="md-path" aria-label="Навігаційний ланцюжок" >'),
        ("fi", '<nav class="md-path" >'),
    ],
)
def test_the_path_is_not_called_as_the_navigation_is(language: str, path: str) -> None:
    assert mended(language).endswith(path)


def test_the_search_is_no_dialog_and_a_checkbox_completes_nothing() -> None:
    page = without_theme_faults(
        '<input type="checkbox" id="__search" autocomplete="off"><div data-md-component="search" role="dialog">'
        '<input type="text" autocomplete="off"><label tabindex="">'
    )
    assert page == (
        '<input type="checkbox" id="__search"><div data-md-component="search">'
        '<input type="text" autocomplete="off"><label tabindex="-1">'
    )


@pytest.mark.parametrize("field", ["", '<input type="checkbox" id="__toc">'])
def test_the_label_of_the_contents_speaks_for_its_field_where_there_is_one(field: str) -> None:
    page = without_theme_faults(f'{field}<label class="md-nav__title" for="__toc">')
    assert ('for="__toc"' in page) is bool(field)


def test_what_is_mended_is_mended_once() -> None:
    assert without_theme_faults(mended()) == mended()


def test_a_page_of_another_theme_stays_as_it_is() -> None:
    page = '<html lang="en"><nav aria-label="Navigation"><input type="search" autocomplete="off"></nav>'
    assert without_theme_faults(page) == page


def test_the_words_of_a_page_stay() -> None:
    seen = re.sub(r'<span class="bf-unseen">[^<]*</span>', "", mended())
    assert re.sub("<[^>]+>", "", seen).split() == re.sub("<[^>]+>", "", NAVIGATION).split()
