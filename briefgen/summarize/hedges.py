"""The words with which English says how sure something is.

The groups follow the degrees of factuality of FactBank (Saurí and Pustejovsky, 2009: certain, probable, possible) and
the hedges, boosters and attributors of Hyland's list (Metadiscourse, 2005); the terms of likelihood are those of
Intelligence Community Directive 203 (2015). Words that are hedges in one reading only ("should", "about" without a
number) are left out or looked at in place.
"""

#: It is open whether it is so.
POSSIBLE = frozenset(
    """
    may might could can possible possibly perhaps maybe potential potentially conceivably unclear uncertain
    fears feared concerned concern concerns worried worries
    """.split()
)
#: Somebody has reason to think so.
PROBABLE = frozenset(
    """
    likely unlikely probable improbable probably presumably presumed apparently seemingly seems seemed seem
    appears appear appeared suggests suggest suggested indicates indicate indicated hints expects expect
    expected anticipates anticipated forecasts forecast predicts predict predicted projected suspected
    suspects suspect suspicion believed believes believe thinks speculate speculates speculated
    theorized theorised theorizes guess guessed
    """.split()
)
#: Somebody is said to say so.
REPORTED = frozenset("reportedly allegedly alleged alleges purported purportedly unconfirmed rumored rumoured".split())
#: It is meant to happen.
PLANNED = frozenset("plans planned planning intends intended intend aims meant scheduled slated".split())
#: Somebody would like it to happen.
WISHED = frozenset(
    "hopes hoped hope hopefully proposed proposes considering considers willing weighing mulling".split()
)
#: It is still to come.
COMING = frozenset("will shall".split())
HEDGES = POSSIBLE | PROBABLE | REPORTED | PLANNED | WISHED
_OPEN = POSSIBLE | frozenset(
    """
    would should hope hopes hoped hopefully if whether unless fear risk risks threat threatens threatened prospect
    chance odds doubt doubts doubted question questions open doubtful room
    """.split()
)
_THOUGHT = PROBABLE | frozenset(
    """
    think thought thinking considered suppose supposes supposed assume assumes assumed presume presumes
    expectation belief speculation apparent foresaw foresees foresee foreseen estimate estimates estimated
    estimating reckons reckoned reckon judged judges judge assesses assessed assess assessment highly figures
    puts guesses prospect
    """.split()
)
_SAID = REPORTED | frozenset(
    """
    said say says saying told tells according account report reports reported claim claims claimed accuses
    accused accusation suspected insists insisted argues argued testified wrote writes
    """.split()
)
_MEANT = (
    PLANNED
    | WISHED
    | frozenset(
        """
    plan intent intention aim aimed proposal propose wants want wanted seeks seek due ready preparing prepares
    prepare preparation preparations set promised promises
    """.split()
    )
)
#: It is told as something still to come.
_AHEAD = frozenset(
    """
    will would shall should to can next tomorrow soon upcoming coming ahead forthcoming if until by awaits await faces
    face plans due
    """.split()
)
#: Words that loosen only what follows them.
MODALS = frozenset("may might could can would should will to possibly perhaps probably likely".split())
#: For each sort of hedge, the words of a bullet that keep it: the reader is told that it is not a plain fact.
KEEPING = (
    (POSSIBLE, _OPEN | _THOUGHT),
    (PROBABLE, _OPEN | _THOUGHT),
    (REPORTED, _OPEN | _THOUGHT | _SAID),
    (PLANNED, _OPEN | _THOUGHT | _MEANT | frozenset({"will", "to"})),
    (WISHED, _OPEN | _THOUGHT | _MEANT),
    (COMING, _OPEN | _THOUGHT | _MEANT | _AHEAD),
)
#: Words that keep a hedge as verbs; as nouns they keep it of what follows them, where the source does not have them.
NOUNS = frozenset(
    """
    claim claims fear fears plan plans report reports account threat threats risk risks hope hopes question questions
    figures charges charge estimate estimates concern concerns doubt doubts proposal aim intent odds
    """.split()
)
#: All words with which a bullet may say that something is not a plain fact.
RESERVATIONS = _OPEN | _THOUGHT | _SAID | _MEANT
#: The source commits itself: it is so, and known to be so.
BOOSTERS = frozenset(
    """
    confirms confirm confirmed confirming proves prove proved proven establishes established demonstrates
    demonstrated verifies verified verify determined concludes concluded ascertained reveals revealed
    discovered certain certainly definitely undoubtedly undeniably clearly conclusively guarantees guaranteed
    ensures ensured sure admits admitted
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
ALLEGATIONS = frozenset("alleged allegedly accused accuses accusation accusations charged charges suspected".split())
#: Who says so, or that somebody does: an allegation stays one.
ATTRIBUTIONS = _SAID | frozenset("charged charge charges by denied deny denies".split())
#: There are other reasons, too, or it is not known to be the reason.
PARTIAL = frozenset(
    """
    partly partially part mainly mostly largely chiefly contributed contributing contributes contribute factor linked
    associated helped among
    """.split()
)
#: Nothing and nobody is left out, and words that leave something out.
ALL = frozenset("all every always entire everyone everybody everything none never completely entirely fully".split())
SOME = frozenset(
    """
    some many most several few part parts often sometimes usually mostly partly partially nearly almost majority
    largely generally half
    """.split()
)
#: Somebody says so in public, and others may not agree.
CLAIMING = frozenset(
    "claim claims claimed claiming declare declared declares assert asserts asserted maintains maintained insists "
    "insisted contends contended boasted".split()
)
DISPUTING = frozenset(
    "dispute disputes disputed deny denies denied reject rejects rejected contradicts contradicted refuted".split()
)
#: Why something is so.
CAUSES = frozenset(
    """
    because since due result results resulted cause caused causes causing led leads leading lead so reason
    reasons owing thanks blame blamed blames why prompted prompting prompts therefore thus hence drove
    """.split()
)
#: Words that turn what follows them into its contrary.
NEGATIONS = frozenset(
    """
    not no never without neither nor none nobody nothing cannot hardly barely scarcely fails failed fail
    failing refuses refused refusing denies denied denying declined declines stopped unable
    """.split()
)
