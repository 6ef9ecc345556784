"""Facts of an active story that used to be updated in a rhythm, and no longer are."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from briefgen.check.rule import Finding, Known
from briefgen.model.conflict import Said
from briefgen.model.dossier import DossierStatus
from briefgen.model.edtf import EdtfDate
from briefgen.model.fact import Claim, Fact
from briefgen.model.history import Answer, History, Rank
from briefgen.model.problem import Level

#: Fewer days make no rhythm: three gaps are the least that has a middle.
_ANSWERS = 4
#: One late answer, or a quiet month, is no silence.
_GAPS, _DAYS = 4, 30
_WITHDRAWN = {Rank.CORRECTED, Rank.RETRACTED}
_LAST_WORD = re.compile(r"\bfinal\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(not|no|yet|until|before)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")


def out_of_rhythm(known: Known) -> Iterator[Finding]:
    """Yield a finding, a note, for every fact of an active story that is silent for far longer than it used to be."""
    for history in known.resolution.histories.values():
        fact = history.fact
        dossier = known.desk.dossiers.get(fact.dossier)
        # A day of review is the desk's own promise, and outweighs any rhythm.
        if dossier is None or dossier.status is not DossierStatus.ACTIVE or fact.review_by:
            continue
        if _asks_for_the_past(fact, known.today):
            continue
        days, latest = _days(history), _latest(history)
        if len(days) < _ANSWERS or latest is None or _is_last_word(latest[1]):
            continue
        gap = median((after - before).days for before, after in pairwise(days))
        if (known.today - latest[0].latest).days > max(_GAPS * gap, _DAYS):
            yield _silent(history, *latest, gap=gap, today=known.today)


def _asks_for_the_past(fact: Fact, today: date) -> bool:
    """Return whether the label names a year, and only years gone by: what happened then does not go on."""
    years = [int(year[0]) for year in _YEAR.finditer(fact.label)]
    return bool(years) and max(years) < today.year


def _days(history: History) -> Sequence[date]:
    """Return the days for which a number was given and not withdrawn, each once, in order."""
    given = (answer.claim for answer in history.answers if answer.rank not in _WITHDRAWN and _is_number(answer))
    return sorted({claim.as_of.earliest for claim in given if claim.as_of and claim.as_of.is_day})


def _is_number(answer: Answer) -> bool:
    return Said(answer.value, answer.claim.qualifier).reach is not None


def _latest(history: History) -> tuple[EdtfDate, Claim] | None:
    """Return the answer that reaches furthest, with its date; one in words, or for a month, breaks the silence too."""
    dated = [(answer.claim.as_of, answer.claim) for answer in history.answers if answer.claim.as_of]
    return max(dated, key=lambda pair: pair[0].latest, default=None)


def _is_last_word(claim: Claim) -> bool:
    """Return whether the desk calls an answer final, in its own words."""
    texts = (claim.text, claim.note, claim.change.reason if claim.change else "")
    return any(_LAST_WORD.search(text) and not _NOT_YET.search(text) for text in texts)


def _silent(history: History, until: EdtfDate, last: Claim, *, gap: float, today: date) -> Finding:
    days = round(gap)
    rhythm = "about daily" if days <= 1 else f"about every {days} days"
    return Finding(
        f"`{history.id}` was updated {rhythm} until {until.in_words()}, silent for {(today - until.latest).days} days",
        last.span("as_of"),
        "look whether there is a newer answer; if there will be none, say in the last one that it is final, or close "
        "the dossier; if you mean to look again later, add `review_by`",
        level=Level.NOTE,
    )
