"""The reference pages, made from the one definition of each thing: records, options, commands."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from briefgen.cli import main
from briefgen.model.desk import COLLECTIONS
from briefgen.model.options import Options
from briefgen.read import json_schema

_MADE = "<!-- Made by `pytest tests/docs --update`; edit the definitions, not this page. -->"


_PLAIN = {
    "boolean": "true or false",
    "integer": "whole number",
    "number": "number",
    "object": "mapping",
    "string": "text",
}


def _kind(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """Return a type in words an editor knows."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rsplit("/", 1)[-1]
        return _kind(definitions[name], definitions) if "enum" in definitions[name] else _named(name)
    if "enum" in schema:
        return ", ".join(f"`{choice}`" for choice in schema["enum"] if choice != "")
    if "anyOf" in schema:
        kinds = dict.fromkeys(_kind(part, definitions) for part in schema["anyOf"])
        return " or ".join(kind for kind in kinds if kind)
    typed = schema.get("type", "string")
    types = [kind for kind in (typed if isinstance(typed, list) else [typed]) if kind != "null"]
    if "array" in types:
        return f"list of {_kind(schema['items'], definitions)}"
    # What YAML calls a number or a truth value is text where text is meant.
    return "text" if "string" in types else _PLAIN.get("".join(types), "")


def _named(name: str) -> str:
    return {"date": "date (EDTF)", "id": "id"}.get(name, f"[{name}](#{name.lower()})")


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
    context = click.Context(main, info_name="briefgen", terminal_width=100, **main.context_settings)
    lines = [_MADE, "", "# Commands", "", "```text", main.get_help(context), "```", ""]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100, terminal_width=100)
        lines += [f"## briefgen {name}", "", "```text", command.get_help(inner), "```", ""]
    return "\n".join(lines).rstrip() + "\n"
