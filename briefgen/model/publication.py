"""Where a site is published and where its input is kept: what a page can say of itself, as far as it is known."""

from dataclasses import dataclass
from posixpath import join, normpath
from urllib.parse import SplitResult, quote, urlencode, urljoin, urlsplit

from briefgen.model.span import NOWHERE, Span

#: The issue form that a repository is expected to have, as a file of this name in `.github/ISSUE_TEMPLATE/`.
ISSUE_FORM = "correction.yml"
_WEB = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Publication:
    """What the settings of a site say of where it stands; a text is empty where they do not.

    `site_url` is the site's own address; `repo_url`, `edit_uri` and `edit_uri_template` are meant as MkDocs means them,
    and lead to the documentation folder. `root` leads from there to the project, with forward slashes. Pages stand at
    `facts/troops/` where `directory_urls` holds, else at `facts/troops.html`. `language` is the tag of the site's own
    language.
    """

    site_name: str = ""
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    edit_uri_template: str = ""
    root: str = ".."
    directory_urls: bool = True
    language: str = "en"

    def page_address(self, path: str) -> str:
        """Return the permanent address of the page at `path` (`facts/troops.md`); empty where none is known."""
        if _parts(self.site_url).scheme not in _WEB:
            return ""
        folder, _, name = path.removesuffix(".md").rpartition("/")
        base = self.site_url if self.site_url.endswith("/") else f"{self.site_url}/"
        if not self.directory_urls:
            way = join(folder, f"{name}.html")
        elif name == "index":
            way = join(folder, "") if folder else ""
        else:
            way = join(folder, name, "")
        return base + quote(way)

    def edit_address(self, span: Span) -> str:
        """Return the address with the line where a reader can mend the input; empty where no repository is named.

        `edit_uri` leads to the documentation folder; from there the way goes up to the project and down again.
        """
        if span == NOWHERE or not span.path:
            return ""
        path = quote(normpath(join(self.root, span.path)))
        if self.edit_uri_template:
            way = self._in_template(path)
        elif self.edit_uri:
            way = (self.edit_uri if self.edit_uri.endswith("/") or "?" in self.edit_uri else f"{self.edit_uri}/") + path
        else:
            return ""
        base = self.repo_url
        try:
            parts = urlsplit(urljoin(base if not base or base.endswith("/") else f"{base}/", way))
        except ValueError:
            return ""
        if parts.scheme not in _WEB or ".." in parts.query:
            return ""  # A form in which the way up cannot be told: no link is better than a wrong one.
        line = f"lines-{span.line}" if parts.netloc == "bitbucket.org" else f"L{span.line}"
        return parts._replace(path=normpath(parts.path), fragment=line).geturl()

    def correction_address(self, title: str, page: str) -> str:
        """Return the address of an issue form about a page, filled in; empty where the repository is not on GitHub."""
        parts = _parts(self.repo_url)
        if parts.scheme not in _WEB or parts.netloc.lower() != "github.com" or parts.path.count("/") < len("//"):
            return ""
        fields = urlencode({"template": ISSUE_FORM, "title": f"Correction: {title}", "page": page}, quote_via=quote)
        return f"{self.repo_url.rstrip('/')}/issues/new?{fields}"

    def _in_template(self, path: str) -> str:
        noext = path.rpartition(".")[0]
        fields = {"path": path, "path_noext": noext}
        text = self.edit_uri_template
        for name, value in fields.items():
            text = text.replace(f"{{{name}!q}}", quote(value, safe="")).replace(f"{{{name}}}", value)
        return text


def _parts(address: str) -> SplitResult:
    """Return the parts of an address; none of one that is malformed."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


UNPUBLISHED = Publication()
