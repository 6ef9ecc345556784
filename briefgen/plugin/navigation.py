"""Pages in; a navigation that holds index pages alone, and every other page's place under one of them, out."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, file_sort_key
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import nest_paths

#: The order of our index pages where the person lays no navigation; others follow by name.
_ORDER = "index briefings dossiers facts entities timeline archive sources glossary corrections methods".split()
#: Plugins that make the navigation themselves, or warn when somebody else did.
_NAVIGATORS = frozenset({"awesome-nav", "awesome-pages", "literate-nav"})


def is_index(path: str) -> bool:
    """Tell whether the page at `path` is one of the few that lead to all others: `x.md` or `x/index.md`."""
    parts = PurePosixPath(path).parts
    return len(parts) == 1 or parts[1:] == ("index.md",)


def lay_navigation(files: Files, config: MkDocsConfig, ours: frozenset[str]) -> None:
    """Where the person lays no navigation, lay one of our index pages and all hand-written ones.

    MkDocs alone would sort ours among the hand-written ones by name.
    """
    if config.nav is not None or not _NAVIGATORS.isdisjoint(config.plugins):
        return
    pages = sorted((file for file in files.documentation_pages() if file.inclusion.is_in_nav()), key=file_sort_key)
    made = sorted((file.src_uri for file in pages if file.src_uri in ours), key=_rank)
    written = [file.src_uri for file in pages if file.src_uri not in ours]
    home = [path for path in (*made, *written) if path in {"index.md", "README.md"}]
    config.nav = [
        *({"Home": path} for path in home),
        *(path for path in made if path not in home),
        *nest_paths(path for path in written if path not in home),
    ]


def tie_to_parents(nav: Navigation, files: Files, ours: frozenset[str]) -> None:
    """Give each of our pages outside the navigation the nearest page above it as its parent.

    So breadcrumbs lead up, and the tab and the entry above are shown as active, with no page in the navigation.
    """
    in_nav = {id(page) for page in nav.pages}
    for path in sorted(ours):
        file = files.get_file_from_path(path)
        if file is None or file.page is None or id(file.page) in in_nav:
            continue
        above = _above(path, files)
        parent = _entry(above) if above is not None else None
        file.page.parent = parent  # type: ignore[assignment] # any entry of the navigation can be a parent


def stands_in(nav: Navigation, paths: Iterable[str]) -> bool:
    """Tell whether the navigation leads, or tries to lead, to one of these pages, or would if it were there."""
    return not _named(nav.items).isdisjoint(paths) or any(is_index(path) for path in paths)


def _named(items: Iterable[StructureItem]) -> set[str]:
    """Return the paths of pages that a navigation names, those that are missing too."""
    found = set()
    for item in items:
        match item:
            case Page():
                found.add(item.file.src_uri)
            case Link():
                found.add(item.url)
            case Section():
                found |= _named(item.children)
    return found


def _rank(path: str) -> tuple[int, str]:
    name = PurePosixPath(path).with_suffix("").parts[0]
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), path)


def _above(path: str, files: Files) -> Page | None:
    """Return the page of the folder that holds `path`, or of the nearest folder above that has one."""
    pure = PurePosixPath(path)
    folders = pure.parent.parents if pure.name == "index.md" else (pure.parent, *pure.parent.parents)
    for folder in folders:
        if folder == PurePosixPath():
            break  # The home page stands at the start of every breadcrumb by itself.
        for candidate in (f"{folder}/index.md", f"{folder}.md"):
            file = files.get_file_from_path(candidate)
            if file is not None and file.page is not None and candidate != path:
                return file.page
    return None


def _entry(page: Page) -> Page | Section:
    """Return the section that a page is the index of, or the page itself."""
    section = page.parent
    return section if isinstance(section, Section) and section.children[:1] == [page] else page
