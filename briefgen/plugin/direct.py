"""Pages of ours in; the same pages, their Markdown set as HTML directly where that is certain to be the same, out."""

from collections.abc import MutableMapping
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from briefgen.plugin.desk_file import DeskFile
from briefgen.plugin.handed_over import AS_HANDED_OVER, HandedOver
from briefgen.plugin.setter import Setter, find_setter
from briefgen.plugin.sharing import Sharing

_log = get_plugin_logger("briefgen")
#: Plugins that look at one page when it is made, and never again.
_PAGE_BY_PAGE: Final = frozenset({"briefgen", "search", "material/search", "minify"})
#: Themes of which each template looks at the content of its own page alone.
_THEMES: Final = frozenset({"material", "mkdocs", "readthedocs"})
#: What MkDocs takes for the content of a page until it writes the page.
_LATER: Final = "set when the page is written"


class DirectPage(Page):
    """A page of ours; where another plugin has changed its text, MkDocs renders it as ever.

    Where nobody looks at it in between, its content is made when it is written, and forgotten then.
    """

    direct: "Direct"
    printed: str | None = None
    handed_over: HandedOver | None = None
    _held_markdown: str | None
    _held_meta: MutableMapping[str, object]
    _held_content: str | None
    _held_toc: TableOfContents
    _unread: MkDocsConfig | None = None
    _waits: tuple[MkDocsConfig, Files] | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Keep what we have printed, to know it again when the other plugins have had it; later, if nobody has."""
        self._waits, is_left = None, self._may_wait(config)
        self._unread = config if is_left else None
        if not is_left:
            self._read_now(config)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make what MkDocs would make, by the shorter way if there is one; later, where that is the same."""
        if self._unread:
            self._waits, self._held_content = (config, files), _LATER
        else:
            self._render_now(config, files)

    def release(self) -> bool:
        """Forget the text and content of a page that is written; its front matter and its anchors are kept.

        Return whether it was made elsewhere.
        """
        if self._waits is None and self.direct.may_wait:
            self.markdown = self.printed = self._held_content = ""
            self._held_toc = TableOfContents([])
        found, self.handed_over = self.handed_over, None
        if found:
            self._held_meta = found.meta
        return found is not None

    @property
    def is_unread(self) -> bool:
        """Tell whether nobody has looked at the page yet."""
        return self._unread is not None

    @property
    def markdown(self) -> str | None:
        """The page's text; while MkDocs is reading all pages, a stand-in for it."""
        if self._unread:
            if self._is_being_read(self._unread):
                return _LATER
            self._read_waiting()
        return self._held_markdown

    @markdown.setter
    def markdown(self, value: str | None) -> None:
        if value is not _LATER:
            if self._unread:
                self._read_waiting()
            self._held_markdown = value

    @property
    def meta(self) -> MutableMapping[str, object]:
        """The page's front matter; it is the first that MkDocs looks at when it writes a page."""
        if self._unread and not self._take_over():
            self._read_waiting()
        return self._held_meta

    @meta.setter
    def meta(self, value: MutableMapping[str, object]) -> None:
        self._held_meta = value

    @property
    def content(self) -> str | None:
        """The page as HTML; while MkDocs is reading all pages, a stand-in for it."""
        if self._waits and not self._is_being_read(self._waits[0]):
            self._render_waiting()
        return self._held_content

    @content.setter
    def content(self, value: str | None) -> None:
        if value is not _LATER:
            self._waits = None
        self._held_content = value

    @property
    def toc(self) -> TableOfContents:
        """The page's headings."""
        self._render_waiting()
        return self._held_toc

    @toc.setter
    def toc(self, value: TableOfContents) -> None:
        self._held_toc = value

    def _is_being_read(self, config: MkDocsConfig) -> bool:
        # Only MkDocs itself says which page it is at; when it comes to write the page, it is the active one.
        return config._current_page is self and not self.active  # noqa: SLF001

    def _may_wait(self, config: MkDocsConfig) -> bool:
        return self.direct.may_wait and config._current_page is self and self._is_ours(config)  # noqa: SLF001

    def _is_ours(self, config: MkDocsConfig) -> bool:
        file = self.file
        return isinstance(file, DeskFile) and file.is_as_printed and not config.plugins.events["page_read_source"]

    def _take_over(self) -> bool:
        """Become what was made of this page elsewhere, if it was, and it is its turn to be written."""
        if self._waits is None or not self.active or self._waits[0]._current_page is not self:  # noqa: SLF001
            return False
        found = self.direct.sharing.take(self.file.src_uri)
        if found is None:
            return False
        (_, files), self._waits, self._unread, self.handed_over = self._waits, None, None, found
        self._held_meta = {**found.meta, "template": AS_HANDED_OVER}
        self._held_markdown = self._held_content = ""
        self._title_from_render, self.present_anchor_ids = found.title, found.anchors
        reached = {files.get_file_from_path(path): links for path, links in (found.links or {}).items()}
        if found.links is not None:
            self.links_to_anchors = {to: links for to, links in reached.items() if to}
        return True

    def _read_waiting(self) -> None:
        if self._unread:
            config, self._unread = self._unread, None
            self._read_now(config)
            if "title" not in self._held_meta:
                self._render_waiting()  # Whoever asks for the front matter may want the title.

    def _read_now(self, config: MkDocsConfig) -> None:
        super().read_source(config)
        self.printed = self.markdown if self._is_ours(config) else None

    def _render_waiting(self) -> None:
        self._read_waiting()
        if self._waits:
            (config, files), self._waits = self._waits, None
            self._render_now(config, files)

    def _render_now(self, config: MkDocsConfig, files: Files) -> None:
        if not (_is_same(self.markdown, self.printed) and self.direct.set_page(self, config, files)):
            self.direct.others += 1
            super().render(config, files)


class Direct:
    """Sets pages directly for one configuration; decides at the first page whether it can.

    `may_wait` says that no plugin or template looks at a page but when it is written.
    """

    def __init__(self, *, is_on: bool) -> None:
        self.set = self.others = 0
        self.may_wait = False
        self._is_on, self._is_begun = is_on, False
        self._setter: Setter | None = None
        self.sharing = Sharing(self)

    def begin(self, config: MkDocsConfig) -> None:
        """Look at the other plugins of the build that begins."""
        theme = config.theme
        alone = not config.hooks and config.plugins.keys() <= _PAGE_BY_PAGE
        # A person's own template may go through all pages, before they are written and after.
        shipped = theme.name in _THEMES and not theme.custom_dir and not config.extra_templates
        self.may_wait = self._is_on and alone and shipped and len(config.plugins.events["page_markdown"]) <= 1

    def take(self, page: Page) -> None:
        """Let a page be set directly, whoever made it, if it is a page of ours and none of another plugin's kind."""
        if self._is_on and type(page) is Page and isinstance(page.file, DeskFile):
            # MkDocs and plugins for navigation each make pages in their own way; only how one is rendered is ours.
            held = vars(page)
            for name in ("markdown", "meta", "content", "toc"):
                held[f"_held_{name}"] = held.pop(name)
            page.__class__ = DirectPage
            page.direct = self  # type: ignore[attr-defined] # it has just become one that has it

    def set_page(self, page: Page, config: MkDocsConfig, files: Files) -> bool:
        """Set a page as `Page.render` would; return false where that is not certain, and then do nothing."""
        if not self._is_begun:
            self._is_begun = True
            self._setter = find_setter(config, files)
        if self._setter is None or not self._setter.is_for(config, files) or not self._setter.set_page(page):
            return False
        self.set += 1
        return True

    def ways(self) -> str:
        """Return how many pages went which way; empty where none was ours to set."""
        return (
            f"{self.set} pages were set directly, {self.others} by Python-Markdown" if self.set or self.others else ""
        )


def _is_same(text: str | None, printed: str | None) -> bool:
    """Tell whether a text is what was printed; where a plugin prints it again as a template, it loses its last end."""
    return text is not None and printed is not None and text.rstrip("\n") == printed.rstrip("\n")
