"""A page's title, date and places in the input in; how to cite it and where to mend it, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.edtf import EdtfDate
from briefgen.model.span import NOWHERE, Span
from briefgen.render.date_words import date_said
from briefgen.render.escape import escape_text, safe_target
from briefgen.render.passage import link_markdown
from briefgen.render.pen import Pen
from briefgen.render.words import Words

#: What means something to TeX.
_TEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "{}&%$#_"}
    | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
)


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of a page: `cite` and `links` are Markdown, `bibtex` is HTML; each is empty where it is not known."""

    cite: str
    bibtex: str
    links: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What is to be said of a page when it is cited: `title` is plain text, `day` when it was published or holds."""

    title: str
    day: EdtfDate | None = None
    authors: Sequence[str] = ()


def footer(pen: Pen, cited: Cited, *, facts: Span = NOWHERE, article: Span = NOWHERE) -> tuple[Footer, ...]:
    """Return the foot of the page, or nothing where the settings of the site say nothing of where it will stand.

    `facts` and `article` are the places of the record and of the text that the page was made from.
    """
    site, words = pen.edition.publication, pen.words
    if not site.site_name:
        return ()
    address = safe_target(site.page_address(pen.page))
    links = (
        ("Edit these facts", safe_target(site.edit_address(facts))),
        ("Edit the article", safe_target(site.edit_address(article))),
        ("Suggest a correction", safe_target(site.correction_address(cited.title, address or pen.page))),
    )
    return (
        Footer(
            cite=_in_words(words, cited, site.site_name, address),
            bibtex=_bibtex(cited, site.site_name, address, pen.page) if address else "",
            links=" · ".join(link_markdown(words.say(name), target) for name, target in links if target),
        ),
    )


def _in_words(words: Words, cited: Cited, site_name: str, address: str) -> str:
    """Return `A. Writer. “Title.” Site, 24 October 2024. https://…`."""
    by = f"{', '.join(cited.authors)}. " if cited.authors else ""
    end = "" if cited.title.endswith(("?", "!", ".")) else "."
    where = ", ".join(part for part in (site_name, date_said(cited.day, words) if cited.day else "") if part)
    link = link_markdown(escape_text(address), address)
    return " ".join(part for part in (escape_text(f"{by}“{cited.title}{end}” {where}."), link) if part)


def _bibtex(cited: Cited, site_name: str, address: str, page: str) -> str:
    fields = (
        ("author", " and ".join(f"{{{author.translate(_TEX)}}}" for author in cited.authors)),
        ("title", f"{{{cited.title.translate(_TEX)}}}"),
        ("howpublished", site_name.translate(_TEX)),
        ("year", f"{cited.day.sort_key[0].year}" if cited.day else ""),
        ("url", address),
    )
    key = page.removesuffix(".md").removesuffix("/index").replace("/", "-")
    lines = (f"@misc{{{key},", *(f"  {name} = {{{value}}}," for name, value in fields if value), "}")
    # In HTML as in Markdown, what could be markup is written as a reference.
    return "\n".join(escape_text(line) for line in lines)
