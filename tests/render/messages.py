"""The program and its templates in, every word of ours that a reader may see out: what a catalogue is made of."""

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

from briefgen.model.briefing import CorrectionKind
from briefgen.model.entity import EntityType, Sense
from briefgen.model.event import EventStatus
from briefgen.model.fact import ChangeKind, Nature
from briefgen.model.source import SourceKind
from briefgen.model.value import SPANS, Qualifier
from briefgen.render import chart, chart_scale, chart_strip, date_words, dates, later, locator_map, when
from briefgen.render.status import Status
from briefgen.render.views import archive, indexes, listing, methods, sources
from briefgen.render.words import counted_forms
from briefgen.resolve.wording import WORDINGS

ROOT = Path(__file__).resolve().parents[2]
_IN_TEMPLATE = re.compile(r'_\("([^"]+)"\)')
_KINDS: tuple[type[StrEnum], ...] = (Status, Nature, ChangeKind, CorrectionKind, EventStatus, EntityType, Sense)


@cache
def messages() -> dict[str, str]:
    """Return every message with its English plural, empty where it is not counted; by the alphabet."""
    found = {**dict(_in_program()), **dict.fromkeys(_in_templates(), ""), **dict.fromkeys(_by_name(), "")}
    found.update(map(counted_forms, ("briefing", "dossier", "fact", "name", "event", "source", "term")))
    return dict(sorted(found.items(), key=lambda pair: (pair[0].lower(), pair[0])))


def _in_program() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "briefgen" / "render").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                if node.func.attr == "say":
                    yield from ((text, "") for text in _texts(node.args[0]))
                elif node.func.attr == "count" and len(node.args) > 1:
                    many = [*(text for arg in node.args[2:] for text in _texts(arg)), ""]
                    yield from (counted_forms(one, many[0]) for one in _texts(node.args[1]))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _in_templates() -> Iterator[str]:
    for path in sorted((ROOT / "templates").glob("*.j2")):
        yield from _IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))


def _by_name() -> Iterator[str]:
    """Yield what the program says by a name: the words of the model, and those that it chooses from a table."""
    for kind in _KINDS:
        yield from map(str, kind)
    yield from (str(kind).replace("-", " ") for kind in SourceKind)
    yield from map(str, SourceKind)
    yield from (status.meaning for status in Status)
    for meanings in (
        methods.NATURES,
        methods.QUALIFIERS,
        methods.CHANGES,
        methods.CORRECTIONS,
        methods.EVENTS,
        methods.KINDS,
        methods.RELIABILITY,
    ):
        yield from meanings.values()
    yield from _about_numbers()
    yield from _about_dates()
    yield from _about_claims()
    for wording in WORDINGS.values():
        yield from (wording.onward, wording.back)
    yield from ("Also known as", "Part of", "Speaks for", "Country", "Dossier", "Coordinates", "Website", "Wikidata")
    yield from ("Edit these facts", "Edit the article", "Suggest a correction", "Archive by month", "Corrections")
    yield from ("What the marks mean", indexes.ELSEWHERE, sources.UNNAMED, *listing.DOSSIER_SHAPES)
    yield from ("not used yet", "used once", "used twice")


def _about_numbers() -> Iterator[str]:
    yield from ("yes", "no", "none", "exactly", "{number} {unit}", "{vague} {unit}", *map(str, SPANS))
    yield from (f"{one} {{number}}" for one in Qualifier if one not in SPANS and one is not Qualifier.EXACTLY)
    for _, magnitude in chart_scale._MAGNITUDES:
        yield from (magnitude, f"{{number}} {magnitude}")
    yield from locator_map._SIDES.values()


def _about_dates() -> Iterator[str]:
    yield from (archive.NO_DATE, "Newer: {month}", "Older: {month}", chart._UNEVEN, chart_strip._UNEVEN)
    yield from (*date_words._DOUBTS.values(), *date_words._SEASONS.values(), *dates._BASIS.values())
    yield from (text for doubt, text in when._DOUBT.items() if doubt)
    yield from (text for texts in when._PERIODS.values() for text in texts)
    yield from ("New in the week to {date}", "New in the month to {date}")
    yield from ("newest briefing {date}", "newest claim {date}")


def _about_claims() -> Iterator[str]:
    yield from ("Rests on claim {number}: {claim}", "Claim {number}: {claim}")
    for word in later._WORDS.values():
        yield from (word, f"{word}: {{claim}}", f"{word}; now said: {{claim}}")
    yield from ("older value, {later}", "older answer, {later}", "was {value}, {date}", "was {value} on {date}")
    yield from ("low confidence", "moderate confidence", "high confidence")
