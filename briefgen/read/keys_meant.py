"""A key or a word that a record does not know in; the one that was probably meant, or all that there are, out."""

from functools import lru_cache

from briefgen.model.record import Record
from briefgen.model.suggestions import did_you_mean
from briefgen.read.shapes import shapes
from briefgen.read.wording import one

#: Keys that mean the same to people; a record has at most one or two of a row.
_SYNONYMS = (
    {"name", "title", "label", "term", "headline", "question"},
    {"summary", "description", "definition", "text", "abstract", "about"},
    {"type", "kind", "category", "nature"},
    {"date", "as_of", "published", "when", "day"},
    {"by", "speaker", "said_by", "who", "attribution", "according_to"},
    {"sources", "source", "citation", "citations", "references"},
    {"evidence", "quotes", "quotation"},
    {"value", "amount", "number", "figure", "answer"},
    {"url", "link", "href", "address", "website"},
    {"aliases", "names", "aka", "also_known_as"},
    {"place", "location", "where"},
    {"entities", "people", "actors", "who"},
    {"topics", "topic", "tags", "keywords"},
    {"authors", "author", "byline"},
    {"lang", "language"},
    {"end", "until", "to"},
    {"since", "from", "start"},
    {"target", "to", "object", "entity"},
    {"change", "reason", "why"},
)  # fmt: skip


@lru_cache(maxsize=4096)
def key_meant(name: str, record: type[Record]) -> str:
    """Return which key of a record was probably meant by an unknown one; all its keys when none comes to mind."""
    keys = shapes(record)
    asked = name.casefold().replace("-", "_").replace(" ", "_")
    alike = [key for row in _SYNONYMS if asked in row for key in keys if key in row]
    if alike:
        return f"did you mean `{alike[0]}`?"
    return did_you_mean(name, keys) or f"{one(record)} has: {', '.join(keys)}"


@lru_cache(maxsize=4096)
def choice_meant(text: str, choices: tuple[str, ...]) -> str:
    """Return the question whether one of a closed set of words was meant, or an empty string."""
    return did_you_mean(text, choices)
