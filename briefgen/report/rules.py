"""The names of all rules that a problem can break; what is typed as one in, what is wrong with it out."""

from briefgen.model.suggestions import did_you_mean

#: Kebab-case; each is the name of a page under docs/checks/.
RULES = frozenset(
    """
    ambiguous-alias article-format bad-allow bad-date bad-id bad-value broken-reference colliding-slug
    comment-cuts-text conflicting-claims contradicting-metadata derived-title duplicate-article duplicate-claim
    duplicate-id duplicate-key duplicate-slug empty-file encoding end-before-start figure-falls future-date
    headline-not-standing inexact-quote inferred-date long-tldr markup-declaration missing-key missing-tldr
    mixed-confidence near-duplicate-entity no-figure non-text-key not-a-file number-mismatch origin-cycle
    orphan-entity part-of-cycle quote-ambiguous quote-not-found relative-time  single-origin
    speaks-for-cycle stale-fact stronger-than-source summary-only-claim superseded-in-prose template-error
    too-deep too-large torn-number unattributed-claim undated-claim undated-event unknown-choice unknown-claim
    unknown-collection unknown-id unknown-key unknown-likelihood-word unknown-reference unknown-template
    unprintable-character unreadable unsourced-claim unsupported-summary unused-allow unused-source
    wrong-collection wrong-type yaml-feature yaml-syntax
    """.split()
)


def rule_fault(name: str) -> str:
    """Return why `name` is no rule, with the one that was probably meant; an empty string when it is one."""
    if name in RULES:
        return ""
    return f"there is no rule `{name}`; {did_you_mean(name, RULES) or 'see the list of checks'}"
