"""Templates and a view in, the text of a page out; what is off in a template comes out as a problem."""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from traceback import extract_tb

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.model.problem import Level, Problem, in_order
from briefgen.model.span import Span
from briefgen.model.theme import Theme
from briefgen.render.template_subset import MOST_PARTS, faults, included, parts_printed, reaches_itself
from briefgen.render.template_words import speaking
from briefgen.render.words import ENGLISH, Words

RULE = "template-error"
HELP = "mend the template, or delete it to get the built-in one back"
_BLANK_LINES = re.compile(r"\n{3,}")


class _MissingField(StrictUndefined):
    """A field that a view does not have; says which one it may have meant."""

    @property
    def _undefined_message(self) -> str:
        fields = [name for name in dir(self._undefined_obj) if not name.startswith("_")]
        near = get_close_matches(str(self._undefined_name), fields, 1)
        return f"there is no field `{self._undefined_name}`{f', did you mean `{near[0]}`?' if near else ''}"


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox; since templates call nothing and compute nothing, a field's name says whether it is safe."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 - Jinja's signature
        """Return whether a field may be read."""
        return not attr.startswith("_")


@dataclass(slots=True)
class Press:
    """The templates of a theme, in the words of the site's language, each read and checked once.

    The fields of views are Markdown that is escaped already, so the templates escape nothing themselves.
    """

    theme: Theme
    words: Words = ENGLISH
    _environment: _Sandbox = field(init=False)
    _trees: dict[str, nodes.Template] = field(default_factory=dict)
    _inclusions: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    _ready: dict[str, Template | None] = field(default_factory=dict)
    _problems: dict[Problem, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        templates = self.theme.templates
        self._environment = _Sandbox(
            loader=FunctionLoader(lambda name: (templates[name], name, None) if name in templates else None),
            undefined=_MissingField,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,  # a blank line after an included template stays one
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.globals.clear()
        speaking(self._environment, self.words)
        for name, text in templates.items():
            self._parse(name, text)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was off so far, once each."""
        return in_order(self._problems)

    def print(self, name: str, page: object) -> str | None:
        """Return the page's text with one blank line between blocks and one line end; None where it cannot be."""
        template = self._template(name)
        if template is None:
            return None
        try:
            text = template.render(page=page)
        except (TemplateError, TypeError, RecursionError) as error:
            self._report(*_raised_at(error, name), str(error))
            return None
        return _BLANK_LINES.sub("\n\n", text).strip() + "\n"

    def _parse(self, name: str, text: str) -> None:
        try:
            tree = self._environment.parse(text, name=name)
        except TemplateSyntaxError as error:
            self._report(name, error.lineno, str(error.message))
        except RecursionError:
            self._report(name, 1, "the template is nested too deeply")
        else:
            self._trees[name] = tree
            self._inclusions[name] = included(tree)

    def _template(self, name: str) -> Template | None:
        """Return the template where it, and every template that it includes, may be printed."""
        if name not in self._ready:
            self._ready[name] = self._compile(name) if self._may_be_printed(name) else None
        return self._ready[name]

    def _may_be_printed(self, name: str) -> bool:
        if name not in self.theme.templates:
            self._report(name, 1, f"there is no template `{name}`")
        if name not in self._trees:
            return False
        if reaches_itself(name, self._inclusions):
            self._report(name, self._inclusions[name][0][1], "the template includes itself")
            return False
        found = tuple(faults(self._trees[name]))
        for fault in found:
            self._report(name, fault.line, fault.message)
        parts = [self._has(part, name, line) for part, line in self._inclusions[name]]
        if found or not all(parts):
            return False
        if parts_printed(name, self._inclusions) > MOST_PARTS:
            self._report(name, self._inclusions[name][0][1], f"the template includes more than {MOST_PARTS} others")
            return False
        return True

    def _has(self, part: str, name: str, line: int) -> bool:
        if part not in self.theme.templates:
            self._report(name, line, f"there is no template `{part}`")
            return False
        return self._template(part) is not None

    def _compile(self, name: str) -> Template | None:
        try:
            return self._environment.get_template(name)
        except (SyntaxError, RecursionError):  # Python's own limit of nested blocks
            self._report(name, 1, "the template is nested too deeply")
            return None

    def _report(self, name: str, line: int, message: str) -> None:
        path = self.theme.origins.get(name, name)
        self._problems[Problem(RULE, Level.ERROR, message, Span(path, line), HELP)] = None


def _raised_at(error: BaseException, name: str) -> tuple[str, int]:
    """Return the innermost template and line through which an error came."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".md.j2")]
    return (frames[-1].filename, frames[-1].lineno or 1) if frames else (name, 1)
