"""All rules of the check room, in the order of their names."""

from briefgen.check import (
    conflicting_claims,
    derived_title,
    figure_falls,
    inexact_quote,
    inferred_date,
    missing_tldr,
    orphan_entity,
    quote_ambiguous,
    quote_not_found,
    silent_fact,
    stale_fact,
    summary_only_claim,
    unattributed_claim,
    undated_claim,
    undated_event,
    unknown_likelihood_word,
    unsourced_claim,
    unused_source,
)
from briefgen.check.rule import Rule

RULES: tuple[Rule, ...] = (
    conflicting_claims.RULE,
    derived_title.RULE,
    figure_falls.RULE,
    inexact_quote.RULE,
    inferred_date.RULE,
    missing_tldr.RULE,
    orphan_entity.RULE,
    quote_ambiguous.RULE,
    quote_not_found.RULE,
    silent_fact.RULE,
    stale_fact.RULE,
    summary_only_claim.RULE,
    unattributed_claim.RULE,
    undated_claim.RULE,
    undated_event.RULE,
    unknown_likelihood_word.RULE,
    unsourced_claim.RULE,
    unused_source.RULE,
)
