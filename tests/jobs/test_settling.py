"""What a person decides: cancelling, settling what is uncertain, releasing what is held."""

import asyncio

import pytest

from storyboard.jobs.admission import AdmissionRefused, Limits, Order
from storyboard.jobs.owner import Owner
from storyboard.jobs.settling import TAKEN_OVER, Bought
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind, Job, JobState
from storyboard.providers.base import MaybeSent, NotSent, Unreachable
from storyboard.store.fact_tables import Money
from storyboard.store.ledger import OverCap, SpendLedger, UserCap
from tests.fakes.studio_floor import Floor, linked, order


def uncertain(floor: Floor) -> Job:
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    return floor.one()


def cancel_in_state(floor: Floor, state: JobState) -> Job:
    """Cancel a job while the engine has it in a state."""

    async def session(job_id: str) -> Job:
        running = asyncio.create_task(floor.engine.run_until_idle())
        await floor.until_state(job_id, state)
        cancelled = await floor.engine.cancel(job_id)
        await running
        return cancelled

    (job,) = floor.admit(order()).admitted
    return asyncio.run(session(job.id))


def test_a_queued_job_is_cancelled_for_nothing(floor: Floor):
    (job,) = floor.admit(order()).admitted
    cancelled = asyncio.run(floor.engine.cancel(job.id))
    assert (cancelled.state, cancelled.note) == (JobState.CANCELLED, "Cancelled before it was sent.")
    assert floor.journal.money() == floor.ledger.totals() == Money()
    floor.run()
    assert floor.world.seen == []


def test_a_job_that_waits_to_be_tried_again_is_cancelled_at_once(floor: Floor):
    floor.world.script["submit"].extend([NotSent("No route.")] * 8)

    async def session(job_id: str) -> None:
        running = asyncio.create_task(floor.engine.run_until_idle())
        await floor.until(lambda: "Waiting to try again" in floor.jobs([job_id])[0].note)
        await floor.engine.cancel(job_id)
        await running

    (job,) = floor.admit(order()).admitted
    asyncio.run(session(job.id))
    assert floor.jobs([job.id])[0].state == JobState.CANCELLED
    assert floor.world.accepted == []


def test_a_running_job_that_the_provider_stops_gives_its_money_back(floor: Floor):
    floor.world.polls_to_finish = 100
    job = cancel_in_state(floor, JobState.RUNNING)
    assert (job.state, job.note) == (JobState.CANCELLED, "Cancelled; the provider stopped it.")
    assert floor.world.cancelled == [job.remote_id]
    assert floor.journal.money() == Money()


def test_a_running_job_that_goes_on_stays_counted_and_says_so(floor: Floor):
    floor.world.polls_to_finish, floor.world.stops = 100, False
    job = cancel_in_state(floor, JobState.RUNNING)
    assert "goes on at the provider and may be billed" in job.note
    assert floor.journal.money() == Money(spent=1_000_000)


def test_a_provider_that_cannot_be_told_is_named_in_the_note(floor: Floor):
    floor.world.polls_to_finish = 100
    floor.world.script["cancel"].append(Unreachable("No route."))
    job = cancel_in_state(floor, JobState.RUNNING)
    assert "could not be told (No route): it may go on and be billed" in job.note
    assert floor.journal.money() == Money(spent=1_000_000)


def test_cancelling_a_create_in_flight_waits_for_its_answer(floor: Floor):
    floor.world.polls_to_finish = 100
    job = cancel_in_state(floor, JobState.SUBMITTING)
    assert job.state == JobState.CANCELLED
    assert floor.world.cancelled == [job.remote_id]


def test_cancelling_between_downloads_says_that_the_clip_was_made(floor: Floor):
    broke_off = asyncio.Event()

    def break_off(remote_id: str) -> Unreachable:
        broke_off.set()
        return Unreachable("Broke off.")

    floor.world.script["fetch"].extend([break_off] * 5)

    async def session(job_id: str) -> Job:
        running = asyncio.create_task(floor.engine.run_until_idle())
        await floor.until_state(job_id, JobState.DOWNLOADING)
        await broke_off.wait()
        cancelled = await floor.engine.cancel(job_id)
        await running
        return cancelled

    (job,) = floor.admit(order()).admitted
    cancelled = asyncio.run(session(job.id))
    assert cancelled.state == JobState.CANCELLED
    assert "already made" in cancelled.note


def test_a_finished_job_is_given_back_as_it_is(floor: Floor):
    job = floor.one()
    assert asyncio.run(floor.engine.cancel(job.id)) == job


def test_an_uncertain_job_cannot_be_cancelled(floor: Floor):
    job = uncertain(floor)
    with pytest.raises(StoryboardError, match="may have been sent"):
        asyncio.run(floor.engine.cancel(job.id))


def test_a_running_job_can_be_cancelled_while_the_engine_rests(floor: Floor):
    floor.world.script["poll"].append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        floor.one()
    floor.start()
    (job,) = floor.engine.unfinished()
    assert asyncio.run(floor.engine.cancel(job.id)).state == JobState.CANCELLED
    assert floor.world.closed == floor.world.opened


def test_a_job_nobody_knows_is_named(floor: Floor):
    with pytest.raises(StoryboardError, match="There is no job 'nobody'"):
        asyncio.run(floor.engine.cancel("nobody"))


def test_it_did_not_run_gives_the_money_back_and_trying_again_is_a_new_job(floor: Floor):
    from dataclasses import replace

    job = floor.engine.did_not_run(uncertain(floor).id)
    assert job.state == JobState.FAILED
    assert floor.journal.money() == floor.ledger.totals() == Money()
    again = floor.one(replace(order(), retry_of=job.id))
    assert (again.state, again.retry_of) == (JobState.DONE, job.id)
    assert floor.world.creates_of(job.id) == floor.world.creates_of(again.id) == 1


def test_it_ran_with_an_id_is_watched_and_fetched(floor: Floor):
    job = uncertain(floor)
    floor.engine.did_run(job.id, "remote-seen")
    floor.run()
    (job,) = floor.jobs([job.id])
    assert (job.state, job.remote_id) == (JobState.DONE, "remote-seen")
    assert floor.world.creates_of(job.id) == 1


def test_it_ran_after_the_deadline_gets_a_new_deadline(floor: Floor):
    floor.world.polls_to_finish = 60
    job = floor.one()
    assert job.state == JobState.UNCERTAIN
    floor.engine.did_run(job.id)
    floor.run()
    assert floor.jobs([job.id])[0].state == JobState.DONE


def test_it_ran_without_an_id_is_closed_as_paid(floor: Floor):
    job = floor.engine.did_run(uncertain(floor).id)
    assert job.failure is not None
    assert (job.state, job.failure.kind) == (JobState.FAILED, FailureKind.NOT_FOUND)
    assert floor.journal.money() == floor.ledger.totals() == Money(spent=1_000_000)


def test_it_ran_without_an_id_or_a_price_is_closed_too(floor: Floor):
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    job = floor.one(order(estimate_microusd=None))
    assert floor.engine.did_run(job.id).state == JobState.FAILED
    assert floor.journal.money() == Money()


def test_the_id_of_another_job_is_refused(floor: Floor):
    first = floor.one()
    job = uncertain(floor)
    with pytest.raises(StoryboardError, match=f"belongs to job {first.id}"):
        floor.engine.did_run(job.id, first.remote_id)


def test_only_uncertain_jobs_are_settled_and_only_held_ones_released(floor: Floor):
    job = floor.one()
    with pytest.raises(StoryboardError, match="only an uncertain job"):
        floor.engine.did_not_run(job.id)
    with pytest.raises(StoryboardError, match="only a held job"):
        floor.engine.release([job.id])


def foreign(floor: Floor) -> str:
    """A queued job in a folder that turned out to be a copy."""
    (job,) = floor.admit(order()).admitted
    floor.owner = Owner("install", "a copy", "ada")
    floor.ledger.close()
    floor.state = floor.state / "another user"
    from storyboard.store.ledger import SpendLedger

    floor.ledger = SpendLedger.open(floor.state / "ledger.sqlite")
    floor.start()
    floor.run()
    return job.id


def test_a_released_job_runs_here_under_this_instance(floor: Floor):
    job_id = foreign(floor)
    assert floor.world.seen == []
    floor.engine.release([job_id])
    floor.run()
    (job,) = floor.jobs([job_id])
    assert (job.state, job.project_instance) == (JobState.DONE, "a copy")
    assert floor.ledger.totals() == Money(spent=1_000_000)


@pytest.mark.parametrize(
    "limits", [Limits(user_cap=UserCap(10)), Limits(project_cap_microusd=10), Limits(run_cap_microusd=10)]
)
def test_a_strangers_job_is_released_only_within_the_limits_here(floor: Floor, limits: Limits):
    job_id = foreign(floor)
    with pytest.raises((AdmissionRefused, OverCap)):
        floor.engine.release([job_id], limits)
    assert floor.jobs([job_id])[0].state == JobState.HELD
    assert floor.ledger.totals() == Money()


def test_a_held_jobs_own_reservation_does_not_count_against_its_release(floor: Floor):
    job_id = foreign(floor)
    assert floor.engine.release([job_id], Limits(project_cap_microusd=1_000_000))


def test_a_held_job_that_was_never_sent_is_cancelled_for_nothing(floor: Floor):
    job_id = foreign(floor)
    assert asyncio.run(floor.engine.cancel(job_id)).state == JobState.CANCELLED
    assert floor.journal.money() == Money()


# What another person asked for, in one's own copy


def strangers(floor: Floor, *orders: Order) -> list[str]:
    """Queued jobs of another person's project, in a copy of it that lies on this computer."""
    jobs = floor.admit(*(orders or (order(),))).admitted
    floor.owner = Owner("another install", "a copy", "bob")
    floor.ledger.close()
    floor.state = floor.state / "another user"
    floor.ledger = SpendLedger.open(floor.state / "ledger.sqlite")
    floor.start()
    floor.engine.resume()
    return [job.id for job in jobs]


def test_what_another_computer_may_still_buy_is_bought_here_under_an_id_of_its_own(floor: Floor):
    (theirs,) = strangers(floor)
    (ours,) = floor.engine.release([theirs])
    floor.run()
    old, new = floor.jobs([theirs, ours.id])
    assert floor.world.accepted == [new.id]
    assert (old.state, old.note, old.take_id) == (JobState.CANCELLED, TAKEN_OVER, "")
    assert (new.state, new.retry_of, new.install_id, new.author_id) == (JobState.DONE, theirs, "another install", "bob")
    assert floor.journal.money() == floor.ledger.totals() == Money(spent=1_000_000)


def test_what_the_other_computer_has_sent_already_is_only_watched_and_fetched(floor: Floor):
    floor.world.script["poll"].append(KeyboardInterrupt())
    floor.admit(order())
    with pytest.raises(KeyboardInterrupt):
        floor.run()
    (sent,) = floor.journal.jobs()
    floor.owner = Owner("another install", "a copy", "bob")
    floor.start()
    floor.engine.resume()
    assert floor.engine.bought_by_release([sent.id]).count == 0
    assert [job.id for job in floor.engine.release([sent.id])] == [sent.id]
    floor.run()
    assert (floor.jobs([sent.id])[0].state, floor.world.accepted) == (JobState.DONE, [sent.id])


def test_a_release_says_whose_jobs_it_would_buy_and_for_how_much(floor: Floor):
    theirs = strangers(floor, order("a"), order("b"))
    assert floor.engine.bought_by_release(theirs) == Bought(2, ("ada",), 2_000_000)


def test_a_chain_that_is_taken_over_stays_a_chain(floor: Floor):
    theirs = strangers(floor, order("a"), linked("b", "a"))
    first, second = floor.engine.release(theirs)
    assert second.after_job_ids == (first.id,)
    floor.run()
    assert {job.state for job in floor.jobs([first.id, second.id])} == {JobState.DONE}


def test_a_chain_that_is_taken_over_link_by_link_stays_a_chain(floor: Floor):
    a, b = strangers(floor, order("a"), linked("b", "a"))
    (second,) = floor.engine.release([b])
    (first,) = floor.engine.release([a])
    floor.run()
    assert floor.jobs([b])[0].after_job_ids == (a,)
    assert {job.state for job in floor.jobs([first.id, second.id])} == {JobState.DONE}


def test_a_link_that_is_taken_over_later_goes_on_from_the_one_taken_over_before(floor: Floor):
    a, b = strangers(floor, order("a"), linked("b", "a"))
    (first,) = floor.engine.release([a])
    (second,) = floor.engine.release([b])
    floor.run()
    assert second.after_job_ids == (first.id,)
    assert {job.state for job in floor.jobs([first.id, second.id])} == {JobState.DONE}


def test_a_release_over_the_limit_takes_nothing_over(floor: Floor):
    (theirs,) = strangers(floor)
    with pytest.raises(AdmissionRefused):
        floor.engine.release([theirs], Limits(project_cap_microusd=10))
    assert [job.state for job in floor.journal.jobs()] == [JobState.HELD]
    assert floor.ledger.totals() == Money()
