"""The page of a rule, as it stands under docs/checks/, in; its parts out."""

import re
from dataclasses import dataclass
from itertools import takewhile

from briefgen.model.problem import Level

_HEAD = re.compile(r"# (?P<name>\S+)\n+(?P<summary>[^\n]+)\n+Level: (?P<levels>[^\n]+)\.\n+(?P<body>.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RulePage:
    """`levels` has the worst first; `summary` is one sentence; `body` is Markdown from the first heading on."""

    name: str
    levels: tuple[Level, ...]
    summary: str
    body: str

    @property
    def reasons(self) -> str:
        """Return what the page says before its examples: what the rule sees and why it matters."""
        sections = self.body.split("\n## ")
        said = takewhile(lambda section: "```" not in section, sections)
        return "\n".join(section.removeprefix("## ") for section in said).strip()


def parse_rule_page(page: str) -> RulePage | None:
    """Return the parts of a page; None when it does not begin as the page of a rule does."""
    head = _HEAD.match(page)
    if head is None:
        return None
    levels = {word for word in head["levels"].replace(",", " ").split() if word in set(Level)}
    return RulePage(head["name"], tuple(level for level in Level if level in levels), head["summary"], head["body"])
