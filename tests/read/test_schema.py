import json
import re

import pytest
from jsonschema import Draft202012Validator

from briefgen.read import json_schema
from briefgen.read.facts import read_facts
from briefgen.read.nodes import ListNode, MapNode
from briefgen.read.repair import read_yaml
from tests.read.test_facts import claim, entity

_WORDS = {"true": True, "false": False, "": None, "~": None, "null": None}


def typed(node):
    """A node as a YAML 1.2 parser types it, which is what an editor's language server checks."""
    if isinstance(node, MapNode):
        return {key.text: typed(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [typed(item) for item in node.items]
    if not node.plain:
        return node.text
    if re.fullmatch(r"[-+]?\d+(\.\d+)?", node.text):
        return float(node.text) if "." in node.text else int(node.text)
    return _WORDS.get(node.text, node.text)


def faults(text):
    """What the schema says of a facts file."""
    node, problems = read_yaml(text, "f.yml")
    assert problems == ()
    return [error.message for error in Draft202012Validator(json_schema()).iter_errors(typed(node))]


def test_it_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


def test_the_committed_copy_is_not_stale(root, golden):
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    golden(root / "docs" / "reference" / "briefgen.schema.json", text)


def test_every_key_is_described():
    for definition in json_schema()["$defs"].values():
        for name, field in definition.get("properties", {}).items():
            assert field["title"] == name
            assert field["description"]


def test_it_accepts_every_facts_file_of_this_project(root):
    files = sorted((root / "seeds" / "facts").rglob("*.yml"))
    assert files
    for path in files:
        assert faults(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize(
    "text",
    [
        entity("aliases: [NO, 0123, 2024-10-28, {text: X, sense: metonym}]"),
        entity("summary:\n    aliases: ~\n    link:"),
        entity("coordinates: [37.57, -126.98]\n    wikidata: Q42"),
        entity("relations: [{type: works-for, target: y, since: 2024}]"),
        claim("as_of: 2024-10-28T10:00+09:00\n    by: nis"),
        claim("as_of: ../2024-10\n    by: [nis, lawmakers]\n    sources: [s, {id: t, locator: 3}]"),
        claim("as_of: 2024-10~/2024-11-XX"),
        claim("as_of: 198X\n    window: 30\n    chart: false"),
        "facts:\n  x: {label: 1984, value: none}\n  y: {label: Y, value: [1, 2.5]}\n  z: {label: Z, value: w}\n",
        "briefings:\n  북한 (2):\n",
        "entities:\nfacts:\n",
    ],
)
def test_it_accepts_what_the_reader_accepts(text):
    assert read_facts(text, "f.yml").problems == ()
    assert faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        entity("nme: Y"),
        entity("aliases: Bob"),
        entity("aliases:\n      - Bob: the builder"),
        entity("summary: [x]"),
        entity("summary: {x: y}"),
        entity("link: never!"),
        entity("coordinates: [1, 2, 3]"),
        entity("coordinates: [1, nan]"),
        entity("wikidata: 42"),
        entity("relations: [{type: works-for}]"),
        entity("relations: [{type: Works, target: y}]"),
        entity('dossier: ""'),
        claim("chart: yes"),
        claim('chart: "true"'),
        claim("window: 1.5"),
        claim("window: -1"),
        claim("window: soon"),
        claim("as_of: yesterday"),
        claim("as_of: 28.10.2024"),
        claim("by: {nis: x}"),
        claim("evidence: [{quote: x}]"),
        "facts:\n  x: {value: 3}\n",
        "facts:\n  x: words\n",
        "facts:\n  - id: x\n",
        "facts:\n  x: {label: X, value: {a: b}}\n",
        "facts:\n  x: {label: X, value: [1, 2, 3]}\n",
        "entity:\n",
        "glossary:\n  A_b: {term: x}\n",
        "events:\n  index: {title: x}\n",
        "briefings:\n  x: {slug: A b}\n",
        "facts:\n  x: {label: X, claims: [{value: 1, id: A b}]}\n",
        "facts:\n  x: {label: X, claims: [{value: 1, change: {kind: nothing}}]}\n",
    ],
)
def test_it_refuses_what_the_reader_refuses(text):
    assert read_facts(text, "f.yml").problems
    assert faults(text)
