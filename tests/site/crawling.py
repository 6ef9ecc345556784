"""The address of a site in; every page that can be reached from there, and every link that leads nowhere, out."""

import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

_LINKS = {"a": "href", "link": "href", "area": "href", "script": "src", "img": "src", "source": "src", "iframe": "src"}
#: Relations that name an address without sending anybody there.
_NAMED_ONLY = {"canonical", "alternate", "prev", "next", "edit"}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = {"", "top"}
        self.base = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        target = given.get(_LINKS.get(tag, ""), "")
        if target and not _NAMED_ONLY & set(given.get("rel", "").split()):
            self.links.append(target)


@dataclass
class Crawl:
    """`pages` maps each page's address to its anchors; `broken` says where a link stands and why it fails."""

    pages: dict[str, set[str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)


def crawl(start: str) -> Crawl:
    """Follow every link below `start`; a link on the same server that leaves `start` is broken."""
    found, waiting, asked = Crawl(), [start], {start}
    wanted: list[tuple[str, str, str]] = []
    while waiting:
        address = waiting.pop()
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
                final, kind, body = answer.url, answer.headers.get_content_type(), answer.read()
        except urllib.error.HTTPError as error:
            found.broken.append(f"{address}: {error.code}")
            continue
        if kind != "text/html":
            continue
        parser = _Links()
        parser.feed(body.decode("utf-8"))
        found.pages[final] = found.pages[address] = parser.anchors
        for link in parser.links:
            target, fragment = urldefrag(urljoin(final, link))
            if urlsplit(target).netloc != urlsplit(start).netloc:
                found.outside.add(target)
                continue
            if not target.startswith(start):
                found.broken.append(f"{final}: {link} leaves the site")
                continue
            wanted.append((final, target, unquote(fragment)))
            if target not in asked:
                asked.add(target)
                waiting.append(target)
    found.broken += [
        f"{page}: no #{fragment} on {target}"
        for page, target, fragment in wanted
        if fragment and target in found.pages and fragment not in found.pages[target]
    ]
    return found
