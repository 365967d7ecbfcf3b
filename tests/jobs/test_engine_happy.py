"""A batch from admission to its takes."""

import asyncio

from storyboard.model.facts import EventKind, JobState
from storyboard.providers.base import Progress, RemoteState
from storyboard.store.fact_tables import Money
from tests.fakes.studio_floor import Floor, draft, order


def test_a_job_becomes_a_take_with_its_receipt(floor: Floor):
    job = floor.one()
    assert job.state == JobState.DONE
    take = floor.journal.take(job.take_id)
    assert take is not None
    assert (take.shot_id, take.frames, take.job_id) == ("shot-1", 48, job.id)
    receipt = floor.journal.receipt(take.id)
    assert receipt is not None
    assert (receipt.remote_id, receipt.output_sha256) == (f"remote-{job.id}", take.sha256)
    assert floor.media.path_of(take.sha256).read_bytes() == floor.world.clip(job.remote_id)


def test_every_state_is_an_event_in_order(floor: Floor):
    job = floor.one()
    states = [e.body["state"] for e in floor.journal.events(subject=job.id) if "state" in e.body]
    assert states == ["queued", "submitting", "running", "downloading", "done"]


def test_submitting_and_the_claim_are_on_disk_before_the_create_leaves(floor: Floor):
    seen: list[tuple[str, bool]] = []

    def look(submission) -> None:
        job = floor.journal.job(submission.job_id)
        assert job is not None
        seen.append((job.state, floor.ledger.is_claimed(job.id)))

    floor.world.script["submit"].append(look)
    floor.one()
    assert seen == [("submitting", True)]


def test_the_remote_id_is_on_disk_before_the_first_poll(floor: Floor):
    (admitted,) = floor.admit(order()).admitted
    seen: list[str] = []

    def look(remote_id: str) -> None:
        job = floor.journal.job(admitted.id)
        assert job is not None
        seen.append(job.remote_id)

    floor.world.script["poll"].append(look)
    floor.run()
    assert seen == [f"remote-{admitted.id}"]


def test_the_estimate_becomes_the_price_where_the_provider_names_none(floor: Floor):
    job = floor.one()
    assert floor.journal.money() == Money(spent=1_000_000)
    assert floor.ledger.totals() == Money(spent=1_000_000)
    assert job.actual_microusd is None
    (spent,) = floor.journal.events(kinds={EventKind.SPENT})
    assert spent.body == {"microusd": 1_000_000, "is_estimate": True}


def test_the_price_the_provider_names_is_kept(floor: Floor):
    floor.world.cost_microusd = 640_000
    job = floor.one()
    assert job.actual_microusd == 640_000
    assert floor.ledger.totals() == Money(spent=640_000)
    receipt = floor.journal.receipt(job.take_id)
    assert receipt is not None
    assert receipt.actual_microusd == 640_000


def test_a_free_draft_costs_nothing(floor: Floor):
    job = floor.one(draft())
    assert job.state == JobState.DONE
    assert floor.journal.money() == Money()


def test_no_more_jobs_than_the_target_takes_are_under_way_at_once(floor: Floor):
    floor.world.polls_to_finish = 3
    jobs = floor.make(*(order(f"shot-{n}") for n in range(7)))
    assert {job.state for job in jobs} == {JobState.DONE}
    assert floor.world.most_under_way == floor.capabilities.max_concurrency == 2


def test_polls_come_ever_more_slowly_up_to_a_limit(floor: Floor):
    floor.world.polls_to_finish = 6
    floor.one()
    assert floor.clock.slept == [5.0, 7.5, 11.25, 16.875, 20.0]


def test_the_providers_wish_when_to_poll_is_heard(floor: Floor):
    floor.world.script["poll"].extend([Progress(RemoteState.RUNNING, poll_after_s=2.5), None])
    floor.one()
    assert floor.clock.slept == [2.5]


def test_every_change_is_told_and_progress_at_most_ten_times_a_second(floor: Floor):
    steps = [Progress(RemoteState.RUNNING, fraction=n / 100, poll_after_s=0.01) for n in range(1, 51)]
    floor.world.script["poll"].extend(steps)
    floor.one()
    told = [job.progress for job in floor.changes if job.progress]
    assert 4 <= len(told) <= 6
    assert told == sorted(told)


def test_progress_is_not_written_to_disk(floor: Floor):
    floor.world.polls_to_finish = 20
    job = floor.one()
    assert len(floor.journal.events(subject=job.id)) == 7


def test_every_connection_is_let_go_of(floor: Floor):
    floor.make(order("a"), order("b"), order("c"))
    assert (floor.world.opened, floor.world.closed) == (1, 1)


def test_no_temporary_file_is_left(floor: Floor):
    floor.one()
    assert floor.media.leftovers() == ()


def test_the_ledger_and_the_tables_agree_with_the_events_afterwards(floor: Floor):
    floor.make(order("a"), order("b"), draft("c"))
    before = floor.journal.jobs(), floor.journal.takes(), floor.journal.money()
    floor.journal.rebuild()
    assert (floor.journal.jobs(), floor.journal.takes(), floor.journal.money()) == before


def test_the_job_told_last_is_the_job_on_disk(floor: Floor):
    floor.world.cost_microusd = 5
    job = floor.one()
    assert floor.changes[-1] == job


def test_the_window_may_run_for_ever_and_hand_jobs_in_meanwhile(floor: Floor):
    async def session() -> None:
        running = asyncio.create_task(floor.engine.run_forever())
        await asyncio.sleep(0)
        floor.admit(order("a"))
        await floor.until(lambda: not floor.engine.unfinished())
        floor.admit(order("b"))
        await floor.until(lambda: not floor.engine.unfinished())
        floor.engine.stop()
        await running

    asyncio.run(session())
    assert [take.shot_id for take in floor.journal.takes()] == ["a", "b"]
