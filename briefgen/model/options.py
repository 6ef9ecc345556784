"""The options of the `briefgen` block in mkdocs.yml: one definition for the plugin, the command line and the docs."""

from datetime import date
from typing import Annotated, Literal

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
    search: Annotated[
        Literal["auto", "material", "pagefind"],
        Field(
            description="What searches the site under `mkdocs build`: Material’s index, which a browser fetches whole, "
            "or Pagefind’s, of which it fetches small parts; `auto` takes Pagefind from `pagefind_from` pages on where "
            "it is installed."
        ),
    ] = "auto"
    pagefind_from: Annotated[
        int, Field(ge=0, description="Generated pages from which `search: auto` takes Pagefind.")
    ] = 1000
    fast: Annotated[
        bool,
        Field(
            description="Write the HTML of generated pages without Python-Markdown where it is the same, and under "
            "`mkdocs serve` make a page when it is asked for; keep in `.cache/briefgen` what the next run need not "
            "find out again; `false` switches all of it off."
        ),
    ] = True
