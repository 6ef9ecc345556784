"""What every page says about itself outside its text: title and description in plain words."""

from dataclasses import dataclass

#: What search engines and link previews show of a description.
DESCRIPTION_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Head:
    """`title` and `description` are plain text, not Markdown; the description has at most 160 characters.

    `published` is an ISO date or empty.
    """

    title: str
    description: str = ""
    published: str = ""


def head(title: str, *descriptions: str, published: str = "") -> Head:
    """Return the head with the first description that says anything, cut at a word."""
    return Head(title, shortened(next((text for text in descriptions if text), "")), published)


def shortened(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """Return the text, cut at the last word that fits where it is longer than `length` characters."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1].rsplit(" ", 1)[0] if " " in line[: length - 1] else line[: length - 1]
    return cut.rstrip(" ,;:–—-") + "…"


def capital(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
