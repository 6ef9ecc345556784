"""A desk of one article, three facts and a few names, small enough to read at a glance, and sound in every rule."""

from pathlib import Path

MKDOCS = """\
site_name: The harbour desk
theme:
  name: material
  font: false
  features: [navigation.path, navigation.tabs]
plugins:
  - search
  - briefgen:
      today: 2025-03-01
"""

ARTICLE = """\
TL;DR:
- The harbour board says dredging will take nine weeks
- The union counts forty jobs at risk

The harbour board said on 3 February 2025 that dredging of the north channel will take nine weeks.
The dockers’ union counts forty jobs at risk while the channel is closed.
"""

FACTS = """\
sources:
  board-notice:
    title: Notice to mariners
    publisher: Harbour Board
    url: https://example.org/notice
    published: 2025-02-03
    kind: official
  union-letter:
    title: Letter to members
    publisher: Dockers’ Union
    url: https://example.org/letter
    published: 2025-02-05
    kind: report

entities:
  harbour-board:
    type: organization
    name: Harbour Board
    aliases: [the harbour board]
    summary: The board runs the harbour.
  dockers-union:
    type: organization
    name: Dockers’ Union
    aliases: [the dockers’ union]
    summary: The union of those who load and unload ships.

facts:
  dredging-weeks:
    label: How long will the dredging take?
    about: [harbour-board]
    unit: weeks
    dossier: north-channel
    claims:
      - as_of: 2025-02-03
        value: 9
        by: harbour-board
        nature: plan
        sources: [board-notice]
        text: The board plans nine weeks of dredging.
        evidence:
          - article: harbour
            quote: dredging of the north channel will take nine weeks
  jobs-at-risk:
    label: How many jobs are at risk?
    about: [dockers-union]
    unit: jobs
    claims:
      - as_of: 2025-02-05
        value: 40
        by: dockers-union
        nature: estimate
        sources: [union-letter]
        text: The union counts forty jobs at risk.

dossiers:
  north-channel:
    title: The north channel
    summary: The north channel is being dredged.
    status: active
    lead: [harbour-board]

briefings:
  harbour:
    title: Nine weeks without the north channel
    date: 2025-02-06
    date_basis: stated
    dossier: north-channel
"""

FACTS_FILE = "seeds/facts/harbour.yml"


def lay_desk(folder: Path, *, mkdocs: str = MKDOCS) -> Path:
    """Write the desk into `folder` and return it."""
    files = {
        "mkdocs.yml": mkdocs,
        "docs/guide/index.md": "# House rules\n\nThe board says [[fact:dredging-weeks]]; see [[harbour-board]].\n",
        "seeds/articles/harbour.txt": ARTICLE,
        FACTS_FILE: FACTS,
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder
