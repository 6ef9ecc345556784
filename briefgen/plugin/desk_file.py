"""A page of ours in; a file of MkDocs' that is printed when it is read, and that a build may leave for later, out."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from briefgen.model.page import Page

#: Leads from a page's path to the page as it is now.
Pages = Callable[[str], Page]


class DeskFile(File):
    """A generated page; as long as it `is_waiting`, MkDocs' loops over all pages pass it by, while links find it."""

    def __init__(self, config: MkDocsConfig, path: str, pages: Pages, *, root: Path, seeds: Path) -> None:
        super().__init__(path, None, config.site_dir, config.use_directory_urls)
        self.generated_by = "briefgen"
        self.is_waiting = False
        self._pages, self._root, self._seeds = pages, root, seeds
        _ = self.url  # reckoned while the file still says that it is a page

    @property
    def content_string(self) -> str:
        """The page's Markdown, or what another plugin has put in its place."""
        return super().content_string if self._content is not None else self._pages(self.src_uri).markdown

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def is_as_printed(self) -> bool:
        """Tell whether no other plugin has put a text in its place."""
        return self._content is None

    @property
    def content_bytes(self) -> bytes:
        """The same, as it would be written."""
        return self.content_string.encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    @property
    def abs_src_path(self) -> str | None:
        """The input that the page was made from, for plugins that ask git for its date; all of them for an index."""
        origin = self._pages(self.src_uri).edit.path
        return str(self._root / origin if origin else self._seeds)

    def is_documentation_page(self) -> bool:
        """Tell whether this is a page to be made now."""
        return not self.is_waiting and super().is_documentation_page()

    def is_modified(self) -> bool:
        """Tell a dirty build that this page is never as it was."""
        return True

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Copy nothing: a page that waits is no file to be copied."""
