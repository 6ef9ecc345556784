"""The words with which English says how sure something is.

The groups follow the degrees of factuality of FactBank (Saurí and Pustejovsky, 2009: certain, probable, possible) and
the hedges, boosters and attributors of Hyland's list (Metadiscourse, 2005); the terms of likelihood are those of
Intelligence Community Directive 203 (2015). Words that are hedges in one reading only ("can", "should", "about"
without a number) are left out or looked at in place.
"""

#: The source leaves open whether it is so, or will be; what follows within its clause is not told as a fact.
HEDGES = frozenset(
    """
    may might could possible possibly perhaps maybe potential potentially conceivably likely unlikely probable
    improbable probably presumably apparently seemingly seems seemed seem appears appear suggests suggest
    suggested indicates indicate indicated hints expects expect expected anticipates anticipated forecasts
    forecast predicts predict predicted projected reportedly allegedly alleged alleges purported purportedly
    unconfirmed rumored rumoured suspected suspects suspect suspicion believed believes believe thought
    speculate speculates speculated theorized theorised theorizes guess guessed hopes hoped hope hopefully fears
    feared plans planned planning intends intended intend aims meant proposed proposes considering
    """.split()
)
#: Words of a bullet that keep a hedge, of whatever degree: the reader is told that it is not a plain fact.
KEEPING = HEDGES | frozenset(
    """
        should expectation appeared allege suspicious belief speculation apparent plan intent intention aim
        proposal propose wants want wanted seeks seek thinks think thought fear doubt doubts doubted if whether
        unless unclear uncertain question questions foresaw foresees foresee foreseen estimate estimates
        estimated estimating reckons reckoned reckon judged judges judge assesses assessed assess assessment
        highly claim claims claimed accuses accused accusation prospect risk risks threat threatens threatened
        preparing prepares prepare to-be open chance odds guess guesses figures puts
        """.split()
)
#: The source commits itself: it is so, and known to be so.
BOOSTERS = frozenset(
    """
    confirms confirm confirmed confirming proves prove proved proven establishes established demonstrates
    demonstrated verifies verified verify determined concludes concluded ascertained reveals revealed discovered
    certain certainly definitely undoubtedly undeniably clearly conclusively guarantees guaranteed ensures
    ensured sure admits admitted
    """.split()
)
#: Those of them that nobody uses for a plain statement.
PROOFS = frozenset(
    """
    proves prove proved proven establishes established demonstrates demonstrated ascertained certain certainly
    definitely undoubtedly undeniably conclusively guarantees guaranteed
    """.split()
)
#: Somebody is said to have done it, and nobody has shown that.
ALLEGATIONS = frozenset(
    "alleged allegedly allegation allegations accused accuses accusation accusations charged charges suspected".split()
)
#: Who says so, or that somebody does: an allegation stays one.
ATTRIBUTIONS = frozenset(
    """
    said say says saying told tells according claim claims claimed alleged allegedly accused accuses accusation
    charged charge charges suspected account report reports reported reportedly insists insisted argues argued
    testified wrote writes by
    """.split()
)
#: Why something is so.
CAUSES = frozenset(
    """
    because since due result results resulted cause caused causes causing led leads leading lead so reason
    reasons owing thanks blame blamed blames why prompted prompting prompts therefore thus hence
    """.split()
)
#: Words that turn what follows them into its contrary.
NEGATIONS = frozenset(
    """
    not no never without neither nor none nobody nothing cannot hardly barely scarcely fails failed fail failing
    refuses refused refusing denies denied denying declined declines stopped unable
    """.split()
)
