from datetime import date

from briefgen.check import RULES, check
from briefgen.model.linked import Linked
from briefgen.resolve import resolve
from tests.resolve.desks import desk


def test_every_rule_runs_and_its_findings_carry_its_name_and_level():
    on = desk(facts={"f": {"label": "Q?", "value": 1, "review_by": "2024"}}, sources={"s": {"title": "S"}})
    resolution, _ = resolve(on, today=date(2025, 1, 1))
    problems = check(on, resolution, Linked(), {}, today=date(2025, 1, 1))
    assert [(problem.rule, str(problem.level)) for problem in problems] == [
        ("stale-fact", "warning"),
        ("unattributed-claim", "warning"),
        ("undated-claim", "warning"),
        ("unsourced-claim", "warning"),
        ("unused-source", "note"),
    ]


def test_rules_have_names_of_their_own_in_order():
    names = [rule.name for rule in RULES]
    assert names == sorted(set(names))
    assert all(rule.summary.endswith(".") for rule in RULES)
