"""Identifiers: the grammar of ids that become addresses, and what is reserved."""

import re

GRAMMAR = r"^[a-z0-9][a-z0-9-]{0,63}$"
_GRAMMAR = re.compile(GRAMMAR + r"\Z")

#: Names that the site or a server uses itself, or that Windows refuses as a file name.
RESERVED = frozenset(
    {
        *"index 404 search assets api tags briefings entities facts events dossiers timeline archive".split(),
        *"sources glossary corrections methods sitemap robots".split(),
        *"con prn aux nul".split(),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    },
)  # fmt: skip


def identifier_fault(text: str) -> str:
    """Return what keeps `text` from being an id, in words for the editor, or an empty string when nothing does."""
    if text in RESERVED:
        return f"`{text}` is reserved for the site itself; choose another id"
    if not _GRAMMAR.match(text):
        return f"`{text}` is not an id: use a-z, 0-9 and hyphens, at most 64, starting with a letter or digit"
    return ""
