"""Names that stand where the body has another of their kind."""

from briefgen.model.summary import DoubtKind
from tests.summarize.harbour import doubted

LIMA = "Crane operators at the northern terminal want shorter night shifts, said the union leader Ana Lima."
OGARKOVA = "The strike has cost four million euros so far, the port director Zyta Ogarkova reckoned on Monday."
COUNTIES = "Zyta County lost its ferry in March, and Korva County kept a bus to the harbour."


def test_a_person_of_another_sentence_is_doubted() -> None:
    found = doubted(
        "Crane operators at the northern terminal want shorter night shifts, said Zyta Ogarkova", LIMA, OGARKOVA
    )
    assert found == {DoubtKind.UNSUPPORTED: ["Zyta", "Ogarkova"]}


def test_a_person_is_not_held_against_a_place() -> None:
    source = "Trucks queued for hours in Portville, where crane operators want shorter night shifts."
    assert doubted("Crane operators want shorter night shifts, said Ana Lima", LIMA, source) == {}
