"""A site in; virtual files in MkDocs' collection out. Nothing is written under `docs/`: that would rebuild for ever."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.pages import Page

from briefgen.model.page import Site
from briefgen.plugin.announce import announce_kept
from briefgen.plugin.desk_file import DeskFile, Pages
from briefgen.plugin.navigation import is_index


def add_files(
    files: Files, config: MkDocsConfig, site: Site, *, root: Path, seeds: Path, pages: Pages | None = None
) -> frozenset[str]:
    """Add the site's pages and assets, and return the paths of those that were added.

    A hand-written file at the same path, or one that would become the same page, wins and is left as it is.
    Leaf pages never come into the navigation; index pages only where the person lays none. Plugins that ask for a
    page's file, for its date in git, find the input that the page was made from, or all of them. `pages` leads to
    the pages where the site will be replaced by later ones.
    """
    made = pages or site.pages.__getitem__
    candidates: list[File] = [DeskFile(config, path, made, root=root, seeds=seeds) for path in site.pages]
    candidates += [File.generated(config, path, content=content) for path, content in site.assets.items()]
    return frozenset(file.src_uri for file in _put_in(files, config, candidates))


def exchange_files(
    files: Files, config: MkDocsConfig, site: Site, *, root: Path, seeds: Path, pages: Pages
) -> tuple[frozenset[str], tuple[File, ...]]:
    """Put the pages of a later site in the place of those of the one before, in the order of a new build.

    Return the paths of the pages and assets that are ours now, and the files that went. Whoever calls sees to it that
    no page of the navigation comes or goes.
    """
    before = {file.src_uri: file for file in files if isinstance(file, DeskFile)}
    for old in before.values():
        files.remove(old)
    candidates: list[File] = [
        before.get(path) or DeskFile(config, path, pages, root=root, seeds=seeds) for path in site.pages
    ]
    added = _put_in(files, config, candidates)
    for file in added:
        if file.page is None:
            Page(None, file, config)
    ours = {file.src_uri for file in added}
    return frozenset(ours | site.assets.keys()), tuple(file for path, file in before.items() if path not in ours)


def _put_in(files: Files, config: MkDocsConfig, candidates: Iterable[File]) -> list[File]:
    """Add the files but for those that a hand-written one stands in for, and return them."""
    taken = {file.src_uri for file in files if file.inclusion.is_included()}
    taken |= {file.dest_uri for file in files.documentation_pages()}
    added: list[File] = []
    for file in candidates:
        if taken.isdisjoint({file.src_uri, file.dest_uri}):
            added.append(file)
        else:
            announce_kept(file.src_uri)
    new = [file for file in added if file.inclusion is InclusionLevel.UNDEFINED]
    set_exclusions(new, config)
    for file in new:
        if file.inclusion is InclusionLevel.INCLUDED and (config.nav is not None or not is_index(file.src_uri)):
            file.inclusion = InclusionLevel.NOT_IN_NAV
    for file in added:
        if files.get_file_from_path(file.src_uri):
            files.remove(file)  # A file that the theme brings, or one that is excluded from the site.
        files.append(file)
    return added


def add_styles(config: MkDocsConfig, site: Site) -> None:
    """Link the site's stylesheets and scripts from every page, before the person's own, which may override them."""
    by_kind: dict[str, list[str]] = {".css": [], ".js": []}
    for path in site.assets:
        by_kind.get(PurePosixPath(path).suffix, []).append(path)
    config.extra_css[:0] = [path for path in by_kind[".css"] if path not in config.extra_css]
    present = {str(script) for script in config.extra_javascript}
    config.extra_javascript[:0] = [path for path in by_kind[".js"] if path not in present]
