"""A resolved and linked desk in, Markdown pages out."""

from briefgen.render.passage import render_passage
from briefgen.render.site import render

__all__ = ["render", "render_passage"]
