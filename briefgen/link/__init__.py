"""A desk and its resolution in; every text with its links, and every mention, out."""

from briefgen.link.linking import link
from briefgen.link.pages import link_page

__all__ = ["link", "link_page"]
