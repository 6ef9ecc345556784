"""A place in an input file and MkDocs' repository settings in; the address where a reader can mend it, out."""

from os.path import relpath
from pathlib import Path
from posixpath import normpath
from urllib.parse import quote, urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig

from briefgen.model.span import NOWHERE, Span


def edit_address(span: Span, config: MkDocsConfig, root: Path) -> str:
    """Return an absolute address with the line, or an empty string where the settings name no repository.

    MkDocs' `edit_uri` leads to the documentation folder; from there the way goes up to the project and down again.
    """
    if span == NOWHERE or not span.path:
        return ""
    path = quote(Path(relpath(root / span.path, config.docs_dir)).as_posix())
    if config.edit_uri_template:
        way = config.edit_uri_template.format(path=path, path_noext=path.rpartition(".")[0])
    elif config.edit_uri:
        way = config.edit_uri + path
    else:
        return ""
    base = config.repo_url or ""
    parts = urlsplit(urljoin(base if not base or base.endswith("/") else f"{base}/", way))
    if parts.scheme not in {"http", "https"} or ".." in parts.query:
        return ""  # A form in which the way up cannot be told: no link is better than a wrong one.
    line = f"lines-{span.line}" if parts.netloc == "bitbucket.org" else f"L{span.line}"
    return parts._replace(path=normpath(parts.path), fragment=line).geturl()
