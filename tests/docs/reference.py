"""The reference pages, made from the one definition of each thing: records, options, commands."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from briefgen.cli import main
from briefgen.model.desk import COLLECTIONS
from briefgen.model.options import Options
from briefgen.read import json_schema

_MADE = "<!-- Made by `pytest tests/docs --update`; edit the definitions, not this page. -->"


def _kind(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:  # noqa: PLR0911 - one line a kind
    """Return a type in words an editor knows."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rsplit("/", 1)[-1]
        target = definitions.get(name, {})
        return _kind(target, definitions) if "enum" in target else f"[{name}](#{name.lower()})"
    if "enum" in schema:
        return ", ".join(f"`{choice}`" for choice in schema["enum"] if choice != "")
    if "const" in schema:
        return f"`{schema['const']}`" if schema["const"] != "" else ""
    if "anyOf" in schema:
        kinds = dict.fromkeys(_kind(part, definitions) for part in schema["anyOf"] if part.get("type") != "null")
        return " or ".join(kind for kind in kinds if kind)
    if schema.get("type") == "array":
        items = schema.get("items")
        return f"list of {_kind(items, definitions)}" if isinstance(items, dict) and items else "list"
    if schema.get("title") == "EDTF date":
        return "date (EDTF)"
    words = {
        "string": "text",
        "boolean": "true or false",
        "integer": "whole number",
        "number": "number",
        "object": "mapping",
    }
    return words.get(str(schema.get("type")), "any")


def _rows(record: Mapping[str, Any], definitions: Mapping[str, Any]) -> Iterator[str]:
    required = set(record.get("required", ()))
    yield "| key | holds | meaning |"
    yield "|---|---|---|"
    for name, field in record.get("properties", {}).items():
        must = " (required)" if name in required else ""
        meaning = " ".join(str(field.get("description", "")).split()).replace("|", "\\|")
        yield f"| `{name}`{must} | {_kind(field, definitions)} | {meaning} |"


def records() -> str:
    """Return the reference of every collection and everything in it."""
    schema = json_schema()
    definitions = schema["$defs"]
    lines = [_MADE, "", "# Records", "", "Every key of every collection under `seeds/facts/`.", ""]
    names = {record.__name__: collection for collection, record in COLLECTIONS.items()}
    order = [*names, *sorted(name for name in definitions if name not in names and "properties" in definitions[name])]
    for name in order:
        record = definitions[name]
        title = f"`{names[name]}`" if name in names else name
        lines += [f"## {title} {{#{name.lower()}}}", "", " ".join(record.get("description", "").split()), ""]
        lines += [*_rows(record, definitions), ""]
    return "\n".join(lines).rstrip() + "\n"


def options() -> str:
    """Return the reference of the options in mkdocs.yml."""
    schema = Options.model_json_schema()
    lines = [_MADE, "", "# Options", "", "They stand in the `briefgen` block under `plugins:` in `mkdocs.yml`.", ""]
    lines += ["```yaml", "plugins:", "  - search", "  - briefgen:", "      seeds: seeds", "```", ""]
    lines += ["| option | holds | default | meaning |", "|---|---|---|---|"]
    for name, field in schema["properties"].items():
        default = (
            ""
            if field.get("default") is None
            else f"`{str(field['default']).lower() if isinstance(field['default'], bool) else field['default']}`"
        )
        lines.append(f"| `{name}` | {_kind(field, schema.get('$defs', {}))} | {default} | {field['description']} |")
    return "\n".join(lines) + "\n"


def commands() -> str:
    """Return the reference of the command line: what `--help` prints, for every command."""
    assert isinstance(main, click.Group)
    context = click.Context(main, info_name="briefgen", max_content_width=100, terminal_width=100)
    lines = [_MADE, "", "# Commands", "", "```text", main.get_help(context), "```", ""]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100, terminal_width=100)
        lines += [f"## briefgen {name}", "", "```text", command.get_help(inner), "```", ""]
    return "\n".join(lines).rstrip() + "\n"
