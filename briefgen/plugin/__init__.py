"""MkDocs' events in, the desk's pages in MkDocs' site out: the door for `mkdocs build` and `mkdocs serve`."""

from briefgen.plugin.door import BriefgenPlugin

__all__ = ["BriefgenPlugin"]
