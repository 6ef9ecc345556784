"""What a search index holds of a site in; Pagefind's index, which a browser fetches in small parts, out."""

import html
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

from briefgen.model.problem import BriefgenError
from briefgen.plugin.search_facets import Facets
from briefgen.plugin.search_lean import Entry
from briefgen.read.theme import builtin_templates

#: Where the index lies in the site, and the script of ours beside it that asks it.
FOLDER: Final = "pagefind"
_SCRIPT: Final = "briefgen.js"
#: Interfaces of Pagefind's own, which nothing asks for.
_UNUSED: Final = ("*-ui.*", "pagefind-highlight.js")
_MOST_WEIGHT: Final = 10
#: As the script parts them again.
_BETWEEN_NAMES: Final = " | "


def find_pagefind() -> Path | None:
    """Return Pagefind's program; None where it is not installed."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - an extra that may be missing
    except ImportError:
        return None
    found = get_executable()
    return Path(found) if found else None


def theme_folder() -> Path:
    """Return the folder whose templates put Pagefind in the place of the theme's own search."""
    return builtin_templates() / FOLDER / "theme"


def write_pagefind(
    program: Path, entries: Iterable[Entry], facets: Mapping[str, Facets], *, site: Path, language: str
) -> None:
    """Write the index of these entries, in the order of their pages, into a site's folder, over an older one.

    Raise `BriefgenError` where the program fails.
    """
    with tempfile.TemporaryDirectory(prefix="briefgen-search-") as name:
        pages = Path(name, "pages")
        # One page after another through Pagefind's own interface takes a tenth of a second each.
        for place, text in documents(entries, facets, language=language):
            file = pages / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        made = Path(name, FOLDER)
        command = [str(program), "--site", str(pages), "--output-path", str(made), "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - found, not typed
        if done.returncode:
            raise BriefgenError(f"pagefind failed: {(done.stderr or done.stdout).strip()}")
        for pattern in _UNUSED:
            for file in made.glob(pattern):
                file.unlink()
        shutil.copyfile(builtin_templates() / FOLDER / "search.js", made / _SCRIPT)
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        shutil.copytree(made, site / FOLDER)


def documents(entries: Iterable[Entry], facets: Mapping[str, Facets], *, language: str) -> Iterator[tuple[str, str]]:
    """Yield for every page of the index where it lies in the site, and what Pagefind is to read of it."""
    by_place: dict[str, list[Entry]] = {}
    for page, found in groupby(entries, key=_page):
        by_place.setdefault(page, []).extend(found)
    for page, parts in by_place.items():
        known = facets.get(page)
        yield _file(page), _document(parts, known.named() if known else (), language)


def _document(parts: Iterable[Entry], filters: Iterable[tuple[str, str]], language: str) -> str:
    """Return a page of HTML; the texts of entries are HTML already."""
    marks = "".join(f'<i data-pagefind-filter="{_quoted(f"{name}:{value}")}"></i>' for name, value in filters)
    body = "".join(_part(entry) for entry in parts)
    return f'<!doctype html><html lang="{language}"><body data-pagefind-body>{marks}{body}</body></html>'


def _part(entry: Entry) -> str:
    anchor = str(entry["location"]).partition("#")[2]
    tags = entry.get("tags")
    names = [html.unescape(str(tag)) for tag in tags] if isinstance(tags, list) else []
    text = f"{_names(names, is_page=not anchor)}{entry['text']}"
    if anchor:
        return f'<h2 id="{_quoted(anchor)}">{entry["title"]}</h2>{text}'
    return f'<h1 data-pagefind-meta="title" data-pagefind-weight="{_MOST_WEIGHT}">{entry["title"]}</h1>{text}'


def _names(names: Iterable[str], *, is_page: bool) -> str:
    found = "".join(f'<p data-pagefind-weight="{_MOST_WEIGHT}">{html.escape(name)}</p>' for name in names)
    listed = _quoted(_BETWEEN_NAMES.join(names))
    told = f'<i data-pagefind-meta="also[data-names]" data-names="{listed}"></i>' if is_page and listed else ""
    return found + told


def _page(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[0]


def _file(page: str) -> str:
    plain = page.removeprefix("./")
    return f"{plain}index.html" if not plain or plain.endswith("/") else plain


def _quoted(words: str) -> str:
    return html.escape(words)
