"""The folders of templates in; the theme, the desk's own templates over the built-in ones, out."""

from pathlib import Path

import briefgen
from briefgen.model.options import Options
from briefgen.model.problem import BriefgenError, Problem, in_order
from briefgen.model.span import Span
from briefgen.model.suggestions import did_you_mean
from briefgen.model.theme import Theme
from briefgen.read.files import decode, find_files, project_folder, read_bytes
from briefgen.read.findings import warning
from briefgen.read.limits import ASSET_BYTES

_ASSETS, _STARTER, _ENDING = "assets/", "starter/", ".j2"
_BUILTIN = "built-in "


def builtin_templates() -> Path:
    """Return the folder of the built-in templates: in the package when installed, beside it in a checkout."""
    package = Path(briefgen.__file__).resolve().parent
    for folder in (package / "templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise BriefgenError("the built-in templates are missing: reinstall briefgen")


def read_theme(root: Path, options: Options) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the templates and assets of a desk, and what is off with its own.

    A desk's template or asset replaces the built-in one of the same name. `starter/` is never part of a theme.
    Raises `BriefgenError` when the desk's folder is not inside the project.
    """
    builtin = builtin_templates()
    theme, problems = _read_folder(builtin, builtin, _BUILTIN)
    folder = project_folder(root, options.templates, "templates")
    if not folder.is_dir() or folder.resolve() == builtin:
        return theme, problems
    own, more = _read_folder(root, folder, "")
    return (
        Theme(
            templates=dict(sorted({**theme.templates, **own.templates}.items())),
            assets=dict(sorted({**theme.assets, **own.assets}.items())),
            origins=dict(sorted({**theme.origins, **own.origins}.items())),
        ),
        in_order((*problems, *more, *_unknown(theme, own))),
    )


def is_builtin(theme: Theme) -> bool:
    """Return whether no template is the desk's own: those that come with the program print every page."""
    return all(origin == f"{_BUILTIN}{name}" for name, origin in theme.origins.items())


def _read_folder(root: Path, folder: Path, label: str) -> tuple[Theme, tuple[Problem, ...]]:
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    origins: dict[str, str] = {}
    paths, refused = find_files(root, folder, lambda _: True)
    problems = list(refused)
    for path in paths:
        name, origin = path.relative_to(folder).as_posix(), path.relative_to(root).as_posix()
        if name.startswith(_STARTER) or not (name.startswith(_ASSETS) or name.endswith(_ENDING)):
            continue
        data = read_bytes(root, path, ASSET_BYTES)
        if isinstance(data, Problem):
            problems.append(data)
        elif name.startswith(_ASSETS):
            assets[name] = data
        else:
            file = decode(data, origin)
            problems.extend(file.problems)
            if not file.failed:
                templates[name], origins[name] = file.text, label + origin
    return Theme(templates, assets, origins), tuple(problems)


def _unknown(builtin: Theme, own: Theme) -> list[Problem]:
    """Return a warning for each template that replaces nothing; one that starts with `_` is there to be included."""
    unknown = [name for name in own.templates if name not in builtin.templates and not _is_partial(name)]
    otherwise = "name it like a built-in template, or begin its name with `_` if others include it"
    return [
        warning(
            "unknown-template",
            f"no page is made with `{name}`",
            Span(own.origins[name]),
            did_you_mean(name, builtin.templates) or otherwise,
        )
        for name in unknown
    ]


def _is_partial(name: str) -> bool:
    return name.rpartition("/")[2].startswith("_")
