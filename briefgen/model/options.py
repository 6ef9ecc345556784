"""The options of the `briefgen` block in mkdocs.yml: one definition for the plugin, the command line and the docs."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from briefgen.model.problem import Level


class Options(BaseModel):
    """What a desk can set; paths are relative to the folder of mkdocs.yml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seeds: Annotated[str, Field(description="Folder that holds `articles/` and `facts/`.")] = "seeds"
    templates: Annotated[
        str,
        Field(
            description="Folder whose `*.md.j2` files replace the built-in template of the same name; may be missing."
        ),
    ] = "templates"
    today: Annotated[
        date | None,
        Field(description="The day to build for (default: `SOURCE_DATE_EPOCH`, then the calendar)."),
    ] = None
    own_page_from: Annotated[
        int,
        Field(ge=0, description="Mentions from which an entity gets a page of its own; others stand on the A-Z page."),
    ] = 2
    home: Annotated[bool, Field(description="Make the home page; a hand-written docs/index.md always wins.")] = True
    levels: Annotated[
        dict[str, Level | None],
        Field(description="Level per rule: error, warning, note, or null to switch the rule off."),
    ] = Field(default_factory=dict)
    fast: Annotated[
        bool,
        Field(
            description="Write the HTML of generated pages without Python-Markdown where it is the same, and under "
            "`mkdocs serve` make a page when it is asked for; keep in `.cache/briefgen` what the next run need not "
            "find out again; `false` switches all of it off."
        ),
    ] = True
