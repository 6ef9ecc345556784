"""A resolved and linked desk in, Markdown pages out."""

from briefgen.render.memory import Memory
from briefgen.render.passage import render_passage
from briefgen.render.site import render, render_on_demand

__all__ = ["Memory", "render", "render_on_demand", "render_passage"]
