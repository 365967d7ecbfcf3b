"""Working offline, by wish or because there is no network: jobs wait, marked so, drafts go on, nothing is lost."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storyboard.jobs.gates import CUT_OFF, OFFLINE
from storyboard.model.facts import Failure, FailureKind, Job, JobState, WaitsFor
from storyboard.model.values import replace
from storyboard.providers.base import CutOff, NoRoute, Progress, RemoteState, Unreachable
from storyboard.store.fact_tables import Money
from tests.fakes.scripted_provider import refusal
from tests.fakes.studio_floor import Floor, draft, floor_in, order

WORDS = "Nothing was sent to video.example. Name or service not known."


def no_network(floor: Floor, tries: int) -> None:
    """So many creates find no way out."""
    floor.world.script["submit"].extend([NoRoute(WORDS)] * tries)


def nobody_answers(floor: Floor, polls: int) -> None:
    """So many polls find nothing at the other end."""
    floor.world.script["poll"].extend([CutOff(WORDS)] * polls)


def gone_online(floor: Floor) -> None:
    """The user goes online, and the engine works until idle."""
    floor.engine.work_offline(is_offline=False)
    floor.run()


def in_session(floor: Floor, work: Callable[[], Awaitable[None]]) -> None:
    """Run the engine as a window does, until `work` has ended."""

    async def session() -> None:
        running = asyncio.create_task(floor.engine.run_forever())
        await work()
        floor.engine.stop()
        await running

    asyncio.run(session())


def test_offline_by_wish_jobs_wait_marked_so_and_nothing_is_sent(floor: Floor):
    floor.engine.work_offline(is_offline=True)
    (job,) = floor.make(order())
    assert (job.state, job.waits_for, job.note) == (JobState.QUEUED, WaitsFor.USER, OFFLINE)
    assert floor.world.seen == []
    assert floor.journal.money() == floor.ledger.totals() == Money(reserved=1_000_000)


def test_offline_drafts_are_made(floor: Floor):
    floor.engine.work_offline(is_offline=True)
    paid, drawn = floor.make(order("a"), draft("b", api_kind="draft"))
    assert (paid.state, drawn.state) == (JobState.QUEUED, JobState.DONE)


def test_the_users_word_sends_what_waited(floor: Floor):
    floor.engine.work_offline(is_offline=True)
    (job,) = floor.make(order())
    gone_online(floor)
    (job,) = floor.jobs([job.id])
    assert (job.state, job.waits_for, job.note) == (JobState.DONE, WaitsFor.NOTHING, "")
    assert floor.world.creates_of(job.id) == 1


def test_what_waits_offline_still_waits_after_a_restart(tmp_path: Path):
    with floor_in(tmp_path) as floor:
        floor.engine.work_offline(is_offline=True)
        (job,) = floor.make(order())
        floor.start(is_offline=True)
        floor.run()
        assert floor.jobs([job.id])[0].waits_for == WaitsFor.USER
        floor.start()
        floor.run()
        assert floor.jobs([job.id])[0].state == JobState.DONE


def test_going_offline_lets_go_of_what_is_watched_and_asks_nothing_more(floor: Floor):
    floor.world.polls_to_finish = 10_000
    (job,) = floor.admit(order()).admitted

    async def work() -> None:
        await floor.until_state(job.id, JobState.RUNNING)
        floor.engine.work_offline(is_offline=True)
        await floor.until(lambda: floor.jobs([job.id])[0].waits_for == WaitsFor.USER)
        before = floor.world.polls[f"remote-{job.id}"]
        for _ in range(50):
            await asyncio.sleep(0)
        assert floor.world.polls[f"remote-{job.id}"] == before

    in_session(floor, work)
    assert floor.jobs([job.id])[0].state == JobState.RUNNING
    floor.world.polls_to_finish = 1
    gone_online(floor)
    assert floor.jobs([job.id])[0].state == JobState.DONE
    assert floor.world.creates_of(job.id) == 1


def test_a_create_in_flight_is_heard_to_its_end_before_going_offline(floor: Floor):
    (job,) = floor.admit(order()).admitted

    async def work() -> None:
        await floor.until_state(job.id, JobState.SUBMITTING)
        floor.engine.work_offline(is_offline=True)
        await floor.until_state(job.id, JobState.RUNNING)
        await floor.until(lambda: floor.jobs([job.id])[0].waits_for == WaitsFor.USER)

    in_session(floor, work)
    (job,) = floor.jobs([job.id])
    assert (job.remote_id, floor.world.creates_of(job.id)) == (f"remote-{job.id}", 1)


def test_a_job_that_waits_offline_can_be_cancelled_for_nothing(floor: Floor):
    floor.engine.work_offline(is_offline=True)
    (job,) = floor.make(order())
    cancelled = asyncio.run(floor.engine.cancel(job.id))
    assert (cancelled.state, cancelled.waits_for) == (JobState.CANCELLED, WaitsFor.NOTHING)
    assert floor.journal.money() == Money()


def test_without_a_network_a_run_ends_with_its_jobs_waiting_and_nothing_failed(floor: Floor):
    no_network(floor, 50)
    jobs = floor.make(order("a"), order("b"), order("c"))
    assert {(job.state, job.waits_for) for job in jobs} == {(JobState.QUEUED, WaitsFor.NETWORK)}
    assert {job.note for job in jobs} == {f"Waits for the network; nothing was sent. {WORDS}"}
    assert len(floor.world.seen) == floor.pacing.network_tries
    assert floor.world.accepted == []
    assert not any(floor.ledger.is_claimed(job.id) for job in jobs)


def test_without_a_network_drafts_are_made(floor: Floor):
    no_network(floor, 1)
    floor.pacing = floor.pacing.__class__(network_tries=1)
    floor.start()
    paid, drawn = floor.make(order("a"), draft("b", api_kind="draft"))
    assert (paid.waits_for, drawn.state) == (WaitsFor.NETWORK, JobState.DONE)


def test_the_next_run_sends_what_waited_for_the_network(floor: Floor):
    no_network(floor, floor.pacing.network_tries)
    jobs = floor.make(order("a"), order("b"))
    floor.start()
    floor.run()
    assert {job.state for job in floor.jobs(job.id for job in jobs)} == {JobState.DONE}
    assert sorted(floor.world.accepted) == sorted(job.id for job in jobs)


def test_when_the_network_comes_back_everything_goes_by_itself(floor: Floor):
    no_network(floor, 30)
    jobs = floor.admit(order("a"), order("b"), order("c")).admitted

    async def work() -> None:
        await floor.until(lambda: all(j.state == JobState.DONE for j in floor.jobs(job.id for job in jobs)))

    in_session(floor, work)
    assert len(floor.world.seen) == 30 + len(jobs)
    assert max(floor.clock.slept) <= floor.pacing.longest_wait_s


def test_one_job_at_a_time_tries_a_target_that_is_cut_off(floor: Floor):
    no_network(floor, 3)
    jobs = floor.make(order("a"), order("b"), order("c"), order("d"))
    assert {job.state for job in jobs} == {JobState.DONE}
    assert len(floor.world.seen) == 3 + len(jobs)


def test_any_answer_opens_the_way_for_the_others(floor: Floor):
    no_network(floor, 1)
    floor.world.script["submit"].append(refusal())
    jobs = floor.make(order("a"), order("b"))
    assert sorted(job.state for job in jobs) == [JobState.DONE, JobState.FAILED]


def test_tries_without_a_network_do_not_use_up_those_of_a_busy_server(floor: Floor):
    no_network(floor, floor.pacing.network_tries - 1)
    job = floor.one()
    assert (job.state, job.attempts) == (JobState.DONE, 1)


def test_both_must_say_so(floor: Floor):
    no_network(floor, floor.pacing.network_tries)
    floor.engine.work_offline(is_offline=True)
    (job,) = floor.make(order())
    assert floor.world.seen == []
    gone_online(floor)
    assert floor.jobs([job.id])[0].waits_for == WaitsFor.NETWORK
    gone_online(floor)
    assert floor.jobs([job.id])[0].state == JobState.DONE


def test_a_create_that_a_crash_cut_off_is_asked_for_only_once_online(floor: Floor):
    class Crash(BaseException):
        pass

    floor.world.can_find = True
    floor.world.script["submit"].append(Crash())
    (job,) = floor.admit(order()).admitted
    with pytest.raises(Crash):
        floor.run()
    floor.start(is_offline=True)
    floor.run()
    assert floor.world.sought == []
    gone_online(floor)
    assert floor.jobs([job.id])[0].state == JobState.DONE


def test_a_failure_while_waiting_leaves_no_mark(floor: Floor):
    def failed(remote_id: str) -> Progress:
        return Progress(RemoteState.FAILED, failure=Failure(kind=FailureKind.PROVIDER, message="Broken."))

    floor.world.script["poll"].extend([Unreachable("No route."), failed])
    no_network(floor, 1)
    job: Job = floor.one()
    assert (job.state, job.waits_for) == (JobState.FAILED, WaitsFor.NOTHING)


# The network dies under jobs that the provider has already


def test_a_running_job_whose_network_dies_waits_marked_so_and_keeps_its_id(floor: Floor):
    nobody_answers(floor, 50)
    job = floor.one()
    assert (job.state, job.waits_for, job.remote_id) == (JobState.RUNNING, WaitsFor.NETWORK, f"remote-{job.id}")
    assert job.note == f"{CUT_OFF} {WORDS}"
    assert floor.journal.money() == Money(reserved=1_000_000)


def test_the_deadline_stands_still_while_nothing_answers(floor: Floor):
    nobody_answers(floor, floor.pacing.network_tries)
    job = floor.one()
    floor.clock.seconds += 7 * 86_400
    floor.world.script["poll"].append(Progress(RemoteState.RUNNING))
    floor.start()
    floor.run()
    (job,) = floor.jobs([job.id])
    assert (job.state, job.waits_for, job.note) == (JobState.DONE, WaitsFor.NOTHING, "")


def test_the_deadline_goes_on_where_it_stood_still(floor: Floor):
    nobody_answers(floor, 3)
    floor.world.script["poll"].extend([Progress(RemoteState.RUNNING)] * 10_000)
    job = floor.one()
    assert (job.state, job.waits_for) == (JobState.UNCERTAIN, WaitsFor.NOTHING)
    assert "not been finished in time" in job.note
    stood_s = 2 + 4 + 8
    assert stood_s < floor.clock.seconds - floor.capabilities.deadline_s < stood_s + 60


def test_the_deadline_stands_still_while_the_user_works_offline(floor: Floor):
    floor.world.script["poll"].extend([Progress(RemoteState.RUNNING)] * 2)

    def leave(_: object) -> Progress:
        floor.engine.work_offline(is_offline=True)
        return Progress(RemoteState.RUNNING)

    floor.world.script["poll"].append(leave)
    job = floor.one()
    assert (job.state, job.waits_for) == (JobState.RUNNING, WaitsFor.USER)
    floor.clock.seconds += 7 * 86_400
    floor.world.script["poll"].append(Progress(RemoteState.RUNNING))
    gone_online(floor)
    assert floor.jobs([job.id])[0].state == JobState.DONE


def test_time_without_a_network_is_given_back_across_a_change_of_what_is_waited_for(floor: Floor):
    nobody_answers(floor, floor.pacing.network_tries)
    job = floor.one()
    floor.clock.seconds += 86_400
    floor.engine.work_offline(is_offline=True)
    floor.run()
    assert floor.jobs([job.id])[0].waits_for == WaitsFor.USER
    floor.clock.seconds += 86_400
    floor.world.script["poll"].append(Progress(RemoteState.RUNNING))
    gone_online(floor)
    assert floor.jobs([job.id])[0].state == JobState.DONE


def test_when_the_network_is_back_every_watched_job_goes_on_by_itself(floor: Floor):
    jobs = floor.admit(order("a"), order("b"), order("c")).admitted
    nobody_answers(floor, 20)

    async def work() -> None:
        await floor.until(lambda: all(j.state == JobState.DONE for j in floor.jobs(job.id for job in jobs)))

    in_session(floor, work)
    assert sorted(floor.world.accepted) == sorted(job.id for job in jobs)
    assert max(floor.clock.slept) <= floor.pacing.longest_wait_s


def test_one_watched_job_at_a_time_tries_a_target_that_is_cut_off(floor: Floor):
    floor.capabilities = replace(floor.capabilities, max_concurrency=8)
    floor.start()
    nobody_answers(floor, 50)
    jobs = floor.make(*(order(f"shot-{n}") for n in range(8)))
    assert {(job.state, job.waits_for) for job in jobs} == {(JobState.RUNNING, WaitsFor.NETWORK)}
    left = len(floor.world.script["poll"])
    assert 50 - left == 8 + floor.pacing.network_tries - 1


def test_a_server_that_answers_wrongly_is_silent_and_not_cut_off(floor: Floor):
    floor.world.script["poll"].extend([CutOff(WORDS), *[Unreachable("The server said 500.")] * 1000])
    job = floor.one()
    assert (job.state, job.waits_for) == (JobState.UNCERTAIN, WaitsFor.NOTHING)


def test_a_job_that_waits_for_the_network_can_be_cancelled_and_says_what_may_go_on(floor: Floor):
    nobody_answers(floor, 50)
    job = floor.one()
    floor.world.script["cancel"].append(CutOff(WORDS))
    cancelled = asyncio.run(floor.engine.cancel(job.id))
    assert (cancelled.state, cancelled.waits_for) == (JobState.CANCELLED, WaitsFor.NOTHING)
    assert "may go on and be billed" in cancelled.note
