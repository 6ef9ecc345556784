"""The templates and other files that give pages their form, as text."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Theme:
    """`templates` by name (`briefing.md.j2`), the desk's own in place of the built-in; `assets` by path in the site.

    `origins` says where each template's text was read, for messages about it.
    """

    templates: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
