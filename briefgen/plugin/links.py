"""Links as our pages print them in; what MkDocs makes of them, reckoned once for all pages of a folder, out."""

from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor

_EXTERNAL = ("https://", "http://")


class Links:
    """Knows the links of one folder at a time: pages come folder by folder, and a desk's links are too many to keep."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config, self._files = config, files
        self._folder = ""
        self._known: dict[str, tuple[File, str, str]] = {}

    def of(self, links: _RelativePathTreeprocessor) -> Callable[[str], str]:
        """Return what does the same as MkDocs' own `path_to_url`, on the page that `links` is for."""
        file = links.file
        if file.name == "index" or not file.url.strip("./"):
            return links.path_to_url  # Nobody else in the folder stands where an index does.
        folder = file.src_uri.rpartition("/")[0]
        if folder != self._folder:
            self._folder = folder
            self._known.clear()
        known, home, reached, there = self._known, file.url, links.links_to_anchors, self._files.src_uris

        def url_of(link: str) -> str:
            found = known.get(link)
            if found is None:
                return self._look_up(link, links)
            target, anchor, url = found
            if target.url.startswith(home) or there.get(target.src_uri) is not target:
                return links.path_to_url(link)  # From here it is another way, or it is gone.
            if anchor:
                reached.setdefault(target, {}).setdefault(anchor, link)
            return url

        return url_of

    def _look_up(self, link: str, links: _RelativePathTreeprocessor) -> str:
        if link.startswith(_EXTERNAL) and "[" not in link and "]" not in link:
            return link
        url = links.path_to_url(link)
        scheme, netloc, path, _, anchor = urlsplit(link)
        if path and not (scheme or netloc or link.startswith(("/", "\\"))):
            target = self._files.get_file_from_path(links._target_uri(links.file.src_uri, unquote(path)))  # noqa: SLF001 - as MkDocs does
            # What MkDocs has something to say about is asked for every time.
            if target and target.inclusion.is_included() and not target.url.startswith(links.file.url):
                self._known[link] = (target, anchor, url)
        return url
