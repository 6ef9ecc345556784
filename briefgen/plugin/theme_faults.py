"""A page as Material for MkDocs prints it in; the same page without those faults of markup that shut people out, out.

They stand in the theme's largest templates, which a copy of ours would soon fall behind. Each mend is one replacement
that finds nothing, and so does nothing, where a later release, another theme or the person's own template has no such
fault. `tests/plugin/test_theme_faults.py` holds them to the theme that is installed.
"""

import re

#: Faults that are the same on every page, each with what stands there instead.
_LITERAL = (
    # A dialog has a name and is not always there; the search itself, within, is a landmark already.
    ('data-md-component="search" role="dialog">', 'data-md-component="search">'),
    # Not a number. It cannot be left out: the theme's script looks for it.
    (' tabindex="">', ' tabindex="-1">'),
    # `autocomplete` is nothing that a checkbox can have.
    ('type="checkbox" id="__drawer" autocomplete="off">', 'type="checkbox" id="__drawer">'),
    ('type="checkbox" id="__search" autocomplete="off">', 'type="checkbox" id="__search">'),
)
_MENU = '<label class="md-header__button md-icon" for="__drawer">'
_PATH = '<nav class="md-path" aria-label="'
_CONTENTS, _CONTENTS_LABEL = ' id="__toc"', '<label class="md-nav__title" for="__toc">'
_LANGUAGE = re.compile(r'<html lang="([A-Za-z]+)')
_MAIN_NAVIGATION = re.compile(r'<nav class="md-nav md-nav--primary[^"]*" aria-label="([^"]*)"')
#: A section of the navigation, what names it, and its title.
_SECTION = re.compile(
    r' aria-labelledby="((__nav_[0-9_]+)_label)"( aria-expanded="(?:true|false)">\s*<label class="md-nav__title"'
    r' for="\2">\s*<span class="md-nav__icon md-icon"></span>\s*([^<]*[^<\s]))'
)
#: What opens a section, where it has an index page: an arrow without a word.
_ARROW = re.compile(
    r'(<label class="md-nav__link [^"]*" for="__nav_[0-9_]+" id="(__nav_[0-9_]+_label)"[^>]*>\s*'
    r'<span class="md-nav__icon md-icon"></span>)(\s*</label>)'
)
#: What a reader calls the line of links above a title; elsewhere it stays without a name, which is no fault.
_TRAIL = {
    "de": "Brotkrümelnavigation",
    "en": "Breadcrumb",
    "es": "Ruta de navegación",
    "fr": "Fil d’Ariane",
    "ko": "탐색 경로",
    "ru": "Навигационная цепочка",
    "uk": "Навігаційний ланцюжок",
}


def without_theme_faults(page: str) -> str:
    """Return the page with names for its landmarks, a menu for the keyboard, and nothing that HTML does not know."""
    for fault, instead in _LITERAL:
        page = page.replace(fault, instead)
    return _with_path_name(_with_section_names(_with_menu(_without_lost_label(page))))


def _with_menu(page: str) -> str:
    """Let the keyboard reach the menu of small screens, and say what it is; the theme's script answers Enter."""
    named = _MAIN_NAVIGATION.search(page)
    if named is None:
        return page
    return page.replace(_MENU, f'{_MENU[:-1]} tabindex="0">{_unseen(named[1])}')


def _with_path_name(page: str) -> str:
    """Tell the path above a title from the main navigation: the theme gives both the same name."""
    before, start, rest = page.partition(_PATH)
    if not start:
        return page
    language = _LANGUAGE.search(before)
    name = _TRAIL.get(language[1], "") if language else ""
    label = f' aria-label="{name}"' if name else ""
    return f'{before}<nav class="md-path"{label}{rest.partition(chr(34))[2]}'


def _with_section_names(page: str) -> str:
    """Name each section of the navigation: the theme names it by a label without words, or one that is not there."""
    titles: dict[str, str] = {}

    def named(found: re.Match[str]) -> str:
        label, _, rest, title = found.groups()
        titles[label] = title
        by = f' aria-labelledby="{label}"' if f' id="{label}"' in page else f' aria-label="{_quoted(title)}"'
        return by + rest

    mended = _SECTION.sub(named, page)
    return _ARROW.sub(lambda found: f"{found[1]}{_unseen(titles.get(found[2], ''))}{found[3]}", mended)


def _without_lost_label(page: str) -> str:
    """Let no label speak for a field that is not on the page: that of the contents stands in the navigation only."""
    return page if _CONTENTS in page else page.replace(_CONTENTS_LABEL, '<label class="md-nav__title">')


def _unseen(words: str) -> str:
    return f'<span class="bf-unseen">{words}</span>' if words else ""


def _quoted(words: str) -> str:
    return words.replace('"', "&quot;")
