"""Starting again: after a crash, in a copy, after quitting."""

import asyncio

import pytest

from storyboard.jobs.clock import SystemClock, elapsed_s
from storyboard.jobs.owner import Owner
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ALLOWED, FINAL, JobState
from storyboard.providers.base import Accepted
from storyboard.store.database import FactsError
from storyboard.store.fact_tables import Money
from storyboard.store.ledger import SpendLedger
from tests.fakes.facts import admitted, changed, job, scribe
from tests.fakes.studio_floor import Floor, draft, order


class Crash(BaseException):
    """The program dies here."""


def crash_while_sending(floor: Floor, *, accepted: bool) -> str:
    """Die in the middle of a create, before or after the far side took it."""
    step = Crash() if accepted else None

    def die(submission):
        raise Crash

    floor.world.script["submit"].append(step or die)
    (admitted_job,) = floor.admit(order()).admitted
    with pytest.raises(Crash):
        floor.run()
    return admitted_job.id


@pytest.mark.parametrize("accepted", [True, False])
def test_a_create_cut_off_by_a_crash_is_uncertain_and_not_sent_again(floor: Floor, accepted: bool):
    job_id = crash_while_sending(floor, accepted=accepted)
    floor.start()
    floor.run()
    (found,) = floor.jobs([job_id])
    assert found.state == JobState.UNCERTAIN
    assert "ended while this was being sent" in found.note
    assert len(floor.world.seen) == 1
    assert floor.journal.money() == Money(uncertain=1_000_000)


def test_a_draft_cut_off_by_a_crash_is_simply_drawn_again(floor: Floor):
    floor.world.script["submit"].append(Crash())
    floor.admit(draft(api_kind="draft"))
    with pytest.raises(Crash):
        floor.run()
    floor.start()
    floor.run()
    assert floor.journal.jobs()[0].state == JobState.DONE


def test_a_create_cut_off_by_a_crash_goes_on_where_the_provider_lists_it(floor: Floor):
    job_id = crash_while_sending(floor, accepted=True)
    floor.world.can_find = True
    floor.start()
    floor.run()
    assert floor.jobs([job_id])[0].state == JobState.DONE
    assert floor.world.creates_of(job_id) == 1


def test_a_cut_off_create_stays_uncertain_when_its_provider_cannot_be_opened(floor: Floor):
    job_id = crash_while_sending(floor, accepted=True)
    floor.world.script["open"].append(StoryboardError("There is no key."))
    floor.start()
    floor.run()
    assert floor.jobs([job_id])[0].state == JobState.UNCERTAIN


def test_a_cut_off_create_stays_uncertain_when_its_target_is_gone(floor: Floor):
    job_id = crash_while_sending(floor, accepted=True)
    floor.unknown_targets.add("paid")
    floor.start()
    floor.run()
    assert floor.jobs([job_id])[0].state == JobState.UNCERTAIN


def test_a_create_that_was_never_claimed_never_left_and_is_sent(floor: Floor):
    (first,) = floor.admit(order()).admitted
    floor.journal.append(changed(scribe("crash"), first.id, state="submitting", attempts=1))
    floor.start()
    floor.run()
    assert floor.jobs([first.id])[0].state == JobState.DONE
    assert floor.world.creates_of(first.id) == 1


def test_running_and_downloading_jobs_go_on(floor: Floor):
    by = scribe("before")
    for name, state in (("r", "running"), ("d", "downloading")):
        floor.journal.append(admitted(by, job(name, name)), changed(by, name, state=state, remote_id=f"remote-{name}"))
    floor.start()
    floor.run()
    assert {j.state for j in floor.journal.jobs()} == {JobState.DONE}
    assert floor.world.seen == []


@pytest.mark.parametrize("owner", [Owner("install", "a copy"), Owner("another install", "here")])
@pytest.mark.parametrize("state", ["queued", "submitting", "running", "downloading", "held", "uncertain"])
def test_nothing_of_a_foreign_project_is_sent_or_asked(floor: Floor, owner: Owner, state: str):
    by = scribe("before")
    floor.journal.append(admitted(by, job("j")), changed(by, "j", state=state, remote_id="r" if state > "r" else ""))
    floor.owner = owner
    floor.start()
    floor.run()
    (found,) = floor.journal.jobs()
    waits = JobState.UNCERTAIN if state in ("submitting", "uncertain") else JobState.HELD
    assert found.state == waits
    assert (floor.world.opened, floor.world.seen, dict(floor.world.polls)) == (0, [], {})
    assert floor.ledger.totals() == Money()


def test_holding_is_an_event_written_once(floor: Floor):
    floor.journal.append(admitted(scribe("before"), job("j", project_instance="elsewhere")))
    floor.start().resume()
    floor.start().resume()
    assert len(floor.journal.events(subject="j")) == 2


def test_the_ledger_is_brought_into_agreement_after_a_crash(floor: Floor):
    done = floor.one()
    (queued,) = floor.admit(order("b")).admitted
    ledger = floor.ledger
    with ledger._transaction() as connection:
        connection.execute("DELETE FROM entry WHERE job_id=?", (queued.id,))
        connection.execute("UPDATE entry SET is_open=1, spent_microusd=NULL WHERE job_id=?", (done.id,))
        connection.execute("INSERT INTO entry VALUES ('ghost', 'here', 'paid', 5, NULL, 1, '')")
    floor.start().resume()
    assert ledger.totals() == Money(spent=1_000_000, reserved=1_000_000)
    assert set(ledger.open_entries("here")) == {queued.id}


def test_quitting_lets_a_create_in_flight_finish_and_keeps_its_id(floor: Floor):
    async def session() -> None:
        let_go = asyncio.Event()
        provider = await floor.world.open(None, None)  # pyright: ignore[reportArgumentType]
        submit = provider.submit

        async def slow(submission):
            await let_go.wait()
            return await submit(submission)

        provider.submit = slow

        async def opened(target, capabilities):
            return provider

        engine = floor.start(providers=opened)
        (made,) = floor.admit(order("a")).admitted
        running = asyncio.create_task(engine.run_forever())
        await floor.until_state(made.id, JobState.SUBMITTING)
        engine.stop()
        await asyncio.sleep(0)
        let_go.set()
        await running

    asyncio.run(session())
    (found,) = floor.journal.jobs()
    assert (found.state, found.remote_id) == (JobState.RUNNING, f"remote-{found.id}")
    assert floor.world.polls == {}


def test_quitting_does_not_wait_for_ever_for_a_create(floor: Floor):
    async def session() -> None:
        provider = await floor.world.open(None, None)  # pyright: ignore[reportArgumentType]

        async def stuck(submission) -> Accepted:
            await asyncio.Event().wait()
            raise AssertionError

        provider.submit = stuck

        async def opened(target, capabilities):
            return provider

        engine = floor.start(providers=opened)
        (made,) = floor.admit(order("a")).admitted
        running = asyncio.create_task(engine.run_forever())
        await floor.until_state(made.id, JobState.SUBMITTING)
        engine.stop()
        await running

    asyncio.run(session())
    assert floor.journal.jobs()[0].state == JobState.SUBMITTING
    floor.start().resume()
    assert floor.journal.jobs()[0].state == JobState.UNCERTAIN


def test_a_create_is_in_doubt_when_the_ledger_that_knew_of_it_is_lost(floor: Floor):
    (made,) = floor.admit(order("a")).admitted
    floor.journal.append(changed(scribe(), made.id, state=JobState.SUBMITTING))
    floor.ledger.close()
    floor.ledger = SpendLedger.open(floor.state / "another" / "ledger.sqlite")
    floor.start().resume()
    assert floor.journal.jobs()[0].state == JobState.UNCERTAIN


def test_quitting_leaves_watched_jobs_as_they_are(floor: Floor):
    floor.world.polls_to_finish = 10_000

    async def session() -> None:
        running = asyncio.create_task(floor.engine.run_forever())
        await floor.until_state(made.id, JobState.RUNNING)
        floor.engine.stop()
        await running

    (made,) = floor.admit(order("a")).admitted
    asyncio.run(session())
    assert floor.journal.jobs()[0].state == JobState.RUNNING
    assert floor.world.closed == 1


def test_when_the_journal_cannot_be_written_nothing_more_is_sent(floor: Floor):
    floor.admit(*(order(f"shot-{n}") for n in range(6)))

    def fill_the_disk(submission) -> None:
        floor.journal._connection.execute("PRAGMA query_only=ON")

    floor.world.script["submit"].append(fill_the_disk)
    with pytest.raises(FactsError):
        floor.run()
    sent = len(floor.world.seen)
    assert sent <= floor.capabilities.max_concurrency
    floor.journal._connection.execute("PRAGMA query_only=OFF")
    floor.world.can_find = True
    floor.start()
    floor.run()
    assert {j.state for j in floor.journal.jobs()} == {JobState.DONE}
    assert sorted(floor.world.accepted) == sorted(j.id for j in floor.journal.jobs())


def test_every_step_that_is_not_allowed_is_refused(floor: Floor):
    book = floor.engine._book
    for before in JobState:
        for after in JobState:
            if after in ALLOWED[before]:
                continue
            with pytest.raises(StoryboardError, match=f"is {before} and cannot become {after}"):
                book.move(job(f"{before}-{after}", state=before), after)
    assert floor.journal.events() == ()


@pytest.mark.parametrize(("before", "after"), [(b, a) for b in JobState for a in ALLOWED[b]])
def test_every_step_that_is_allowed_is_folded(floor: Floor, before: JobState, after: JobState):
    entry = job("j", state=before)
    floor.journal.append(admitted(scribe("before"), entry))
    assert floor.engine._book.move(entry, after).state == after
    assert floor.journal.jobs()[0].state == after
    assert ("j" in floor.engine._book.live) == (after not in FINAL)


def test_the_systems_clock_writes_times_that_sort(floor: Floor):
    clock = SystemClock()
    one, other = clock.now_utc(), clock.now_utc()
    assert one <= other
    assert one.endswith("Z")
    assert len(one) == 24
    assert elapsed_s(one, other) >= 0
    assert elapsed_s("", other) == 0
    asyncio.run(clock.sleep(0))
    assert clock.monotonic() > 0
