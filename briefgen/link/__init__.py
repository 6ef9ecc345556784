"""A desk and its resolution in; every text with its links, and every mention, out."""

from briefgen.link.linking import link
from briefgen.link.memory import Memory
from briefgen.link.pages import link_page

__all__ = ["Memory", "link", "link_page"]
