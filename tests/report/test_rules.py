import ast
import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.check import RULES as CHECKS
from briefgen.report import RULES

KEBAB = re.compile(r"[a-z]+(-[a-z]+)+\Z")
#: Modules whose hyphened words are something else: the words of relations.
WORDS = {"ties.py", "wording.py"}


def named_in(room: Path) -> Iterator[str]:
    for file in sorted(room.rglob("*.py")):
        if file.name in WORDS:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEBAB.match(node.value):
                yield node.value


def test_every_rule_that_a_room_names_is_listed(root: Path) -> None:
    named = {rule for room in ("read", "resolve", "link", "check") for rule in named_in(root / "briefgen" / room)}
    assert sorted(named - RULES) == []
    assert sorted({rule.name for rule in CHECKS} - RULES) == []


def test_every_listed_rule_is_named_somewhere(root: Path) -> None:
    source = "\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted((root / "briefgen").rglob("*.py"))
        if file.name != "rules.py"
    )
    # The rules about circles are put together from a field's name.
    silent = {rule for rule in RULES if f'"{rule}"' not in source and not rule.endswith("-cycle")}
    assert sorted(silent) == []
