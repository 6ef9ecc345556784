"""A fact in; whether its number only ever grows, as a toll or a count of cases does, out."""

import re

from briefgen.model.fact import Fact


def _any_of(phrases: str) -> re.Pattern[str]:
    """Return a pattern for any of the phrases as whole words; they stand apart by commas."""
    found = "|".join(phrase.strip() for phrase in phrases.split(","))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


#: What is counted once and for all: nobody comes back from it into the uncounted.
_COUNTED = _any_of(
    "deaths?, dead, died, killed, killings?, fatalities, fatality, victims, casualties, toll, wounded, injured,"
    "injuries, cases, infected, infections, arrests, arrested, cumulative, cumulatively, running total, so far, to date"
)
_ADDED_UP = _any_of("total, altogether, in all")
#: “Has sent in total” adds up, “has room for in total” does not: the one has the first word, and later the second.
_HAVE = _any_of("has, have, had")
_DONE = _any_of(r"been, \w+ed, sent, lost, made, taken, given, shot, hit, brought, built, sunk")
_COUNTS = _any_of("how many, number of, toll, tally, count, total")
#: A stock, a rate, a part, or what is only thought to come; each of these may fall.
_MAY_FALL = _any_of(
    "active, current, currently, now, still, remain, remains, remained, remaining, left, open, pending, unsolved,"
    "unresolved, missing, waiting, queued, present, stationed, deployed, hospitals?, hospitali[sz]ed, intensive care,"
    "ventilators?, treated, treatment, recovering, custody, detained, detention, held, jailed, prison, prisoners,"
    "displaced, homeless, is, are, being,"
    "%, daily, weekly, monthly, quarterly, annual, annually, yearly, per, each, every, a (?:day|week|month|year),"
    "average, mean, median, rates?, ratio, share, percent, percentage, proportion, incidence, today, yesterday,"
    r"tonight, this (?:week|month|year), (?:last|past|previous|preceding) (?:\w+ )?(?:hour|day|week|month|year)s?,"
    "expect, expects, expected, projected, forecast, predicted, planned, feared, likely, probable, possible, suspected,"
    "presumed, unconfirmed, investigated, investigation, estimated to, could, would, might, (?-i:may), will, should,"
    "without, prevented, avoided, averted, excess, limit, target, capacity"
)
#: In small letters alone, so that New Mexico is no rate.
_NEW = re.compile(r"\bnew\b|\ANew\b(?! [A-Z])")
#: “How many are dead?” asks for a toll, “how many are infected?” for those who are ill on the day.
_TOLL_NOW = re.compile(
    r"\Awhat (?:is|are) "
    r"|\b(?:is|are) (?=(?:confirmed |known |reported )?(?:dead|killed)\b|(?:confirmed|known|reported|said) to have\b)",
    re.IGNORECASE,
)
_MEASURES = _any_of(
    "hours?, days?, weeks?, months?, years?, dollars?, euros?, pounds?, yuan, yen, rubles?, km, kilomet(?:er|re)s?,"
    "miles?, hectares?, tons?, tonnes?, points?, degrees?"
)


def only_grows(fact: Fact) -> bool:
    """Return True only where the words of a fact say that it counts up: its unit, its label, else its topic.

    English words alone are known. What may fall, such as a stock or a rate, never counts up.
    """
    label, unit = _TOLL_NOW.sub("", fact.label), fact.unit
    if any(may_fall.search(words) for may_fall in (_MAY_FALL, _NEW) for words in (label, unit)):
        return False
    if _MEASURES.search(unit):
        return False
    if _COUNTED.search(unit):
        return True
    if label.endswith("?") and not _COUNTS.search(label):
        return False
    if _COUNTED.search(label):
        return True
    # A topic is a heading for many facts: it speaks only for what the label tells of as done.
    have = _HAVE.search(label)
    is_done = have is not None and _DONE.search(label, have.end()) is not None
    return is_done and bool(_ADDED_UP.search(label) or _COUNTED.search(fact.topic))
