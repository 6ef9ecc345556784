from briefgen.model.theme import Theme
from briefgen.render.press import Press
from briefgen.render.words import wording


def printed(template: str, language: str = "de") -> str | None:
    return Press(Theme(templates={"a.md.j2": template}), wording(language)).print("a.md.j2", None)


def test_words_in_quotes_are_said_in_the_language_of_the_site():
    assert printed('## {{ _("Key figures") }} {: #figures }') == "## Wichtige Zahlen {: #figures }\n"
    assert printed('## {{ _("Key figures") }}', "en") == "## Key figures\n"


def test_words_of_a_desk_that_no_catalogue_has_stay_as_they_are():
    assert printed('{{ _("Our own words") }}') == "Our own words\n"


def test_several_words_stand_beside_each_other():
    assert printed('{{ _("was") }}{{ _("now") }}|{{ _("also") }}') == "vorherjetzt|auch\n"


def test_anything_but_one_text_in_quotes_is_refused():
    for call in ("_(page)", '_("was", 1)', 'f("was")', '_("was") + "x"'):
        press = Press(Theme(templates={"a.md.j2": f"{{{{ {call} }}}}"}))
        assert press.print("a.md.j2", None) is None
        assert press.problems
