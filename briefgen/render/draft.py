"""A page that is still to be written: where it goes, which template prints it, how its view is made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from briefgen.model.span import NOWHERE, Span
from briefgen.render.views.head import Head


class View(Protocol):
    """What every view has."""

    @property
    def head(self) -> Head:
        """Title and description in plain words."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be: `kind` names its template, `compose` makes its view, `edit` is what a reader may want to mend."""

    path: str
    kind: str
    compose: Callable[[], View]
    edit: Span = NOWHERE
