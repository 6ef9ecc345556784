"""A name in; the other names by which a country, its people and its government go, out."""

from collections.abc import Iterable
from functools import cache, lru_cache

from briefgen.summarize.words import stem

#: A line is one country: its names, its people, its capital, the houses that stand for its government.
_COUNTRIES = """
Afghanistan Afghan Afghans Kabul
Albania Albanian Tirana
Algeria Algerian Algiers
Angola Angolan Luanda
Argentina Argentine Argentinian
Armenia Armenian Yerevan
Australia Australian Aussie Canberra
Austria Austrian Vienna
Azerbaijan Azerbaijani Azeri Baku
Bahrain Bahraini Manama
Bangladesh Bangladeshi Dhaka
Belarus Belarusian Minsk
Belgium Belgian
Bolivia Bolivian
Bosnia Bosnian Sarajevo
Brazil Brazilian Brasilia Brasília
Britain British Briton Britons UK U.K. London Whitehall England Kingdom
Bulgaria Bulgarian Sofia
Burundi Burundian
Cambodia Cambodian
Cameroon Cameroonian
Canada Canadian Ottawa
Chile Chilean Santiago
China Chinese Beijing PRC
Colombia Colombian Bogota Bogotá
Congo Congolese Kinshasa
Croatia Croatian Croat Zagreb
Cuba Cuban Havana
Cyprus Cypriot Nicosia
Czechia Czech Czechs Prague
Denmark Danish Dane Danes Copenhagen
Ecuador Ecuadorian Quito
Egypt Egyptian Cairo
Eritrea Eritrean Asmara
Estonia Estonian Tallinn
Ethiopia Ethiopian
Finland Finnish Finn Finns Helsinki
France French Paris Élysée Elysee
Georgia Georgian Tbilisi
Germany German Berlin
Ghana Ghanaian Accra
Greece Greek Athens
Haiti Haitian
Honduras Honduran
Hungary Hungarian Budapest
Iceland Icelandic Icelander Reykjavik
India Indian Delhi
Indonesia Indonesian Jakarta
Iran Iranian Tehran
Iraq Iraqi Baghdad
Ireland Irish Dublin
Israel Israeli Jerusalem
Italy Italian Rome
Jamaica Jamaican
Japan Japanese Tokyo
Jordan Jordanian Amman
Kazakhstan Kazakh Astana
Kenya Kenyan Nairobi
Korea Korean Koreans Seoul ROK South
Korea Korean Koreans Pyongyang DPRK North
Kosovo Kosovar Pristina
Kuwait Kuwaiti
Latvia Latvian Riga
Lebanon Lebanese Beirut
Libya Libyan Tripoli
Lithuania Lithuanian Vilnius
Malaysia Malaysian
Mali Malian Bamako
Mexico Mexican
Moldova Moldovan Chisinau
Mongolia Mongolian
Morocco Moroccan Rabat
Mozambique Mozambican
Myanmar Burma Burmese Naypyidaw
Nepal Nepali Nepalese Kathmandu
Netherlands Dutch Holland Hague
Nicaragua Nicaraguan
Niger Nigerien Niamey
Nigeria Nigerian Abuja
Norway Norwegian Oslo
Pakistan Pakistani Islamabad
Palestine Palestinian Ramallah
Panama Panamanian
Paraguay Paraguayan
Peru Peruvian Lima
Philippines Filipino Philippine Manila
Poland Polish Pole Poles Warsaw
Portugal Portuguese Lisbon
Qatar Qatari Doha
Romania Romanian Bucharest
Russia Russian Moscow Kremlin
Rwanda Rwandan Kigali
Saudi Saudis Riyadh Arabia
Senegal Senegalese Dakar
Serbia Serbian Serb Belgrade
Singapore Singaporean
Slovakia Slovak Bratislava
Slovenia Slovenian Slovene Ljubljana
Somalia Somali Mogadishu
Spain Spanish Spaniard Madrid
Sudan Sudanese Khartoum
Sweden Swedish Swede Stockholm
Switzerland Swiss Bern
Syria Syrian Damascus
Taiwan Taiwanese Taipei
Tanzania Tanzanian
Thailand Thai Bangkok
Tunisia Tunisian Tunis
Turkey Türkiye Turkish Turk Turks Ankara
Uganda Ugandan Kampala
Ukraine Ukrainian Kyiv Kiev
U.S. US USA America American Americans United States Washington Pentagon
Uruguay Uruguayan Montevideo
Uzbekistan Uzbek Tashkent
Venezuela Venezuelan Caracas
Vietnam Vietnamese Hanoi
Yemen Yemeni Sanaa
Zambia Zambian Lusaka
Zimbabwe Zimbabwean Harare
EU E.U. European Europe Brussels
UN U.N. United Nations
"""


@cache
def _by_name() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_COUNTRIES.split("\n")):
        for name in line.split():
            found.setdefault(stem(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _by_number() -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for name, numbers in _by_name().items():
        for number in numbers:
            found.setdefault(number, set()).add(name)
    return {number: frozenset(names) for number, names in found.items()}


@lru_cache(maxsize=10_000)
def compatriots(one: str) -> frozenset[str]:
    """Return the stems of all names of the country that a stem is a name of, itself among them."""
    numbers = _by_name().get(one, frozenset())
    return frozenset(name for number in numbers for name in _by_number()[number])


def of_one_country(one: str, other: str) -> bool:
    """Return whether two stems name one country, its people or its government."""
    names = _by_name()
    return not names.get(one, frozenset()).isdisjoint(names.get(other, frozenset()))


#: Capitals, which stand for a government unless something happens in, at or near them.
_CAPITALS = frozenset(
    stem(name)
    for name in """
    Accra Algiers Amman Ankara Asmara Astana Athens Baghdad Baku Bamako Bangkok Beijing Beirut Belgrade Berlin
    Bern Bogota Bratislava Brussels Bucharest Budapest Cairo Canberra Caracas Chisinau Copenhagen Dakar Damascus
    Delhi Dhaka Doha Dublin Hanoi Harare Havana Helsinki Islamabad Jakarta Jerusalem Kabul Kampala Kathmandu
    Khartoum Kiev Kigali Kinshasa Kyiv Lisbon Ljubljana London Luanda Lusaka Madrid Manama Manila Minsk
    Mogadishu Montevideo Moscow Nairobi Niamey Nicosia Oslo Ottawa Paris Prague Pristina Pyongyang Quito Rabat
    Ramallah Reykjavik Riga Riyadh Rome Santiago Sarajevo Seoul Sofia Stockholm Taipei Tallinn Tbilisi Tehran
    Tirana Tokyo Tripoli Tunis Vienna Vilnius Warsaw Yerevan Zagreb
    """.split()
)


def is_of_country(stems: Iterable[str]) -> bool:
    """Return whether stems name a country, its people or its government."""
    return any(one in _by_name() for one in stems)


def is_capital_city(one: str) -> bool:
    """Return whether a stem is that of a capital."""
    return one in _CAPITALS
