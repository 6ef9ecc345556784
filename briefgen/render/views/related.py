"""A briefing in, the briefings nearest to it, each with the reason why, out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.resolution import Story
from briefgen.render.changes import claims_stated
from briefgen.render.edition import Edition, newest_first
from briefgen.render.pen import Pen
from briefgen.render.views.listing import changed_since

RELATED = 5
#: A name or fact that more briefings share says nothing about how near two of them are.
COMMON = 60
#: How many shared names weigh as much as one shared fact.
NAMES_A_FACT = 3
#: Fewer shared names than this are chance.
FEW_NAMES = 2
#: A briefing is about the names that it mentions most; so many of them, and so many are said.
ABOUT, SAID = 8, 2


@dataclass(frozen=True, slots=True)
class Related:
    """Another briefing, what it has in common with this one, and how many of its figures have changed since."""

    link: str
    date: str
    reason: str
    changed: str = ""

    @property
    def about(self) -> str:
        """All that there is to say of it in one line."""
        return " · ".join(part for part in (self.date, self.reason, self.changed) if part)


def related(pen: Pen, story: Story) -> tuple[Related, ...]:
    """Return the briefings that the desk names, then those that share most, a handful together."""
    edition = pen.edition
    stories = edition.resolution.stories
    facts = _sharing(edition.stories_of, story.facts, story)
    names = _sharing(edition.stories_naming, edition.names_in.get(story.stem, ()), story)
    chosen = [stem for stem in story.record.related if stem in stories and stem != story.stem]
    nearest = sorted(
        (stem for stem in facts.keys() | names.keys() if stem in facts or len(names[stem]) >= FEW_NAMES),
        key=lambda stem: (
            -(NAMES_A_FACT * len(facts.get(stem, ())) + len(names.get(stem, ()))),
            newest_first(stories[stem].date),
            stem,
        ),
    )
    stems = list(dict.fromkeys([*chosen, *nearest]))[: max(RELATED, len(chosen))]
    stated = claims_stated(edition, story)
    return tuple(
        Related(
            link=pen.story_link(stories[stem]),
            date=pen.time(stories[stem].date),
            reason=_reason(
                pen,
                claims=len(stated & claims_stated(edition, stories[stem])),
                facts=len(facts.get(stem, ())),
                names=len(names.get(stem, ())),
                about=_both_about(edition, story.stem, stem),
            ),
            changed=changed_since(pen, stories[stem]),
        )
        for stem in stems
    )


def _sharing(index: Mapping[str, Sequence[Story]], keys: Sequence[str], story: Story) -> dict[str, list[str]]:
    """Return by stem which of the keys each other briefing shares with this one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        sharing = index.get(key, ())
        if len(sharing) <= COMMON:
            for other in sharing:
                if other.stem != story.stem:
                    found[other.stem].append(key)
    return dict(found)


def _both_about(edition: Edition, stem: str, other: str) -> tuple[str, ...]:
    """Return the few names that both mention most, those that the fewest other briefings name first."""
    one, two = (edition.names_in.get(each, ())[:ABOUT] for each in (stem, other))
    shared = [name for name in one if name in two]
    rarest = sorted(shared, key=lambda name: (len(edition.stories_naming[name]), one.index(name) + two.index(name)))
    return tuple(rarest[:SAID])


def _reason(pen: Pen, *, claims: int, facts: int, names: int, about: tuple[str, ...]) -> str:
    """Return what two briefings have in common: `shares 4 claims, both about Kursk region and Kim Jong Un`."""
    shared, words = "", pen.words
    if claims or facts:
        shared = (
            words.count(claims, "shares {count} claim", "shares {count} claims")
            if claims
            else words.count(facts, "shares {count} question", "shares {count} questions")
        )
    if about:
        same = words.say("both about {names}", names=words.joined([pen.name(one) for one in about]))
    elif names:
        same = (
            words.count(names, "name") if shared else words.count(names, "shares {count} name", "shares {count} names")
        )
    else:
        same = ""
    return ", ".join(part for part in (shared, same) if part)
