"""The theme overrides that come with briefgen: nothing in, their folder or their files out."""

from collections.abc import Mapping
from pathlib import Path

from briefgen.read.theme import builtin_templates


def overrides_folder() -> Path:
    """Return the folder whose templates add link previews to a theme of MkDocs."""
    return builtin_templates() / "overrides"


def read_overrides() -> Mapping[str, bytes]:
    """Return the overrides by their path under the folder, sorted."""
    folder = overrides_folder()
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.html"))}
