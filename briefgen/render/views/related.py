"""A briefing in, the briefings nearest to it, each with the reason why, out."""

from collections import Counter
from dataclasses import dataclass

from briefgen.model.resolution import Story
from briefgen.render.dates import time_element
from briefgen.render.edition import Edition, newest_first
from briefgen.render.pen import Pen
from briefgen.render.views.head import counted
from briefgen.render.views.listing import changed_since

RELATED = 5
#: A name or fact that more briefings share says nothing about how near two of them are.
COMMON = 60
#: How many shared names weigh as much as one shared fact.
NAMES_A_FACT = 3
#: Fewer shared names than this are chance.
FEW_NAMES = 2


@dataclass(frozen=True, slots=True)
class Related:
    """Another briefing, what it has in common with this one, and how many of its figures have changed since."""

    link: str
    date: str
    reason: str
    changed: str = ""


def related(pen: Pen, story: Story) -> tuple[Related, ...]:
    """Return the briefings that the desk names, then those that share most, a handful together."""
    edition = pen.edition
    facts, names = _shared(edition, story)
    chosen = [stem for stem in story.record.related if stem in edition.resolution.stories and stem != story.stem]
    nearest = sorted(
        (stem for stem in facts | names if facts[stem] or names[stem] >= FEW_NAMES),
        key=lambda stem: (
            -(NAMES_A_FACT * facts[stem] + names[stem]),
            newest_first(edition.resolution.stories[stem].date),
            stem,
        ),
    )
    stems = list(dict.fromkeys([*chosen, *nearest]))[: max(RELATED, len(chosen))]
    return tuple(
        Related(
            link=pen.story_link(edition.resolution.stories[stem]),
            date=time_element(edition.resolution.stories[stem].date),
            reason=_reason(facts[stem], names[stem]),
            changed=changed_since(edition.resolution.stories[stem]),
        )
        for stem in stems
    )


def _shared(edition: Edition, story: Story) -> tuple[Counter[str], Counter[str]]:
    """Return by stem how many facts and how many names each other briefing shares with this one."""
    facts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for fact in story.facts:
        sharing = edition.stories_of.get(fact, ())
        if len(sharing) <= COMMON:
            facts.update(other.stem for other in sharing if other.stem != story.stem)
    for name in edition.names_in.get(story.stem, ()):
        sharing = edition.stories_naming.get(name, ())
        if len(sharing) <= COMMON:
            names.update(other.stem for other in sharing if other.stem != story.stem)
    return facts, names


def _reason(facts: int, names: int) -> str:
    shared = [counted(facts, "fact")] if facts else []
    if names:
        shared.append(counted(names, "name"))
    return f"shares {' and '.join(shared)}" if shared else ""
