"""A job that is only further is told from one that is another in any way."""

import pytest

from storyboard.model.facts import JobState
from storyboard.model.values import replace
from storyboard.studio.cards import Deck, Facts, Status
from storyboard.studio.progress import is_only_further
from tests.fakes.job_facts import job
from tests.fakes.tiny import tiny


def test_a_job_that_is_further_is_only_further() -> None:
    before = job("s1", JobState.RUNNING, progress=0.1)
    assert is_only_further(before, job("s1", JobState.RUNNING, progress=0.7))


@pytest.mark.parametrize("changes", [{"state": JobState.FAILED}, {"take_id": "t"}, {"actual_microusd": 4}])
def test_a_job_that_is_otherwise_another_is_not(changes: dict[str, object]) -> None:
    before = job("s1", JobState.RUNNING, progress=0.1)
    assert not is_only_further(before, replace(before, progress=0.7, **changes))


def test_a_job_that_nobody_knew_is_not_only_further() -> None:
    assert not is_only_further(None, job("s1", JobState.RUNNING))


def test_progress_alone_leaves_everything_else_on_the_card() -> None:
    board, deck = tiny(), Deck()
    shot_id = next(iter(board.shots))
    first = deck(board, Facts(jobs=(job(shot_id, JobState.RUNNING, progress=0.1),)), {})
    later = deck(board, Facts(jobs=(job(shot_id, JobState.RUNNING, progress=0.6),)), {})
    anew = Deck()(board, Facts(jobs=(job(shot_id, JobState.RUNNING, progress=0.6),)), {})
    assert later == anew
    assert later != first
    assert deck.is_only_progress


def test_a_job_that_ends_while_another_goes_on_is_shown() -> None:
    board, deck = tiny(), Deck()
    one, other = tuple(board.shots)[:2]
    deck(board, Facts(jobs=(job(one, JobState.RUNNING, progress=0.1), job(other, JobState.RUNNING, progress=0.1))), {})
    facts = Facts(jobs=(job(one, JobState.FAILED), job(other, JobState.RUNNING, progress=0.2)))
    found = {card.shot_id: card.status for scene in deck(board, facts, {}) for card in scene.cards}
    assert (found[one], found[other]) == (Status.FAILED, Status.RUNNING)
    assert not deck.is_only_progress
