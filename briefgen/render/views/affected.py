"""A figure that moved in; the briefings that tell its new value, and those that still print an older one, out."""

from collections.abc import Sequence

from briefgen.model.resolution import Shift, Story
from briefgen.render.changes import changes_since, claims_stated
from briefgen.render.pen import Pen

#: So many briefings are named, and so many, the newest, are looked at.
NAMED, LOOKED_AT = 3, 60


def shown_in(pen: Pen, shift: Shift) -> str:
    """Return `Told in [A](…); older figure in [B](…) and [C](…)`; empty where no briefing tells either."""
    edition = pen.edition
    stories = edition.stories_of.get(shift.fact, ())[:LOOKED_AT]
    new = [story for story in stories if shift.now.target in claims_stated(edition, story)]
    old = [story for story in stories if any(one.fact == shift.fact for one in changes_since(edition, story))]
    parts = [
        pen.words.say("told in {briefings}", briefings=_named(pen, new)) if new else "",
        pen.words.say("older figure in {briefings}", briefings=_named(pen, old)) if old else "",
    ]
    words = "; ".join(part for part in parts if part)
    return f"{words[:1].upper()}{words[1:]}"


def _named(pen: Pen, stories: Sequence[Story]) -> str:
    links = [pen.story_link(story) for story in stories[:NAMED]]
    left = len(stories) - len(links)
    return pen.words.joined([*links, pen.words.say("{number} more", number=pen.words.number(left))] if left else links)
