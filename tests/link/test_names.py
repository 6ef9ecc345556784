"""Which words of a text are a name: whole words, capitals, possessives, compounds, scripts."""

import pytest

from tests.link.desks import entity, linked_text

SEED = (
    "The Pentagon estimates that 10,000 North Korean soldiers are in Russia, lawmakers briefed by the National "
    "Intelligence Service (NIS) said in Seoul. Dennis Kim, no officer of the NIS, doubts it."
)
PEOPLE = {
    "kim": entity("Kim Jong Un", "Kim", link="always"),
    "brien": entity("O'Brien", link="always"),
    "kyiv": entity("Kyiv", link="always"),
    "nato": entity("NATO", link="always"),
    "us": entity("United States", {"text": "U.S.", "case": "exact"}, link="always"),
}


def test_the_words_of_a_report_link_to_what_they_name():
    desk = {
        "nis": entity("National Intelligence Service", "NIS"),
        "nk": entity("North Korea", {"text": "North Korean", "sense": "demonym"}),
        "korea": entity("Korea", "Korean"),
        "pentagon": entity("Pentagon"),
        "rok": entity("South Korea", {"text": "Seoul", "sense": "metonym"}),
        "russia": entity("Russia"),
    }
    assert linked_text(SEED, desk) == (
        "The {Pentagon|pentagon} estimates that 10,000 North Korean soldiers are in {Russia|russia}, lawmakers briefed "
        "by the {National Intelligence Service|nis} (NIS) said in {Seoul|rok}. Dennis Kim, no officer of the NIS, "
        "doubts it."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jong Un-led talks", "{Kim Jong Un|kim}-led talks"),
        ("Kim Jong Un’s and Kim's men", "{Kim Jong Un|kim}’s and {Kim|kim}'s men"),
        ("Kyiv-based, anti-NATO, Anti-NATO", "{Kyiv|kyiv}-based, anti-{NATO|nato}, Anti-{NATO|nato}"),
        ("Kyiv-Based firms", "{Kyiv|kyiv}-Based firms"),
        ("“Kim”, (Kim), [Kim], ‘Kim’; Kim…", "“{Kim|kim}”, ({Kim|kim}), [{Kim|kim}], ‘{Kim|kim}’; {Kim|kim}…"),
        ("Kim—NATO–Kyiv/Kim", "{Kim|kim}—{NATO|nato}–{Kyiv|kyiv}/{Kim|kim}"),
        ("Kimchi, Akim, Kim2, Kim_Jong, KiM", "Kimchi, Akim, Kim2, Kim_Jong, KiM"),
        ("Kims", "Kims"),
        ("the U.S. It, U.S.-made, U.S.’s, U.S.A.", "the {U.S.|us} It, {U.S.|us}-made, {U.S.|us}’s, U.S.A."),
        ("U.S.-NATO ties", "{U.S.|us}-{NATO|nato} ties"),
        ("Kim-NATO talks, Park-Kim, Kim-Park", "{Kim|kim}-{NATO|nato} talks, Park-Kim, Kim-Park"),
        ("O’Brien, O'Brien, OʼBrien’s", "{O’Brien|brien}, {O'Brien|brien}, {OʼBrien|brien}’s"),
        ("l’NATO, d'NATO, D’NATO", "l’{NATO|nato}, d'{NATO|nato}, D’NATO"),
        ("Kim’anh, Kim’ll", "Kim’anh, {Kim|kim}’ll"),
        ("KIM JONG UN AND NATO", "{KIM JONG UN|kim} AND {NATO|nato}"),
        ("kim jong un", "kim jong un"),
        ("Kim  Jong\u00a0Un and Kim\nJong Un", "{Kim  Jong\u00a0Un|kim} and {Kim\nJong Un|kim}"),
        ("Ky\u00adiv and Kim\u200b", "{Ky\u00adiv|kyiv} and {Kim|kim}\u200b"),
        ("Kim", "{Kim|kim}"),
        ("", ""),
    ],
)
def test_a_name_is_a_word_of_its_own(text: str, expected: str):
    assert linked_text(text, PEOPLE) == expected


def test_the_longest_name_takes_its_words_from_all_others():
    desk = {
        "army": entity("U.S. Army"),
        "us": entity("U.S."),
        "kim": entity("Kim", link="always"),
        "park": entity("Kim Park", link="never"),
    }
    assert linked_text("The U.S. Army and Kim Park, then the U.S. and Kim.", desk) == (
        "The {U.S. Army|army} and Kim Park, then the {U.S.|us} and {Kim|kim}."
    )


def test_a_name_that_does_not_fit_gives_way_to_a_shorter_one():
    desk = {"us": entity("U.S."), "army": entity("U.S. Army"), "air": entity("U.S. Army Air Forces")}
    assert linked_text("U.S. army, U.S. Armybase, U.S. Army Air", desk).startswith("{U.S.|us} army, U.S. Armybase")
    assert linked_text("U.S. Army Air", desk) == "{U.S. Army|army} Air"


@pytest.mark.parametrize(
    ("case", "name", "text", "expected"),
    [
        ("", "Apple", "apple Apple APPLE", "apple {Apple|x} {APPLE|x}"),
        ("", "Turkey", "turkey in Turkey", "turkey in {Turkey|x}"),
        ("", "WHO", "who asks the WHO", "who asks the {WHO|x}"),
        ("", "NATO", "Nato and nato", "Nato and nato"),
        ("", "al-Shabaab", "Al-Shabaab, al-Shabaab, AL-SHABAAB", "{Al-Shabaab|x}, {al-Shabaab|x}, {AL-SHABAAB|x}"),
        ("", "the Hague", "The Hague, the Hague, the hague", "{The Hague|x}, {the Hague|x}, the hague"),
        ("", "measles", "Measles: measles MEASLES", "{Measles|x}: {measles|x} MEASLES"),
        ("exact", "Apple", "apple Apple APPLE", "apple {Apple|x} APPLE"),
        ("exact", "iPhone", "iPhone IPhone", "{iPhone|x} IPhone"),
        ("any", "Nato", "NATO nato Nato nATO", "{NATO|x} {nato|x} {Nato|x} {nATO|x}"),
        ("", "Straße", "STRASSE Straße strasse", "{STRASSE|x} {Straße|x} strasse"),
        ("", "İzmir", "İzmir I\u0307zmir izmir", "{İzmir|x} {I\u0307zmir|x} izmir"),
    ],
)
def test_capitals_count_as_the_editor_said(case: str, name: str, text: str, expected: str):
    assert linked_text(text, {"x": entity(name, link="always", case=case)}) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Café", "the Cafe\u0301 there", "the {Cafe\u0301|x} there"),
        ("Cafe\u0301", "the Café there", "the {Café|x} there"),
        ("Caf", "the Cafe\u0301", "the Cafe\u0301"),
        ("Cafe", "the Cafe\u0301", "the Cafe\u0301"),
        ("C++", "C++, C++11, C, (C++)", "{C++|x}, C++11, C, ({C++|x})"),
        ("(abc", "see (abc) f(abc)", "see {(abc|x}) f(abc)"),
        ("Yahoo!", "Yahoo! Yahoo!s Yahoo", "{Yahoo!|x} Yahoo!s Yahoo"),
        ("Boeing Co.", "Boeing Co. said", "{Boeing Co.|x} said"),
        ("$x$ [a](b)", "so $x$ [a](b).", "so {$x$ [a](b)|x}."),
        (".*", "what .* is", "what {.*|x} is"),
        ("Jean-Luc", "Jean‑Luc, Jean–Luc, Jean Luc", "{Jean‑Luc|x}, {Jean–Luc|x}, Jean Luc"),
        ("“K” Battalion", '"K" Battalion', '{"K" Battalion|x}'),
        ("Booking.com", "Booking.com www.Booking.com", "{Booking.com|x} www.Booking.com"),
    ],
)
def test_signs_in_a_name_are_only_signs(name: str, text: str, expected: str):
    assert linked_text(text, {"x": entity(name, link="always")}) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("김정은", "김정은은 북한으로", "{김정은|x}은 북한으로"),
        ("북한", "북한이 북한에서는 북한으로부터 북한군", "{북한|x}이 {북한|x}에서는 {북한|x}으로부터 북한군"),
        ("북한", "주북한 (북한) 북한, 탈북한", "주북한 ({북한|x}) {북한|x}, 탈북한"),
        ("김", "김은 김", "김은 {김|x}"),
        ("북한", "\u1107\u116e\u11a8\u1112\u1161\u11ab이", "{\u1107\u116e\u11a8\u1112\u1161\u11ab|x}이"),
        ("NATO", "NATO는 NATO군 NATOは", "{NATO|x}는 NATO군 {NATO|x}は"),
        ("Київ", "Київ, Києва, Київський", "{Київ|x}, Києва, Київський"),
        ("Зеленський", "Володимир Зеленський.", "Володимир {Зеленський|x}."),
        ("Знам'янка", "Знам’янка і Знамʼянка", "{Знам’янка|x} і {Знамʼянка|x}"),
        ("м", "м’ята", "м’ята"),
        ("北朝鮮", "北朝鮮は2024年に", "{北朝鮮|x}は2024年に"),
        ("中国", "在中国GDP", "在{中国|x}GDP"),
        ("北", "北京和 北 ", "北京和 {北|x} "),
        ("アメリ", "アメリカ", "アメリカ"),
        ("アメリカ", "アメリカの", "{アメリカ|x}の"),
        ("ประเทศไทย", "ในประเทศไทยมี", "ใน{ประเทศไทย|x}มี"),
    ],
)
def test_each_script_has_its_own_word_edges(name: str, text: str, expected: str):
    assert linked_text(text, {"x": entity(name, link="always")}) == expected


def test_names_of_nothing_but_signs_that_are_not_to_be_seen_are_never_found():
    assert linked_text("a\u00adb \u200b c", {"x": entity("\u00ad"), "y": entity("\u200b")}) == "a\u00adb \u200b c"


def test_control_characters_cannot_pose_as_word_edges():
    desk = {"x": entity("Kim", link="always")}
    assert linked_text("\x01Kim\x01 a\x01Kim\x02 \x03Kim", desk) == "\x01{Kim|x}\x01 a\x01{Kim|x}\x02 \x03{Kim|x}"
