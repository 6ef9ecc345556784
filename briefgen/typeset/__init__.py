"""Markdown as the templates print it in; the HTML that Python-Markdown would make of it, made directly, out."""

from briefgen.typeset.sections import Section, sections
from briefgen.typeset.setting import Typeset, Typesetter
from briefgen.typeset.toc import Token
from briefgen.typeset.which import typesetter

__all__ = ["Section", "Token", "Typeset", "Typesetter", "sections", "typesetter"]
