"""Templates and a view in, the text of a page out; what is off in a template comes out as a problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from traceback import extract_tb

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.model.problem import Level, Problem, in_order
from briefgen.model.span import Span
from briefgen.model.theme import Theme
from briefgen.render.template_subset import faults, included, reaches_itself

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


@dataclass(slots=True)
class Press:
    """The templates of a theme, each read and checked once.

    The fields of views are Markdown that is escaped already, so the templates escape nothing themselves.
    """

    theme: Theme
    _environment: ImmutableSandboxedEnvironment = field(init=False)
    _ready: dict[str, Template | None] = field(default_factory=dict)
    _inclusions: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    _problems: dict[Problem, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        templates = self.theme.templates
        self._environment = ImmutableSandboxedEnvironment(
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
        self._inclusions = {name: included(self._environment.parse(text)) for name, text in self._sound().items()}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was off so far, once each."""
        return in_order(self._problems)

    def print(self, name: str, page: object) -> str | None:
        """Return the page's text with one blank line between blocks and one line end; None where it cannot be."""
        if name not in self._ready:
            self._ready[name] = self._load(name)
        template = self._ready[name]
        if template is None:
            return None
        try:
            text = template.render(page=page)
        except (TemplateError, RecursionError) as error:
            self._report(*_raised_at(error, name), str(error))
            return None
        return _BLANK_LINES.sub("\n\n", text).strip() + "\n"

    def _sound(self) -> dict[str, str]:
        """Return the templates that can be read at all; report the others."""
        sound = {}
        for name, text in self.theme.templates.items():
            try:
                self._environment.parse(text, name=name)
            except TemplateSyntaxError as error:
                self._report(name, error.lineno, str(error.message))
            else:
                sound[name] = text
        return sound

    def _load(self, name: str) -> Template | None:
        """Return the template where it, and every template that it includes, may be printed."""
        if name not in self.theme.templates:
            self._report(name, 1, f"there is no template `{name}`")
        if name not in self._inclusions:
            return None
        found = tuple(faults(self._environment.parse(self.theme.templates[name])))
        for fault in found:
            self._report(name, fault.line, fault.message)
        if reaches_itself(name, self._inclusions):
            self._report(name, self._inclusions[name][0][1], "the template includes itself")
            return None
        parts: list[Template | None] = []
        for part, line in self._inclusions[name]:
            if part in self.theme.templates:
                parts.append(self._load(part))
            else:
                self._report(name, line, f"there is no template `{part}`")
                parts.append(None)
        return None if found or None in parts else self._environment.get_template(name)

    def _report(self, name: str, line: int, message: str) -> None:
        path = self.theme.origins.get(name, name)
        self._problems[Problem(RULE, Level.ERROR, message, Span(path, line), HELP)] = None


def _raised_at(error: BaseException, name: str) -> tuple[str, int]:
    """Return the innermost template and line through which an error came."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".md.j2")]
    return (frames[-1].filename, frames[-1].lineno or 1) if frames else (name, 1)
