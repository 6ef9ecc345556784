"""A mapping of the YAML and a record's class in; the record, or the problems that keep it from being one, out."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.model.edtf import FORMS
from briefgen.model.identifier import identifier_fault
from briefgen.model.problem import Problem
from briefgen.model.record import Record
from briefgen.model.span import Span
from briefgen.read.dates import read_date
from briefgen.read.drafts import Draft, draft, place_in
from briefgen.read.findings import Findings, error
from briefgen.read.mending import date_mended, number_mended
from briefgen.read.nodes import MapNode
from briefgen.read.wording import echo

_Record = TypeVar("_Record", bound=Record)

#: pydantic's kind of error -> (rule, message, help); `{name}`, `{input}` and the error's own context are filled in.
_WORDS: dict[str, tuple[str, str, str]] = {
    "string_too_short": ("missing-key", "`{name}` is empty", "write something, or leave the key out"),
    "greater_than_equal": ("bad-value", "`{name}` is at least {ge}, not {input}", ""),
    "less_than_equal": ("bad-value", "`{name}` is at most {le}, not {input}", ""),
    "int_parsing": ("wrong-type", "`{name}` is a whole number, not `{input}`", "write digits only"),
    "int_from_float": ("wrong-type", "`{name}` is a whole number, not `{input}`", "write digits only"),
}
_PATTERNS: dict[str, tuple[str, str, str]] = {
    "wikidata": ("bad-value", "`{input}` is not a Wikidata id", "write it as Q42"),
    "type": ("bad-value", "`{input}` is not a type of relation", "use small letters and hyphens: works-for"),
    "id": ("bad-id", "`{input}` is not an id", "use a-z, 0-9 and hyphens, starting with a letter or digit"),
}
#: What to do about a value of these keys that pydantic does not take.
_HELP: dict[str, str] = {"coordinates": "write [37.57, 126.98]: degrees north, then east"}
#: Where the words of a validator turn from what is wrong to what to do.
_PARTS = ("; ", ": use ", ": move ")


def read_record(node: MapNode, record: type[_Record], where: Span, findings: Findings) -> _Record | None:
    """Return the record that a mapping holds, or None when it has errors; these and its references go to `findings`.

    `where` is the place of the record itself, its key.
    """
    drafted = draft(node, record, where, findings)
    try:
        read = record.model_validate(drafted.data)
    except ValidationError as failure:
        findings.problems.extend(_in_words(failure, drafted))
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
        return _in_our_words(str(detail["ctx"]["error"]), str(detail["input"]), span)
    if kind == "string_pattern_mismatch" and name in _PATTERNS:
        rule, message, help_ = _PATTERNS[name]
    else:
        rule, message, help_ = _WORDS.get(kind, ("bad-value", "`{name}` cannot be `{input}`", ""))
    return error(rule, message.format_map(values), span, help_ or _HELP.get(name, ""))


def _in_our_words(said: str, typed: str, span: Span) -> Problem:
    """Return the problem that a validator of the model has put into words: what is wrong, then what to do."""
    rule = "bad-id" if said == identifier_fault(typed) else "bad-date" if said.endswith(FORMS) else "bad-value"
    if rule == "bad-date":
        return _bad_date(said, typed, span)
    for mark in _PARTS:
        message, found, help_ = said.partition(mark)
        if found:
            return error(rule, message, span, mark.lstrip("; :") + help_, fix=number_mended(typed, span))
    return error(rule, said, span)


def _bad_date(said: str, typed: str, span: Span) -> Problem:
    """Return the problem of a text that is no EDTF date, with the date that it names where there is no doubt."""
    meant = read_date(typed)
    message = said.removesuffix(f"; {FORMS}") if f"`{typed}`" in said else f"`{echo(typed)}` is not a date"
    advice = FORMS if meant is None else f"write {meant}"
    return error("bad-date", message, span, advice, fix=date_mended(typed, span))
