"""mkdocs.yml in, the desk's settings out; nothing that stands in the file is run."""

from collections.abc import Mapping
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path
from urllib.parse import urlsplit

import yaml
import yaml_env_tag

from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError
from briefgen.model.publication import UNPUBLISHED, Publication
from briefgen.read.chosen import parse_options

#: The names under which a site builder looks for its configuration, in this order.
CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
_PLUGIN = "briefgen"
_DEEPEST_INHERITANCE = 10
#: What MkDocs takes for `edit_uri` where only `repo_url` is written down.
_EDIT_URIS = {
    "github.com": "edit/master/docs/",
    "gitlab.com": "edit/master/docs/",
    "bitbucket.org": "src/default/docs/",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a desk stands and what it chose: `root` is the folder of mkdocs.yml, `docs` its hand-written pages.

    `publication` is what the site builder's own settings say of where the site will stand.
    """

    root: Path
    docs: Path
    options: Options
    publication: Publication = UNPUBLISHED


def read_settings(file: Path | None, *, folder: Path) -> Settings:
    """Return the settings in `file`, or in `folder`'s mkdocs.yml where `file` is None, or the defaults without one.

    Raise `BriefgenError`, with the place, when the file is missing, no YAML, or its `briefgen` block is not valid.
    """
    found = file or next((folder / name for name in CONFIG_NAMES if (folder / name).is_file()), None)
    if found is None:
        return Settings(folder, folder / "docs", Options())
    config = _load(found)
    options, faults = parse_options(_block(config.get("plugins")))
    if faults:
        raise BriefgenError("; ".join(f"{found}: option `{key}`: {fault}" for key, fault in faults))
    root = found.absolute().parent
    docs = root / (_text(config, "docs_dir") or "docs")
    return Settings(root, docs, options, _publication(config, root, docs))


def _publication(config: Mapping[str, object], root: Path, docs: Path) -> Publication:
    repository, edit_uri = _text(config, "repo_url"), config.get("edit_uri")
    return Publication(
        site_name=_text(config, "site_name"),
        site_url=_text(config, "site_url"),
        repo_url=repository,
        edit_uri=_text(config, "edit_uri") if edit_uri is not None else _EDIT_URIS.get(_host(repository), ""),
        edit_uri_template=_text(config, "edit_uri_template"),
        root=Path(relpath(root, docs)).as_posix(),
        directory_urls=config.get("use_directory_urls") is not False,
        language=_language(config.get("theme")),
    )


def _language(theme: object) -> str:
    """Return the language that the theme speaks: Material says `language`, MkDocs' own themes say `locale`."""
    return (_text(theme, "language") or _text(theme, "locale") or "en") if isinstance(theme, dict) else "en"


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def _text(config: Mapping[str, object], key: str) -> str:
    value = config.get(key)
    return value if isinstance(value, str) else ""


def _load(path: Path, *, depth: int = 0) -> Mapping[str, object]:
    """Return a configuration with the one that it inherits from underneath, as MkDocs merges them."""
    try:
        with path.open("rb") as file:
            config = yaml.load(file, Loader=_Loader)  # noqa: S506 - derived from SafeLoader
    except FileNotFoundError:
        raise BriefgenError(f"{path} does not exist") from None
    except (OSError, UnicodeError, RecursionError) as error:
        raise BriefgenError(f"{path} cannot be read: {error}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise BriefgenError(f"{path}{place}: {error.problem or 'not valid YAML'}") from None
    except (yaml.YAMLError, ValueError) as error:
        raise BriefgenError(f"{path} is not valid YAML: {' '.join(str(error).split())}") from None
    if config is None:
        return {}
    if not isinstance(config, dict):
        raise BriefgenError(f"{path} must hold `key: value` lines")
    parent = config.pop("INHERIT", None)
    if not isinstance(parent, str):
        return config
    if depth == _DEEPEST_INHERITANCE:
        raise BriefgenError(f"{path}: INHERIT goes round in a circle")
    return _merged(_load(path.parent / parent, depth=depth + 1), config)


def _merged(below: Mapping[str, object], above: Mapping[str, object]) -> Mapping[str, object]:
    both = dict(below)
    for key, value in above.items():
        under = both.get(key)
        both[key] = _merged(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return both


def _block(plugins: object) -> Mapping[str, object]:
    """Return the options under `plugins: - briefgen:`; an empty mapping where there are none."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, dict) and _PLUGIN in entry:
            block = entry[_PLUGIN]
            if block is None:
                return {}
            if not isinstance(block, dict):
                raise BriefgenError("the `briefgen` block in mkdocs.yml must hold `option: value` lines")
            return block
    return {}


class _Loader(yaml.SafeLoader):
    """Knows `!ENV` as MkDocs does and takes every other tag for nothing, where MkDocs would run it."""


def _nothing(_loader: _Loader, _suffix: str, _node: yaml.Node) -> None:
    return None


_Loader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
_Loader.add_multi_constructor("!", _nothing)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)
