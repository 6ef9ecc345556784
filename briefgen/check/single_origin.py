"""Facts that look confirmed by many documents, which all repeat one."""

from collections.abc import Iterator

from briefgen.check.rule import Finding, Known, Rule, Walk
from briefgen.model.history import History
from briefgen.model.problem import Elsewhere, Level
from briefgen.model.span import Span


def _find(known: Known) -> Iterator[Finding]:
    for id_, history in known.resolution.histories.items():
        documents = _documents(history, known) if history.origins == 1 else ()
        origins = {known.resolution.origins[document] for document in documents}
        if len(origins) == 1 and len(_publishers(documents, known)) > 1:
            (origin,) = origins
            yield Finding(
                f"the {len(documents)} documents behind `{id_}` all go back to `{origin}`",
                _place(history),
                "cite one that learned it in another way; until there is one, this is one report, printed often",
                tuple(_repeating(documents, known)),
            )


def _documents(history: History, known: Known) -> tuple[str, ...]:
    """Return the sources of what stands, each once; none at all where one of them is of unknown origin.

    An article counts as the source that published it. One of which the desk knows no source has an origin of its own
    where its claim rests on nothing else.
    """
    found: dict[str, None] = {}
    for answer in history.standing():
        cited = [citation.id for citation in answer.claim.sources]
        stories = [known.resolution.stories.get(evidence.article) for evidence in answer.claim.evidence]
        published = [story.record.source if story else "" for story in stories]
        if not cited and not all(published):
            return ()
        found |= dict.fromkeys((*cited, *(source for source in published if source)))
    return tuple(found) if all(source in known.desk.sources for source in found) else ()


def _publishers(documents: tuple[str, ...], known: Known) -> frozenset[str]:
    # Several documents of one publisher look like what they are; several without one may be of anybody.
    return frozenset(known.desk.sources[document].publisher.casefold() or document for document in documents)


def _place(history: History) -> Span:
    claim = (history.headline or history.standing()[0]).claim
    return claim.span("sources") if claim.sources else claim.span("evidence")


def _repeating(documents: tuple[str, ...], known: Known) -> Iterator[Elsewhere]:
    for document in documents:
        source = known.desk.sources[document]
        if source.origin:
            yield Elsewhere(f"`{document}` repeats `{source.origin}`", source.span("origin"))


RULE = Rule(
    "single-origin", Level.NOTE, "The documents behind a fact all go back to one.", _find, over=frozenset({Walk.FACTS})
)
