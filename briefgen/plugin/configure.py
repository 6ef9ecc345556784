"""MkDocs' configuration in; the same with what our pages need, or a refusal, out."""

import logging
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefgen.model.options import Options
from briefgen.read import watched
from briefgen.read.overrides import overrides_folder
from briefgen.write import refuse_foreign, refuse_overlap

#: What the Markdown of our pages uses; added where the person has not chosen them already.
EXTENSIONS = ("tables", "attr_list", "md_in_html", "toc", "admonition")
#: Themes whose `main.html` does nothing but extend `base.html`, as ours does, and whose blocks ours knows.
_THEMES = frozenset({"material", "mkdocs", "readthedocs"})
_STANDARD = "markdown.extensions."
#: Without these, `mkdocs build --strict` passes a page with broken anchors.
_CHECKED_LINKS = ("anchors", "absolute_links", "unrecognized_links")


def refuse_folders(config: MkDocsConfig, root: Path, options: Options) -> None:
    """Raise `BriefgenError` if MkDocs would empty, or publish as it is, what the desk is made of."""
    inputs = [root / options.seeds, root / options.templates]
    refuse_overlap(Path(config.site_dir), name="site_dir", root=root, inputs=inputs)
    refuse_foreign(Path(config.site_dir), name="site_dir")
    refuse_overlap(Path(config.docs_dir), name="docs_dir", root=root, inputs=inputs)


def complete_config(config: MkDocsConfig, root: Path, options: Options) -> None:
    """Add Markdown extensions that our pages need, strict links where nothing is chosen, meta tags, what to watch."""
    # Other plugins add extensions that are made already, not named.
    chosen = {str(each).removeprefix(_STANDARD) for each in config.markdown_extensions}
    config.markdown_extensions += [name for name in EXTENSIONS if name not in chosen]
    set_by_hand = set(_link_options(config))
    for name in _CHECKED_LINKS:
        if name not in set_by_hand:
            config.validation.links[name] = logging.WARNING
    if config.theme.name in _THEMES:
        # Behind the person's own overrides, before the theme.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(overrides_folder()))
    config.watch += [str(path) for path in watched(root, options) if path.exists()]


def _link_options(config: MkDocsConfig) -> Iterator[str]:
    """Yield the names of the link checks that the person has set, wherever MkDocs allows them to stand."""
    with warnings.catch_warnings():
        # The one way to tell a default from the same value set by hand.
        warnings.simplefilter("ignore", DeprecationWarning)
        typed = config.user_configs
    for each in typed:
        validation = each.get("validation")
        if isinstance(validation, Mapping):
            yield from validation
            links = validation.get("links")
            yield from links if isinstance(links, Mapping) else ()
