"""Every text field of every record is found, however deep it stands."""

from briefgen.link.fields import text_fields
from briefgen.model.briefing import Briefing, Correction
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse_edtf
from briefgen.model.entity import Entity, Relation
from briefgen.model.event import Event
from briefgen.model.fact import Change, Claim, Fact
from briefgen.model.record import Record
from briefgen.model.source import Source
from briefgen.model.span import Places, Span
from briefgen.model.term import Term
from briefgen.model.value import Truth


def keys(record: Record) -> list[str]:
    return [field.key for field in text_fields(record)]


def test_every_prose_of_every_record_is_a_text_field():
    claim = Claim(text="a", note="b", hedge="c", change=Change(kind="update", reason="d"))
    assert keys(Fact(label="l", note="n", claims=(claim, Claim(text="e")), topic="t", unit="u")) == [
        "label",
        "claims.0.text",
        "claims.0.change.reason",
        "claims.0.note",
        "claims.1.text",
        "note",
    ]
    assert keys(Fact(label="l", value=Truth(holds=True), text="short")) == ["text", "label"]
    relation = Relation(type="leads", target="x", note="r")
    assert keys(Entity(type="person", name="N", summary="s", description="d", relations=(relation,))) == [
        "summary",
        "description",
        "relations.0.note",
    ]
    correction = Correction(date=parse_edtf("2024"), text="c")
    briefing = Briefing(title="t", tldr=("a", "b"), why="w", next="n", corrections=(correction,), description="d")
    assert keys(briefing) == ["title", "tldr.0", "tldr.1", "why", "next", "corrections.0.text"]
    assert keys(Dossier(title="t", summary="s", tldr=("a",), questions=("q",), kind="k")) == [
        "title",
        "summary",
        "tldr.0",
        "questions.0",
    ]
    assert keys(Event(title="t", summary="s")) == ["title", "summary"]
    assert keys(Source(title="t", note="n")) == ["note"]
    assert keys(Term(term="t", definition="d")) == ["definition"]


def test_a_nested_field_stands_where_the_inner_record_says():
    inner = Claim(text="a").model_copy(update={"at": Places(Span("f.yml", 4), {"text": Span("f.yml", 5, 9, 1)})})
    fields = tuple(text_fields(Fact(label="l", claims=(inner,))))
    assert [(field.path, field.span) for field in fields][-1] == (("claims", 0, "text"), Span("f.yml", 5, 9, 1))
