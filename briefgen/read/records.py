"""A mapping of the YAML and a record's class in; the record, or the problems that keep it from being one, out."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.model.problem import Problem
from briefgen.model.record import Record
from briefgen.model.span import Span
from briefgen.read.drafts import Draft, draft, echo, place_in
from briefgen.read.findings import error
from briefgen.read.nodes import MapNode

_Record = TypeVar("_Record", bound=Record)

#: pydantic's kind of error -> (rule, message, help); `{name}`, `{input}` and the error's own context are filled in.
_WORDS: dict[str, tuple[str, str, str]] = {
    "string_too_short": ("missing-key", "`{name}` is empty", "write something, or leave the key out"),
    "greater_than_equal": ("bad-value", "`{name}` is at least {ge}, not {input}", ""),
    "int_parsing": ("wrong-type", "`{name}` is a whole number, not `{input}`", "write digits only"),
    "int_from_float": ("wrong-type", "`{name}` is a whole number, not `{input}`", "write digits only"),
}
_PATTERNS: dict[str, tuple[str, str, str]] = {
    "wikidata": ("bad-value", "`{input}` is not a Wikidata id", "write it as Q42"),
    "type": ("bad-value", "`{input}` is not a type of relation", "use small letters and hyphens: works-for"),
    "id": ("bad-id", "`{input}` is not an id", "use a-z, 0-9 and hyphens, starting with a letter or digit"),
}


def read_record(node: MapNode, record: type[_Record], where: Span, problems: list[Problem]) -> _Record | None:
    """Return the record that a mapping holds, or None when it has errors; all of them are added to `problems`.

    `where` is the place of the record itself, its key.
    """
    drafted = draft(node, record, where, problems)
    try:
        read = record.model_validate(drafted.data)
    except ValidationError as failure:
        problems.extend(_in_words(failure, drafted))
        return None
    return None if drafted.flawed else read


def _in_words(failure: ValidationError, drafted: Draft) -> list[Problem]:
    """Return pydantic's findings as problems, one per place, without those that follow from what is known."""
    found: dict[Span, Problem] = {}
    for detail in failure.errors(include_url=False):
        path = detail["loc"]
        span, name = place_in(drafted.data, path)
        follows = detail["type"] == "missing" or (drafted.flawed and not name)
        if not follows:
            found.setdefault(span, _problem(detail, name, span))
    if not found and not drafted.flawed:
        # Every finding of pydantic's is one of ours; a record never vanishes without a word.
        span, name = place_in(drafted.data, ())
        found[span] = error("bad-value", f"this cannot be read: {failure.errors()[0]['msg']}", span)
    return list(found.values())


def _problem(detail: ErrorDetails, name: str, span: Span) -> Problem:
    kind = detail["type"]
    context = {key: str(value) for key, value in detail.get("ctx", {}).items()}
    values = {"name": name, "input": echo(str(detail["input"])), **context}
    if kind == "value_error":
        message, _, help_ = str(detail["ctx"]["error"]).partition("; ")
        return error(_rule(message), message, span, help_)
    if kind == "string_pattern_mismatch" and name in _PATTERNS:
        rule, message, help_ = _PATTERNS[name]
    else:
        rule, message, help_ = _WORDS.get(kind, ("bad-value", "`{name}` cannot be `{input}`", ""))
    return error(rule, message.format_map(values), span, help_)


def _rule(message: str) -> str:
    if " is not an id" in message or "is reserved" in message:
        return "bad-id"
    return "bad-date" if "date" in message or "day of the calendar" in message else "bad-value"
