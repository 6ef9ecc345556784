"""A site's configuration in; what sets its pages as HTML directly, proved on a sample of them, out."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import markdown
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure import pages as shipped
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from briefgen.plugin.desk_file import DeskFile
from briefgen.plugin.links import Links
from briefgen.typeset import Typesetter, typesetter

_log = get_plugin_logger("briefgen")
#: Of every so many pages one is made both ways, and the first of every kind.
_EVERY = 500


@dataclass(frozen=True, slots=True)
class Setter:
    """What pages are set with; `extensions` and `options` are as they were when it was made."""

    typesetter: Typesetter
    config: MkDocsConfig
    files: Files
    extensions: tuple[object, ...]
    options: Mapping[str, Mapping[str, object]]
    known: Links
    parts: list[Markdown] = field(default_factory=list)

    def is_for(self, config: MkDocsConfig, files: Files) -> bool:
        """Tell whether all is as it was: a plugin may change the extensions from one page to the next."""
        return (
            self.config is config
            and self.files is files
            and self.extensions == tuple(config.markdown_extensions)
            and self.options == (config.mdx_configs or {})
        )

    def set_page(self, page: Page) -> bool:
        """Fill in what `Page.render` fills in; return false, and leave the page alone, where it is not certain."""
        links = _RelativePathTreeprocessor(page.file, self.files, self.config)
        is_ready = False

        def other(words: str) -> str:
            nonlocal is_ready
            part = self._part()
            if not is_ready:
                links._register(part)  # noqa: SLF001 - as MkDocs does
                is_ready = True
            return part.reset().convert(words)

        found = self.typesetter.typeset(page.markdown or "", link=self.known.of(links), other=other)
        if found is None:
            return False
        page.content = found.html
        page.toc = get_toc(found.toc)  # type: ignore[arg-type] # our tokens may lack what only their maker needs
        page._title_from_render = found.title or None  # noqa: SLF001 - as MkDocs does
        page.present_anchor_ids = set(found.anchors)
        if logging.getLogger(shipped.__name__).getEffectiveLevel() > logging.DEBUG:
            page.links_to_anchors = links.links_to_anchors
        return True

    def agrees(self, file: DeskFile) -> bool:
        """Tell whether a page is the same both ways, or cannot be set directly; nothing is told or changed."""
        before, quiet = file.page, logging.getLogger(shipped.__name__)
        quiet.addFilter(_nothing)
        try:
            ways = [Page(None, file, self.config) for _ in range(2)]
            for page in ways:
                page.markdown, page.meta = meta.get_data(file.content_string)
            if not self.set_page(ways[0]):
                return True
            ways[1].render(self.config, self.files)
            return _seen(ways[0]) == _seen(ways[1])
        finally:
            quiet.removeFilter(_nothing)
            file.page = before

    def _part(self) -> Markdown:
        if not self.parts:
            self.parts.append(Markdown(extensions=[*self.extensions], extension_configs=dict(self.options)))  # type: ignore[list-item] # as MkDocs hands them on
        return self.parts[0]


def find_setter(config: MkDocsConfig, files: Files) -> Setter | None:
    """Return what sets this site's pages; None where something is not as MkDocs has shipped it, or not the same."""
    extensions, options = tuple(config.markdown_extensions), dict(config.mdx_configs or {})
    found = typesetter(extensions, options) if _is_as_shipped() else None
    if found is None:
        return None
    kept = {name: dict(given) for name, given in options.items()}
    setter = Setter(found, config, files, extensions, kept, Links(config, files))
    for file in _sample(files):
        if not setter.agrees(file):
            # No warning: the site is right, only slower to build, and a strict build would end here.
            _log.info(f"every page is rendered by Python-Markdown: {file.src_uri} would not be the same")
            return None
    return setter


def _sample(files: Files) -> Iterator[DeskFile]:
    """Return pages of ours that are to be made now: the first of every kind, and a few more."""
    kinds: set[tuple[str, int]] = set()
    ours = (file for file in files.documentation_pages() if isinstance(file, DeskFile) and file.is_as_printed)
    for number, file in enumerate(ours):
        kind = (file.src_uri.partition("/")[0], file.src_uri.count("/"))  # as deep in the same folder: the same kind
        if number % _EVERY == 0 or kind not in kinds:
            kinds.add(kind)
            yield file


def _seen(page: Page) -> tuple[object, ...]:
    reached = {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()}
    return page.content, str(page.toc), page.title, page.present_anchor_ids, reached


def _nothing(record: logging.LogRecord) -> bool:
    del record
    return False


def _is_as_shipped() -> bool:
    """Tell whether no other plugin has put its own in the place of what we leave out or call."""
    home, core = vars(shipped), vars(markdown.core)
    ours = (
        (home, Page, ("render", "read_source")),
        (home, _RelativePathTreeprocessor, ("run", "path_to_url", "_target_uri", "_possible_target_uris", "_register")),
        (home, home["_ExtractAnchorsTreeprocessor"], ("run", "_register")),
        (home, home["_ExtractTitleTreeprocessor"], ("run", "_register")),
        (home, home["_RawHTMLPreprocessor"], ("run", "_register")),
        (core, Markdown, ("__init__", "build_parser", "registerExtensions", "reset", "convert")),
    )
    return (
        home["markdown"] is markdown
        and home["get_toc"] is get_toc
        and markdown.Markdown is Markdown
        and all(
            where.get(kind.__name__) is kind
            and all(getattr(getattr(kind, name), "__globals__", None) is where for name in names)
            for where, kind, names in ours
        )
    )
