"""Watching: reads may fail and be tried again, and time running out is not a failure."""

import pytest

from storyboard.model.facts import Failure, FailureKind, JobState
from storyboard.providers.base import Progress, RemoteState, Unreachable
from storyboard.store.fact_tables import Money
from tests.fakes.scripted_provider import refusal
from tests.fakes.studio_floor import Floor


def test_a_poll_that_does_not_get_through_is_tried_again(floor: Floor):
    floor.world.script["poll"].extend([Unreachable("No route."), Unreachable("Busy.", retry_after_s=33)])
    assert floor.one().state == JobState.DONE
    assert floor.clock.slept == [5.0, 33]


def test_silence_for_a_whole_deadline_is_uncertain(floor: Floor):
    floor.world.script["poll"].extend([Unreachable("No route.")] * 1000)
    job = floor.one()
    assert job.state == JobState.UNCERTAIN
    assert floor.clock.seconds >= floor.capabilities.deadline_s
    assert floor.journal.money() == Money(uncertain=1_000_000)


def test_running_longer_than_the_deadline_is_uncertain_not_failed(floor: Floor):
    floor.world.polls_to_finish = 10_000
    job = floor.one()
    assert job.state == JobState.UNCERTAIN
    assert "not been finished in time" in job.note


def test_a_job_older_than_its_deadline_is_still_looked_at_once(floor: Floor):
    floor.world.script["poll"].append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        floor.one()
    floor.clock.seconds += 7 * 86_400
    floor.start()
    floor.run()
    assert floor.journal.jobs()[0].state == JobState.DONE


def test_a_failure_at_the_provider_is_told_in_its_words_and_costs_nothing(floor: Floor):
    failure = Failure(kind=FailureKind.MODERATION, message="A face.", next_step="Drop the picture.")
    floor.world.script["poll"].append(Progress(RemoteState.FAILED, failure=failure))
    job = floor.one()
    assert (job.state, job.failure) == (JobState.FAILED, failure)
    assert floor.journal.money() == Money()


def test_a_failure_that_is_billed_is_counted(floor: Floor):
    floor.world.script["poll"].append(Progress(RemoteState.FAILED, cost_microusd=300))
    job = floor.one()
    assert job.failure is not None
    assert "not why" in job.failure.message
    assert floor.journal.money() == Money(spent=300)


def test_a_job_cancelled_at_the_provider_is_cancelled(floor: Floor):
    floor.world.script["poll"].append(Progress(RemoteState.CANCELLED))
    assert floor.one().state == JobState.CANCELLED


def test_an_expired_clip_fails_in_words_and_was_paid_for(floor: Floor):
    floor.world.script["poll"].append(Progress(RemoteState.EXPIRED))
    job = floor.one()
    assert job.failure is not None
    assert job.failure.kind == FailureKind.EXPIRED
    assert "no longer offers it" in job.failure.message
    assert floor.journal.money() == Money(spent=1_000_000)


def test_a_single_not_found_proves_nothing(floor: Floor):
    floor.world.script["poll"].extend([refusal(FailureKind.NOT_FOUND)] * 2)
    assert floor.one().state == JobState.DONE


def test_not_found_again_and_again_is_uncertain(floor: Floor):
    floor.world.script["poll"].extend([refusal(FailureKind.NOT_FOUND)] * 3)
    job = floor.one()
    assert job.state == JobState.UNCERTAIN
    assert "no longer knows" in job.note


@pytest.mark.parametrize("kind", [FailureKind.AUTH, FailureKind.CREDIT])
def test_a_refused_key_holds_a_running_job_and_releasing_goes_on(floor: Floor, kind: FailureKind):
    floor.world.script["poll"].append(refusal(kind))
    job = floor.one()
    assert job.state == JobState.HELD
    assert job.remote_id
    floor.engine.release([job.id])
    floor.run()
    assert floor.jobs([job.id])[0].state == JobState.DONE
    assert floor.world.creates_of(job.id) == 1


def test_an_expired_answer_to_a_poll_fails_and_was_paid_for(floor: Floor):
    floor.world.script["poll"].append(refusal(FailureKind.EXPIRED))
    assert floor.one().state == JobState.FAILED
    assert floor.journal.money() == Money(spent=1_000_000)


def test_another_refusal_of_a_poll_fails(floor: Floor):
    floor.world.script["poll"].append(refusal(FailureKind.PROVIDER))
    assert floor.one().state == JobState.FAILED


def test_a_missing_key_holds_a_running_job(floor: Floor):
    floor.world.script["poll"].append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        floor.one()
    floor.world.script["open"].append(refusal(FailureKind.AUTH))
    floor.start()
    floor.run()
    assert floor.journal.jobs()[0].state == JobState.HELD
