from pathlib import Path

from tests.cli.conftest import Run
from tests.small_desk import FACTS, FACTS_FILE


def test_an_allowed_finding_is_shown_by_no_command_and_never_unused_by_a_choice_of_rules(desk: Path, run: Run) -> None:
    text = FACTS.replace("        sources: [union-letter]\n", "")
    (desk / FACTS_FILE).write_text(text, encoding="utf-8")
    place = run("check", "--select", "unsourced-claim", "--output-format", "concise").stdout.partition(": ")[0]
    line = int(place.split(":")[1]) - 1
    lines = text.split("\n")
    lines[line] += "  # briefgen: allow unsourced-claim: said on the telephone"
    (desk / FACTS_FILE).write_text("\n".join(lines), encoding="utf-8")
    assert run("check", "--strict", "--select", "unsourced-claim").exit_code == 0
    assert run("check", "--strict", "--select", "unused-allow,bad-allow").exit_code == 0
    assert run("check", "--strict", "--ignore", "unsourced-claim", "--select", "unused-allow").exit_code == 0
