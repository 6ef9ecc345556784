"""The name of a rule in; its page, as the program brings it along, out."""

from pathlib import Path

import briefgen


def rule_pages() -> Path:
    """Return the folder of the rules' pages: in the package when installed, in the documentation in a checkout."""
    package = Path(briefgen.__file__).resolve().parent
    installed = package / "checks"
    return installed if installed.is_dir() else package.parent / "docs" / "checks"


def read_rule_page(rule: str) -> str:
    """Return the Markdown of a rule's page; empty when there is none."""
    path = rule_pages() / f"{rule}.md"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
