"""All rules of the check room, in the order of their names."""

from briefgen.check import (
    derived_title,
    inferred_date,
    missing_tldr,
    orphan_entity,
    stale_fact,
    unattributed_claim,
    undated_claim,
    undated_event,
    unsourced_claim,
    unused_source,
)
from briefgen.check.rule import Rule

RULES: tuple[Rule, ...] = (
    derived_title.RULE,
    inferred_date.RULE,
    missing_tldr.RULE,
    orphan_entity.RULE,
    stale_fact.RULE,
    unattributed_claim.RULE,
    undated_claim.RULE,
    undated_event.RULE,
    unsourced_claim.RULE,
    unused_source.RULE,
)
