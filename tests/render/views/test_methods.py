from dataclasses import replace
from enum import StrEnum

import pytest

from briefgen.model.briefing import CorrectionKind
from briefgen.model.event import EventStatus
from briefgen.model.fact import ChangeKind, Nature
from briefgen.model.history import Rank
from briefgen.model.source import Reliability, SourceKind
from briefgen.model.value import Qualifier
from briefgen.render.escape import escape_text
from briefgen.render.status import Status, chip, status_of
from briefgen.render.views.methods import methods_view
from tests.render.small_desk import ANSWERS


@pytest.mark.parametrize("words", [Nature, Qualifier, ChangeKind, CorrectionKind, EventStatus, SourceKind, Reliability])
def test_every_word_of_the_model_is_explained(words: type[StrEnum]):
    explained = [{word.word for word in group.words} for group in methods_view().groups]
    assert {escape_text(word) for word in words} in explained
    assert all(word.meaning for group in methods_view().groups for word in group.words)


def test_every_status_has_a_shape_of_its_own_and_is_explained():
    assert len({status.shape for status in Status}) == len(Status)
    assert [word.word for word in methods_view().groups[0].words] == [chip(status) for status in Status]


def test_every_rank_has_a_status():
    plain = replace(ANSWERS[2], disputed=False)
    assert {status_of(replace(plain, rank=rank)) for rank in Rank} == set(Status)
    assert status_of(replace(plain, disputed=True)) is Status.IN_DISPUTE
    assert status_of(replace(plain, rank=Rank.SUPERSEDED, disputed=True)) is Status.SUPERSEDED
