"""What the YAML and the front matter say about an article in; one record, the YAML before the front matter, out."""

from briefgen.model.briefing import Briefing
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Places

_FIELDS = tuple(name for name in Briefing.model_fields if name != "at")


def merge(typed: Briefing | None, front: Briefing | None) -> tuple[Briefing, tuple[Problem, ...]]:
    """Return the record that holds for an article; every field that both set otherwise is a problem.

    The fields of the result stand where they were typed, whichever file that was.
    """
    if typed is None or front is None:
        return typed or front or Briefing(), ()
    added = {name: getattr(front, name) for name in _FIELDS if _only_in(front, typed, name)}
    # A list item's place is kept under `name.0`, a key's under `name:`; the place belongs to the field's owner.
    places = {path: span for path, span in front.at.fields.items() if path.split(".")[0].rstrip(":") in added}
    at = Places(typed.at.record, {**places, **typed.at.fields})
    problems = tuple(_contradiction(name, typed, front) for name in _FIELDS if _contradict(name, typed, front))
    return typed.model_copy(update={**added, "at": at}), problems


def _only_in(front: Briefing, typed: Briefing, name: str) -> bool:
    return name in front.model_fields_set and name not in typed.model_fields_set


def _contradict(name: str, typed: Briefing, front: Briefing) -> bool:
    if not {name} <= typed.model_fields_set & front.model_fields_set:
        return False
    # Dumped, so that the places of nested records do not count as a difference.
    return typed.model_dump(include={name}) != front.model_dump(include={name})


def _contradiction(name: str, typed: Briefing, front: Briefing) -> Problem:
    return Problem(
        rule="contradicting-metadata",
        level=Level.WARNING,
        message=f"`{name}` differs from the article's own front matter",
        span=typed.span(name),
        help="what stands here holds; take one of the two away",
        elsewhere=(Elsewhere(f"the front matter has another `{name}`", front.span(name)),),
    )
