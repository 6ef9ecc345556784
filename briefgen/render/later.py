"""A claim that no longer stands in; what came of it, and the claim that holds in its place, out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefgen.model.history import Answer, History, Rank
from briefgen.model.resolution import Story

_WORDS = {Rank.SUPERSEDED: "later", Rank.CORRECTED: "corrected", Rank.RETRACTED: "taken back"}


@dataclass(frozen=True, slots=True)
class Later:
    """`word` says what came of the claim; `answer` is what is said now, None where nobody says anything any more.

    `is_own` says that the same party gave that answer; otherwise it is the headline, in the absence of its own.
    """

    word: str
    answer: Answer | None = None
    is_own: bool = True


def later(history: History, answer: Answer) -> Later | None:
    """Return what came of a claim: the end of the chain of those that replaced it; None while it stands."""
    if answer.is_standing:
        return None
    *_, end = (None, *_followers(history, answer))
    if end is not None:
        return Later(_WORDS[answer.rank], end)
    return Later(_WORDS[answer.rank], history.headline, is_own=False)


def former(history: History, answer: Answer) -> Answer | None:
    """Return the nearest claim before this one in its chain that said something else; None where none did."""
    said = answer.in_words(history.fact.unit)
    seen = {answer.key}
    before = history.answer(answer.supersedes) if answer.supersedes else None
    while before is not None and before.key not in seen:
        if before.in_words(history.fact.unit) != said:
            return before
        seen.add(before.key)
        before = history.answer(before.supersedes) if before.supersedes else None
    return None


def has_moved(history: History, answer: Answer) -> bool:
    """Return whether a claim no longer stands and what is said now is said in other words."""
    found = later(history, answer)
    if found is None:
        return False
    unit = history.fact.unit
    return found.answer is None or found.answer.in_words(unit) != answer.in_words(unit)


def moved_since(history: History, answer: Answer, story: Story) -> bool:
    """Return whether a claim has fallen since a briefing was written, or, as far as anybody knows, may have.

    What was superseded before is told as history there. What was wrong is wrong whenever it was found out, and of a
    briefing without a date nobody knows what came before it.
    """
    if not has_moved(history, answer):
        return False
    if answer.rank is not Rank.SUPERSEDED or story.date is None:
        return True
    after = history.answer(answer.superseded_by)
    said = after.claim.as_of if after else None
    return said is not None and said.sort_key[0] > story.date.latest


def is_left_open(history: History, answer: Answer, story: Story, told: Collection[str]) -> bool:
    """Return whether readers of a claim's words must be told what is said now.

    They need not where it was superseded before the briefing was written and the briefing states one of the claims
    that replaced it: then it tells the older one as history. `told` are the targets of the claims that it states.
    """
    if moved_since(history, answer, story) or not has_moved(history, answer):
        return has_moved(history, answer)
    followers = tuple(_followers(history, answer))
    is_before = all(one.claim.as_of for one in followers[:1])
    return not (is_before and any(one.target in told for one in followers))


def _followers(history: History, answer: Answer) -> Iterator[Answer]:
    """Yield those that replaced a claim, one after the other; each once, whatever replaces what."""
    seen = {answer.key}
    after = history.answer(answer.superseded_by) if answer.superseded_by else None
    while after is not None and after.key not in seen:
        seen.add(after.key)
        yield after
        after = history.answer(after.superseded_by) if after.superseded_by else None
