"""English words that say what the name beside them names; stems."""

from briefgen.summarize.words import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


#: The last word of a place's name.
PLACES = _stems(
    """
    county city province state district region valley river lake sea bay gulf island islands mountain mount hill street
    avenue road square park bridge airport station stadium arena hall harbour harbor port strait coast village town
    memorial campus headquarters ocean desert forest peninsula border beach tower towers municipality
    """
)
#: The last word of the name of whoever acts and is no person.
BODIES = _stems(
    """
    department ministry agency service office bureau council committee commission court parliament senate congress house
    assembly duma university college school institute institution laboratory academy centre center hospital clinic
    company corporation corp inc ltd group holdings bank airline airlines lines airways association federation union
    league club team party church foundation fund society alliance organization organisation army navy force forces
    guard police staff times post journal news radio herald tribune gazette observer daily television press telegraph
    broadcasting network board authority administration command brigade legion division squad corps conference embassy
    cabinet treasury chamber orchestra museum trust coalition movement secretariat
    """
)
#: The last word of the name of what cannot act.
OTHERS = _stems(
    """
    cup championship championships games olympics festival award prize treaty act law agreement accord convention bill
    review report day war plan program programme project challenge exhibition fair show edition study
    """
)
#: What stands before a person's name and may be put in other words.
TITLES = _stems(
    """
    president vice prime minister foreign education interior defense defence finance health shadow premier senator
    representative congressman congresswoman judge justice chief general colonel captain lieutenant major sergeant
    admiral commander coach manager professor doctor dr director secretary king queen prince princess pope mayor
    governor ambassador spokesman spokeswoman spokesperson chairman chairwoman chair commissioner inspector officer sir
    lord lady mr mrs ms deputy attorney lawyer barrister chancellor archbishop bishop sheriff analyst researcher
    scientist author coauthor founder cofounder student teacher campaigner activist striker goalkeeper midfielder mp
    defender forward player actor singer writer lawmaker legislator economist historian head boss leader expert counsel
    mps ceo pm
    """
)
#: What stands before or behind the name of a newspaper, a company or a team in small letters.
CALLED = _stems(
    """
    newspaper agency magazine station company airline broadcaster firm website site platform daily publisher supplier
    team club outlet
    """
)
