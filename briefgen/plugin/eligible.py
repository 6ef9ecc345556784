"""MkDocs' configuration in; why this site must be built whole at every edit, if it must, out."""

import re
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

#: Plugins that look at one page at a time, or only at what the configuration says; all others may tie pages together.
_PAGE_BY_PAGE = frozenset({"briefgen", "search", "material/search", "minify", "glightbox"})
#: Themes of which we know which pages each template looks at.
_THEMES = frozenset({"material", "mkdocs", "readthedocs"})
_ALL_PAGES = re.compile(r"\bpages\b")


def why_whole(config: MkDocsConfig) -> str:
    """Return what may make one page depend on the text of others; an empty string where nothing does."""
    others = sorted(name for name in config.plugins if name not in _PAGE_BY_PAGE)
    if others:
        return f"the plugin `{others[0]}` may look at all pages"
    if config.hooks:
        return "hooks may look at all pages"
    if config.theme.name not in _THEMES:
        return "the theme may look at all pages"
    if config.extra_templates:
        return f"`{config.extra_templates[0]}` may look at all pages"
    if config.theme.custom_dir and (found := _looks_at_all(Path(config.theme.custom_dir))):
        return f"`{found}` may look at all pages"
    return "strict builds look at every page" if config.strict else ""


def is_reloading() -> bool:
    """Tell whether `mkdocs serve` will hand us its server, and watches nothing but what the configuration names.

    The first build must know: `--no-livereload` never tells a plugin that it serves.
    """
    context = click.get_current_context(silent=True)
    if context is None:
        return False
    return context.params.get("livereload") is True and not context.params.get("watch_theme")


def _looks_at_all(folder: Path) -> str:
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".html", ".xml"} and _ALL_PAGES.search(path.read_text(encoding="utf-8", errors="replace")):
            return path.name
    return ""
