from textwrap import dedent

import pytest

from briefgen.model.problem import Level
from briefgen.read.rule_pages import read_rule_page
from briefgen.report import RULES
from briefgen.report.explain import explain, list_rules
from briefgen.report.paint import Paint
from briefgen.report.rule_page import parse_rule_page

PLAIN = Paint(wanted=False)
PAGE = """\
# bad-date

A date cannot be read.

Level: error or warning.

## What it sees

A date that is no day of the [calendar](../calendar.md): see `date`, **always**.
Another sentence, which goes on for long enough to be broken.

- a point of a list that is broken as well

## Flagged

Typed so:

<!-- escapes -->

```yaml title="seeds/facts/harbour.yml"
events:
  # a comment

  strike: <!-- kept -->
```

```text title="report"
error[bad-date]: \u202e
```

## Mended

```yaml
date: 2024
```
"""


def test_a_page_is_shown_without_the_signs_of_markdown():
    assert explain(PAGE, paint=PLAIN, width=40) == dedent(
        """\
        bad-date (error or warning)

        A date cannot be read.

        What it sees
          A date that is no day of the calendar:
          see `date`, always.
          Another sentence, which goes on for
          long enough to be broken.

          - a point of a list that is broken as
            well

        Flagged
          Typed so:

          seeds/facts/harbour.yml
            events:
              # a comment

              strike: <!-- kept -->

          report
            error[bad-date]: <U+202E>

        Mended
            date: 2024
        """
    )


def test_headings_are_bold_where_colour_is_wanted_and_nothing_else_changes():
    painted = explain(PAGE, paint=Paint(wanted=True), width=40)
    assert "\x1b[1mbad-date\x1b[0m (\x1b[1;31merror\x1b[0m or \x1b[1;33mwarning\x1b[0m)\n" in painted
    assert "\x1b[1mFlagged\x1b[0m\n" in painted
    for code in ("0", "1", "34", "1;31", "1;33"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == explain(PAGE, paint=PLAIN, width=40)


def test_what_is_no_page_of_a_rule_is_shown_as_far_as_it_goes():
    assert explain("# Checks\n\nA page.\n", paint=PLAIN) == "Checks\n  A page.\n"


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_page_of_every_rule_can_be_shown(rule):
    page = parse_rule_page(read_rule_page(rule))
    assert page is not None
    assert (page.name, bool(page.levels)) == (rule, True)
    assert page.reasons.startswith("What it sees\n")
    assert page.reasons.rstrip().endswith((".", "?"))
    shown = explain(read_rule_page(rule), paint=PLAIN)
    assert [line for line in shown.splitlines() if line.startswith(("#", "```", "<!--"))] == []


def test_the_list_has_a_line_for_each_rule_in_columns():
    pages = [parse_rule_page(PAGE), parse_rule_page(PAGE.replace("bad-date", "no").replace(" or warning", ""))]
    assert list_rules(pages, paint=PLAIN) == (
        "bad-date  error or warning  A date cannot be read.\nno        error             A date cannot be read.\n"
    )


def test_levels_are_told_worst_first():
    page = parse_rule_page(PAGE.replace("error or warning", "note or error"))
    assert page is not None
    assert page.levels == (Level.ERROR, Level.NOTE)
