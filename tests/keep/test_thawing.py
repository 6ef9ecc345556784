"""What was frozen comes back, one object where it was one; foreign bytes call nothing and change nothing."""

import io
import os
import pickle
import struct
from datetime import date
from pathlib import Path

import pytest

from briefgen.keep.freezing import freeze
from briefgen.keep.kinds import NotKept
from briefgen.keep.thawing import thaw
from briefgen.model.article import Article, Block, BlockKind
from briefgen.model.entity import Entity
from briefgen.model.passage import Mark, MarkKind, Passage
from briefgen.model.quote import Part, Place
from briefgen.model.span import Places, Span


def through(value: object) -> object:
    into = io.BytesIO()
    freeze(value, into)
    return thaw(io.BytesIO(into.getvalue()))


@pytest.mark.parametrize(
    "value",
    [
        Passage("Nine weeks", (Mark(0, 4, MarkKind.FIGURE, "weeks#board"),)),
        Article("harbour", "seeds/articles/harbour.txt", "Nine weeks", body=(Block(BlockKind.PARAGRAPH),)),
        Place(Part.BODY, 3, 1, 8, cell=(1, 2)),
        date(2025, 3, 1),
        {"words": ("a", 1, None, 2.5, b"x", frozenset({1}), True)},
    ],
)
def test_a_value_comes_back(value: object) -> None:
    kept = through(value)
    assert kept == value
    assert type(kept) is type(value)


def test_a_record_comes_back_with_the_places_of_its_fields() -> None:
    data = {"id": "board", "type": "organization", "name": "Harbour Board"}
    at = Places(Span("seeds/facts/a.yml", 2), {"name": Span("seeds/facts/a.yml", 4, 11, 13)})
    entity = Entity.model_validate({key: data[key] for key in data if key in Entity.model_fields} | {"$at": at})
    kept = through(entity)
    assert isinstance(kept, Entity)
    assert kept == entity
    assert kept.span("name") == entity.span("name")
    assert kept.model_fields_set == entity.model_fields_set
    with pytest.raises(ValueError, match="frozen"):
        kept.name = "Another"  # type: ignore[misc] # the point of it


def test_what_is_one_object_stays_one() -> None:
    passage = Passage("Nine weeks")
    kept = through(({"a": passage}, [passage]))
    assert isinstance(kept, tuple)
    assert kept[0]["a"] is kept[1][0]


@pytest.mark.parametrize("value", [Path("x"), os.system, lambda: None, object(), pytest.raises, 1j])
def test_what_is_not_ours_is_not_kept(value: object) -> None:
    with pytest.raises(NotKept):
        through({"value": value})


def naming(module: str, name: str, arguments: bytes = b")") -> bytes:
    """Return a pickle that calls something by its name."""
    return b"\x80\x04" + text(module) + text(name) + b"\x93" + arguments + b"R."


def text(words: str) -> bytes:
    return b"\x8c" + struct.pack("<B", len(words)) + words.encode()


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("builtins", "eval"),
        ("builtins", "getattr"),
        ("pickle", "loads"),
        ("subprocess", "Popen"),
        ("briefgen.write.disk", "Disk"),
        ("briefgen.cli.manner", "Manner"),
        ("briefgen.read.files", "read_file"),
        ("briefgen.read.files", "os"),
        ("briefgen.read.files", "os.system"),
        ("briefgen.read.files", "Path"),
        ("briefgen.read.nothing", "Nothing"),
        ("briefgen.model.span", "Span.__init__.__globals__"),
        ("datetime", "datetime"),
    ],
)
def test_nothing_but_our_own_values_can_be_named(module: str, name: str) -> None:
    with pytest.raises(NotKept):
        thaw(io.BytesIO(naming(module, name)))


def test_no_code_runs(tmp_path: Path) -> None:
    class Harm:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "made"),)

    with pytest.raises(NotKept):
        thaw(io.BytesIO(pickle.dumps(Harm())))
    assert not (tmp_path / "made").exists()


def test_no_class_can_be_changed() -> None:
    name = b"\x80\x04" + text("briefgen.model.span") + text("Span") + b"\x93"
    with pytest.raises(NotKept):
        thaw(io.BytesIO(name + b"N}" + text("line") + b"K\x01s\x86b."))  # BUILD: sets attributes of what it stands on
    assert Span("a").line == 1


@pytest.mark.parametrize("data", [b"", b"\x80\x04", b"garbage", b"\x80\x04P0\n.", b"\x80\x05" + b"(" * 10_000])
def test_what_is_no_pickle_is_refused(data: bytes) -> None:
    with pytest.raises(NotKept):
        thaw(io.BytesIO(data))
