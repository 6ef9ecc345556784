from dataclasses import replace

from briefgen.model.edtf import parse_edtf
from briefgen.model.options import Options
from briefgen.model.publication import Publication
from briefgen.model.span import Span
from briefgen.render import render
from briefgen.render.pen import Pen
from briefgen.render.views.footer import Cited, footer
from tests.as_read import rendered
from tests.render.small_desk import (
    DESK,
    LINKED,
    RESOLUTION,
    SUMMARIES,
    TODAY,
    built_in_theme,
    small_edition,
)

SITE = Publication(
    "Port & desk", "https://desk.example/", repo_url="https://github.com/desk/desk", edit_uri="edit/main/docs/"
)


def foot(publication: Publication, cited: Cited):
    whole = replace(small_edition(), publication=publication)
    return footer(
        Pen(whole, "facts/troops.md"), cited, facts=Span("seeds/facts/a.yml", 7), article=Span("seeds/articles/a.txt")
    )


def test_a_page_says_how_to_cite_it_and_where_to_mend_it():
    (one,) = foot(SITE, Cited("A strike?", parse_edtf("2024-10-24"), ("A. Writer", "B. Reader")))
    assert one.cite == (
        "A&#46; Writer, B. Reader. “A strike?” Port &#38; desk, 24 October 2024."
        " [https&#58;/&#47;desk.example/facts/troops/](https://desk.example/facts/troops/)"
    )
    assert one.links == (
        "[Edit these facts](https://github.com/desk/desk/edit/main/seeds/facts/a.yml#L7)"
        " · [Edit the article](https://github.com/desk/desk/edit/main/seeds/articles/a.txt#L1)"
        " · [Suggest a correction](https://github.com/desk/desk/issues/new?template=correction.yml"
        "&title=Correction%3A%20A%20strike%3F&page=https%3A%2F%2Fdesk.example%2Ffacts%2Ftroops%2F)"
    )


def test_bibtex_reads_back_as_typed():
    (one,) = foot(SITE, Cited("50 % of {all} <b>_x_ \\ ~", parse_edtf("2024-10"), ("A. Writer",)))
    shown = rendered(f"<pre>{one.bibtex}</pre>")
    for sign, reference in {"&lt;": "<", "&gt;": ">", "&amp;": "&"}.items():
        shown = shown.replace(sign, reference)
    assert "@misc" in one.bibtex.replace("&#64;", "@")
    assert "A. Writer" in one.bibtex
    assert "<b>" not in one.bibtex


def test_a_page_says_only_what_is_known():
    (one,) = foot(Publication("Port desk"), Cited("Troops"))
    assert (one.cite, one.bibtex, one.links) == ("“Troops.” Port desk.", "", "")
    assert foot(Publication(), Cited("Troops")) == ()


def test_every_kind_of_page_that_can_be_cited_has_a_foot():
    site, _ = render(
        DESK,
        RESOLUTION,
        LINKED,
        SUMMARIES,
        theme=built_in_theme(),
        options=Options(),
        today=TODAY,
        publication=SITE,
    )
    for path in ("briefings/first-count.md", "facts/troops.md", "entities/kim.md", "dossiers/deployment/index.md"):
        assert site.pages[path].markdown.count("**Cite this**") == 1
    assert "Cite this" not in site.pages["index.md"].markdown
