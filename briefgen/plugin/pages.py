"""A site in; virtual files in MkDocs' collection out. Nothing is written under `docs/`: that would rebuild for ever."""

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from briefgen.model.page import Site
from briefgen.plugin.announce import announce_kept
from briefgen.plugin.navigation import is_index


def add_files(files: Files, config: MkDocsConfig, site: Site, *, root: Path, seeds: Path) -> frozenset[str]:
    """Add the site's pages and assets, and return the paths of those that were added.

    A hand-written file at the same path, or one that would become the same page, wins and is left as it is.
    Leaf pages never come into the navigation; index pages only where the person lays none. Plugins that ask for a
    page's file, for its date in git, find the input that the page was made from, or all of them.
    """
    contents: dict[str, str | bytes] = {**{path: page.markdown for path, page in site.pages.items()}, **site.assets}
    taken = {file.src_uri for file in files if file.inclusion.is_included()}
    taken |= {file.dest_uri for file in files.documentation_pages()}
    added: list[File] = []
    for path, content in contents.items():
        file = File.generated(config, path, content=content)
        if path in site.pages:
            origin = site.pages[path].edit.path
            file.abs_src_path = str(root / origin if origin else seeds)
        if taken.isdisjoint({file.src_uri, file.dest_uri}):
            added.append(file)
        else:
            announce_kept(path)
    set_exclusions(added, config)
    for file in added:
        if file.inclusion is InclusionLevel.INCLUDED and (config.nav is not None or not is_index(file.src_uri)):
            file.inclusion = InclusionLevel.NOT_IN_NAV
        if files.get_file_from_path(file.src_uri):
            files.remove(file)  # A file that the theme brings, or one that is excluded from the site.
        files.append(file)
    return frozenset(file.src_uri for file in added)


def add_styles(config: MkDocsConfig, site: Site) -> None:
    """Link the site's stylesheets and scripts from every page, before the person's own, which may override them."""
    by_kind: dict[str, list[str]] = {".css": [], ".js": []}
    for path in site.assets:
        by_kind.get(PurePosixPath(path).suffix, []).append(path)
    config.extra_css[:0] = [path for path in by_kind[".css"] if path not in config.extra_css]
    present = {str(script) for script in config.extra_javascript}
    config.extra_javascript[:0] = [path for path in by_kind[".js"] if path not in present]
