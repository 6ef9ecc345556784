"""Every language says what English says: the same fields, as many plurals as it counts by, and nothing else."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from briefgen.render.words import languages, wording
from tests.render.messages import ROOT, messages

LOCALE = ROOT / "briefgen" / "render" / "locale"
#: So much of a catalogue may be missing while words are new; readers see those in English.
MOST_MISSING = 0.05
_FIELD = re.compile(r"\{(\w+)\}")


def _read(language: str) -> Catalog:
    with (LOCALE / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ())


def test_the_english_catalogue_holds_every_word_that_readers_see(golden):
    entries = [
        f'msgid "{one}"\nmsgid_plural "{many}"\nmsgstr[0] ""\nmsgstr[1] ""\n' if many else f'msgid "{one}"\nmsgstr ""\n'
        for one, many in messages().items()
    ]
    head = "# The words of briefgen’s pages: copy to <language>.po and say after each what it is called there.\n"
    golden(LOCALE / "words.pot", head + "\n".join(entries))


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_has_nearly_all_words_and_none_that_nobody_says(language):
    said = {one for one, _ in _pairs(_read(language))}
    missing = [one for one in messages() if one not in said]
    assert not said - set(messages())
    assert len(missing) <= MOST_MISSING * len(messages()), missing


@pytest.mark.parametrize("language", languages())
def test_a_translation_has_the_fields_and_the_plurals_of_its_english(language):
    for english, forms in _pairs(_read(language)):
        many = messages()[english]
        assert len(forms) == (get_plural(language).num_plurals if many else 1), english
        for form in forms:
            assert set(_FIELD.findall(form)) <= set(_FIELD.findall(english)), english
            assert set(_FIELD.findall(english)) - {"count"} <= set(_FIELD.findall(form)), english
        assert not many or any("{count}" in form for form in forms), english


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_says_whether_a_native_speaker_has_read_it(language):
    assert "reviewed by" in (LOCALE / f"{language}.po").read_text(encoding="utf-8").partition("msgid")[0]


@pytest.mark.parametrize("language", languages())
def test_every_word_can_be_said(language):
    words = wording(language)
    for one, many in messages().items():
        fields = dict.fromkeys(_FIELD.findall(one), "x")
        if many:
            del fields["count"]
        for number in (0, 1, 2, 5, 21) if many else (1,):
            assert "{" not in (words.count(number, one, many, **fields) if many else words.say(one, **fields))


def _pairs(catalogue: Catalog) -> list[tuple[str, tuple[str, ...]]]:
    found = [(_forms(message.id)[0], _forms(message.string)) for message in catalogue if message.id]
    return [(one, forms) for one, forms in found if all(forms)]


def test_catalogues_stand_where_they_are_looked_for():
    assert set(languages()) == {path.stem for path in Path(LOCALE).glob("*.po")} >= {"de", "es", "fr", "ko", "ru", "uk"}
