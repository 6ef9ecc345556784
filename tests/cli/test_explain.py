import pytest

from briefgen.report import RULES
from tests.cli.conftest import Run


def test_a_rule_is_explained_with_an_example_that_is_flagged_and_one_that_is_mended(run: Run) -> None:
    done = run("explain", "unknown-key")
    assert done.exit_code == 0
    assert done.stdout.startswith(
        "unknown-key (error)\n\nA record has a key that its kind does not have.\n\nWhat it sees\n"
    )
    assert "\nFlagged\n  seeds/facts/harbour.yml\n    events:\n" in done.stdout
    assert "\nMended\n  seeds/facts/harbour.yml\n" in done.stdout


def test_without_a_name_every_rule_is_listed(run: Run) -> None:
    lines = run("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)
    assert "unknown-key" in [
        line.split()[0] for line in lines if line.endswith("A record has a key that its kind does not have.")
    ]


def test_a_rule_that_does_not_exist_is_named_with_the_one_that_was_meant(run: Run) -> None:
    done = run("explain", "unkown-key")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "Error: there is no rule `unkown-key`; did you mean `unknown-key`?\n"


@pytest.mark.parametrize("name", ["index", "../house", "", "/etc/passwd"])
def test_a_page_that_is_no_rules_is_not_shown(run: Run, name: str) -> None:
    assert run("explain", name).exit_code == 2


def test_headings_are_bold_where_colour_is_wanted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[1mWhat it sees\x1b[0m\n" in run("explain", "unknown-key", "--color", "always").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in run("explain").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1m" not in run("explain").stdout
