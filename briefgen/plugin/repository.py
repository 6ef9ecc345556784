"""MkDocs' settings in; where the site is published and its input kept, out."""

from os.path import relpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from briefgen.model.publication import Publication


def publication(config: MkDocsConfig, root: Path, *, is_serving: bool = False) -> Publication:
    """Return what the settings say; a preview has no address that anybody could cite."""
    return Publication(
        site_name=config.site_name or "",
        site_url="" if is_serving else config.site_url or "",
        repo_url=config.repo_url or "",
        edit_uri=config.edit_uri or "",
        edit_uri_template=str(config.edit_uri_template or ""),
        root=Path(relpath(root, config.docs_dir)).as_posix(),
        directory_urls=config.use_directory_urls,
        language=_language(config.theme),
    )


def _language(theme: Theme) -> str:
    """Return the language that the theme speaks: Material says `language`, MkDocs' own themes say `locale`."""
    chosen = (str(theme.get(key) or "") for key in ("language", "locale"))
    return next((one for one in chosen if one), "en")
