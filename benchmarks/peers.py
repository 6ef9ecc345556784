"""A desk in; the very Markdown that briefgen makes of it, laid out for other builders, and how each is run, out."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import Spent, run
from briefgen.plugin.configure import EXTENSIONS

_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>\n"
)
_QUIET_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
#: What to install so that a peer takes part.
MISSING = {
    "hugo": "apt-get install hugo",
    "eleventy": "npm install -g @11ty/eleventy",
    "zensical": "pip install zensical",
}


@dataclass(frozen=True, slots=True)
class Builder:
    """How a site is built in a folder: `leavings` are what it writes there, `kept` what a later build may use.

    `serve` is how its preview server is started at a `{port}`; `source` is the folder of its Markdown.
    """

    name: str
    folder: Path
    command: tuple[str, ...]
    leavings: tuple[str, ...] = ("site",)
    kept: tuple[str, ...] = ()
    serve: tuple[str, ...] = ()
    source: str = "docs"

    def cold(self) -> Spent:
        """Build where nothing was built before."""
        self.clear()
        return run(self.command, self.folder)

    def warm(self) -> Spent:
        """Build the site anew with whatever an earlier build has kept."""
        self._remove(*self.leavings)
        return run(self.command, self.folder)

    def again(self) -> Spent:
        """Build over what is there."""
        return run(self.command, self.folder)

    def clear(self) -> None:
        """Remove everything that a build has left."""
        self._remove(*self.leavings, *self.kept)

    def pages(self) -> int:
        """Return how many HTML files were built."""
        return sum(1 for _ in (self.folder / self.leavings[0]).rglob("*.html"))

    def _remove(self, *names: str) -> None:
        for name in names:
            shutil.rmtree(self.folder / name, ignore_errors=True)


def ours(desk: Path) -> Builder:
    """Return how a desk is built with our plugin under MkDocs."""
    serve = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:{port}")
    return Builder("briefgen", desk, _QUIET_MKDOCS, kept=(".cache",), serve=serve)


def plain(desk: Path, folder: Path) -> Builder:
    """Write a desk's Markdown as hand-written pages of an MkDocs project in the same theme; return how it is built."""
    folder.mkdir(parents=True)
    run((sys.executable, "-m", "briefgen", "write", "--quiet", "--to", str(folder / "docs")), desk)
    extensions = ", ".join(EXTENSIONS)
    (folder / "mkdocs.yml").write_text(
        "site_name: Synthetic desk\nsite_url: http://127.0.0.1/\ntheme: {name: material, font: false}\n"
        f"plugins: [search]\nmarkdown_extensions: [{extensions}]\nnot_in_nav: '*'\nnav: [index.md]\n",
        encoding="utf-8",
    )
    return Builder("plain MkDocs", folder, _QUIET_MKDOCS, serve=ours(folder).serve)


def peers(markdown: Path, folder: Path, *, chosen: tuple[str, ...]) -> tuple[tuple[Builder, ...], tuple[str, ...]]:
    """Lay out a folder of Markdown for each chosen peer; return them, and a line for each that is not installed."""
    there = {name: place for name in chosen if (place := _place_of(name))}
    builders = tuple(_LAYOUTS[name](markdown, folder / name, place) for name, place in there.items())
    skipped = tuple(f"{name} is not installed ({MISSING[name]}): skipped" for name in chosen if name not in there)
    return builders, skipped


def _place_of(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))


def _hugo(markdown: Path, folder: Path, program: str) -> Builder:
    shutil.copytree(markdown, folder / "content")
    for path in (folder / "content").rglob("index.md"):
        path.rename(path.with_name("_index.md"))  # Its `index.md` would make one page of a folder.
    (folder / "config.json").write_text(
        json.dumps(
            {
                "baseURL": "http://127.0.0.1/",
                "title": "Synthetic desk",
                "disableKinds": ["taxonomy", "term", "RSS"],
                "markup": {"goldmark": {"renderer": {"unsafe": True}}},
            }
        ),
        encoding="utf-8",
    )
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        text = _PAGE.format(title="{{ .Title }}", body="{{ .Content }}")
        (layouts / f"{name}.html").write_text(text, encoding="utf-8")
    serve = (program, "server", "--bind", "127.0.0.1", "--port", "{port}")
    return Builder("hugo", folder, (program, "--quiet"), ("public",), ("resources",), serve, "content")


def _eleventy(markdown: Path, folder: Path, program: str) -> Builder:
    shutil.copytree(markdown, folder / "docs")
    (folder / "docs" / "docs.json").write_text(json.dumps({"layout": "page.html"}), encoding="utf-8")
    (folder / "includes").mkdir()
    page = _PAGE.format(title="{{ title }}", body="{{ content }}")
    (folder / "includes" / "page.html").write_text(page, encoding="utf-8")
    places = '{input: "docs", includes: "../includes", output: "site"}'
    options = f'{{dir: {places}, markdownTemplateEngine: false, templateFormats: ["md"]}}'
    (folder / "eleventy.config.cjs").write_text(f"module.exports = () => ({options});\n", encoding="utf-8")
    command = (program, "--quiet", "--config=eleventy.config.cjs")
    return Builder("eleventy", folder, command, serve=(*command, "--serve", "--incremental", "--port={port}"))


def _zensical(markdown: Path, folder: Path, program: str) -> Builder:
    shutil.copytree(markdown, folder / "docs")
    shutil.copy(markdown.parent / "mkdocs.yml", folder)
    serve = (program, "serve", "--dev-addr", "127.0.0.1:{port}")
    return Builder("zensical", folder, (program, "build"), kept=(".cache",), serve=serve)


_LAYOUTS: dict[str, Callable[[Path, Path, str], Builder]] = {
    "hugo": _hugo,
    "eleventy": _eleventy,
    "zensical": _zensical,
}
