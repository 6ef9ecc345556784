"""File stems and typed slugs in; one address for each briefing out."""

import hashlib
import re
from collections.abc import Mapping
from itertools import count

from anyascii import anyascii

from briefgen.model.briefing import Briefing
from briefgen.model.identifier import RESERVED
from briefgen.model.problem import Elsewhere, Level, Problem
from briefgen.model.span import Span

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 64
_MARK = 6


def choose_slugs(
    records: Mapping[str, Briefing], files: Mapping[str, str]
) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Return the slug of every stem in `files` (stem to path), no two alike, whatever the order of reading.

    A typed slug is kept as typed, a derived one is the stem in kebab-case ASCII. Of two alike a typed one wins, then
    the stem that is its slug already, then the smaller stem; the other gets a suffix that depends on its stem alone.
    """
    wanted = {stem: (records[stem].slug if stem in records else "") or slug_of(stem) for stem in files}
    typed = {stem for stem in files if stem in records and records[stem].slug}
    owners: dict[str, str] = {}
    slugs: dict[str, str] = {}
    problems: list[Problem] = []
    for stem in sorted(files, key=lambda stem: (stem not in typed, wanted[stem] != stem, stem)):
        slug = wanted[stem]
        owner = owners.get(slug)
        if owner is not None:
            tries = (_marked(slug, stem + "+" * again) for again in count())
            slug = next(free for free in tries if free not in owners)
            places = {one: records[one].span("slug") if one in typed else Span(files[one]) for one in (stem, owner)}
            problems.append(_alike(wanted[stem], slug, places[stem], places[owner], both=stem in typed))
        owners[slug] = stem
        slugs[stem] = slug
    return dict(sorted(slugs.items())), tuple(problems)


def slug_of(stem: str) -> str:
    """Return a file's stem as an id: ASCII, kebab-case, at most 64 characters, never one that is reserved."""
    slug = _OTHER.sub("-", anyascii(stem).lower()).strip("-")
    if len(slug) > _LONGEST:
        cut = slug[: _LONGEST - _MARK - 1]
        slug = _marked(cut[: cut.rfind("-")] if "-" in cut else cut, stem)
    return _marked(slug or "briefing", stem) if not slug or slug in RESERVED else slug


def _marked(slug: str, stem: str) -> str:
    mark = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
    return f"{slug[: _LONGEST - _MARK - 1]}-{mark}"


def _alike(wanted: str, given: str, here: Span, there: Span, *, both: bool) -> Problem:
    if both:
        return Problem(
            rule="duplicate-slug",
            level=Level.ERROR,
            message=f"two briefings have the slug `{wanted}`",
            span=here,
            help="give one of them another slug; it is the address of the page",
            elsewhere=(Elsewhere("the other one is here", there),),
        )
    return Problem(
        rule="colliding-slug",
        level=Level.WARNING,
        message=f"the address `{wanted}` is taken by another briefing, so this one gets `{given}`",
        span=here,
        help="give the article a `slug` of its own under `briefings`",
        elsewhere=(Elsewhere("the other one is here", there),),
    )
