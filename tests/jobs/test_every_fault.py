"""Every fault of a vendor by name, over real HTTP: handled, told in words, and no job, clip or money lost.

Each row says how the job rests while the vendor misbehaves, what a person reads, and what brings it home (or closes
it) once the vendor behaves again.
"""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import Job, JobState
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.providers.base import Provider
from storyboard.providers.http import HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.store.fact_tables import Money
from storyboard.studio.job_list import job_words
from tests.fakes.faults import MODERATION, MODES, behave, misbehave
from tests.fakes.scripted_provider import CLIP
from tests.fakes.studio_floor import PAID, Floor, order
from tests.fakes.video_server import VideoServer

KEY = "sk-test-0123456789"
PRICE = 1_000_000
IMPATIENT = Limits(create_s=0.5, read_s=0.5, download_s=0.5, most_clip_bytes=1_000_000)
DONE, FAILED, HELD, UNCERTAIN = JobState.DONE, JobState.FAILED, JobState.HELD, JobState.UNCERTAIN


@dataclass(frozen=True)
class Rests:
    """How a job rests, in which words, how many creates the vendor took, and what a person then does."""

    state: JobState
    words: str
    taken: int = 1
    then: str = ""
    paid: bool = False


AT_ONCE = Rests(DONE, "^$")
LOST = Rests(FAILED, "no longer offers it", paid=True)
NO_ANSWER = Rests(UNCERTAIN, "has not answered for long", then="ran")
NOT_HOME = Rests(HELD, "could not be downloaded.*release the job", then="release")
MAYBE = Rests(UNCERTAIN, "may have been accepted and may be billed", taken=0, then="did not run")


def refused(words: str) -> Rests:
    """The vendor said no to the create: nothing is billed."""
    return Rests(FAILED, words, taken=0)


def held(words: str) -> Rests:
    """Somebody must mend something; then it goes on."""
    return Rests(HELD, words, then="release")


RESTS: dict[str, Rests] = {
    "expired asset": LOST,
    "expired asset, said once": AT_ONCE,
    "vanished job": Rests(UNCERTAIN, "no longer knows this job", then="ran"),
    "vanished job, said once": AT_ONCE,
    "changed id": AT_ONCE,
    "extra status": AT_ONCE,
    "null fields": AT_ONCE,
    "failed job answered as 4xx": Rests(FAILED, "Number of frames is out of range"),
    "99 % for ever": Rests(UNCERTAIN, "has not been finished in time", then="ran"),
    "moderation of the request": refused(f"{MODERATION} .*(prompt|reference)"),
    "moderation of the clip": Rests(FAILED, f"{MODERATION} .*(prompt|reference)"),
    "HTML for JSON to a create": MAYBE,
    "HTML for JSON to a poll": NO_ANSWER,
    "HTML for JSON to a poll, once": AT_ONCE,
    "HTML for a clip": NOT_HOME,
    "rubbish for JSON to a create": MAYBE,
    "rubbish for JSON to a poll": NO_ANSWER,
    "redirected create": Rests(
        UNCERTAIN, "307, a redirect, which a create must not follow", taken=0, then="did not run"
    ),
    "redirected poll": NO_ANSWER,
    "redirected download": AT_ONCE,
    "slow-loris at a create": Rests(UNCERTAIN, "took too long", taken=0, then="did not run"),
    "slow-loris at a poll": AT_ONCE,
    "slow-loris at a download": NOT_HOME,
    "create dropped before it was read": MAYBE,
    "create dropped after it was accepted": Rests(UNCERTAIN, "may have been accepted", then="ran"),
    "dropped poll": AT_ONCE,
    "dropped download": NOT_HOME,
    "truncated download": NOT_HOME,
    "truncated download, once": AT_ONCE,
    "endless download": Rests(FAILED, "was not taken: it is longer than", paid=True),
    "packed to burst": Rests(FAILED, "was not taken: it is longer than", paid=True),
    "empty download": NOT_HOME,
    "picture for a clip": Rests(FAILED, "no video .*kept as a suspect", paid=True),
    "401 to a create": refused("Scripted error 401"),
    "402 to a create": refused("Scripted error 402"),
    "403 to a create": refused("Scripted error 403"),
    "404 to a create": refused("Scripted error 404"),
    "410 to a create": refused("Scripted error 410"),
    "422 to a create": refused("Scripted error 422"),
    "429 to a create": refused("asks to wait: Scripted error 429"),
    "429 to a create, once": AT_ONCE,
    "500 to a create": MAYBE,
    "502 to a create": MAYBE,
    "503 to a create": MAYBE,
    "504 to a create": MAYBE,
    "401 to a poll": held("401.*may still be running; release it"),
    "402 to a poll": held("402.*may still be running; release it"),
    "403 to a poll": held("403.*may still be running; release it"),
    "404 to a poll": Rests(UNCERTAIN, "no longer knows this job", then="ran"),
    "410 to a poll": Rests(FAILED, "410", paid=True),
    "422 to a poll": NO_ANSWER,
    "429 to a poll": NO_ANSWER,
    "500 to a poll": NO_ANSWER,
    "502 to a poll": NO_ANSWER,
    "503 to a poll": NO_ANSWER,
    "504 to a poll": NO_ANSWER,
    "401 to a download": held("401.*release the job"),
    "402 to a download": held("402.*release the job"),
    "403 to a download": NOT_HOME,
    "404 to a download": NOT_HOME,
    "410 to a download": LOST,
    "422 to a download": Rests(FAILED, "422", paid=True),
    "429 to a download": NOT_HOME,
    "500 to a download": NOT_HOME,
    "502 to a download": NOT_HOME,
    "503 to a download": NOT_HOME,
    "504 to a download": NOT_HOME,
    "429 once": AT_ONCE,
    "500 once": AT_ONCE,
}


@pytest.fixture
def server() -> Iterator[VideoServer]:
    """The vendor; it lists no jobs, so that only a person can settle a doubt."""
    with VideoServer(key=KEY, clip=CLIP + b"." * 5000, lists=False, polls_to_finish=1, cancels=True) as running:
        yield running
    assert running.crashes == []


@pytest.fixture
def elsewhere() -> Iterator[VideoServer]:
    """Another server that a redirect leads to."""
    with VideoServer(clip=CLIP + b"." * 5000) as running:
        there = running.record({"size": "64x48", "seconds": "1"}, (), {}, {}, accepted=True)
        assert there is not None
        there.status = "completed"
        yield running


def start(floor: Floor, server: VideoServer) -> None:
    """An engine that speaks to the vendor over HTTP."""

    async def providers(target: Target, capabilities: ModelCapabilities) -> Provider:
        return OpenAIVideos(target, capabilities, HttpClient(server.base_url, key=KEY, limits=IMPATIENT))

    floor.capabilities = replace(PAID, deadline_s=6)
    floor.start(providers=providers)


def test_no_fault_is_without_a_row():
    assert RESTS.keys() == MODES.keys()


@pytest.mark.parametrize("name", MODES)
def test_a_fault_is_handled_told_and_loses_nothing(
    floor: Floor, server: VideoServer, elsewhere: VideoServer, name: str
):
    rests = RESTS[name]
    start(floor, server)
    misbehave(server, MODES[name], f"{elsewhere.base_url}/videos/video_000001/content")
    job = floor.one()
    assert (job.state, len(server.jobs)) == (rests.state, rests.taken)
    assert re.search(rests.words, job_words(job)), job_words(job)
    check_money(floor, job, rests)
    assert not any(KEY in str(headers) for _, _, headers in elsewhere.requests)
    behave(server)
    check_home(floor, server, job, rests)


def check_money(floor: Floor, job: Job, rests: Rests) -> None:
    """What is paid is counted once, what may be is uncertain, what is refused is given back; the ledger agrees."""
    wanted = {
        DONE: Money(spent=PRICE),
        FAILED: Money(spent=PRICE if rests.paid else 0),
        HELD: Money(reserved=PRICE),
        UNCERTAIN: Money(uncertain=PRICE),
    }
    assert floor.journal.money() == wanted[rests.state]
    assert floor.ledger.totals().total == floor.journal.money().total


def check_home(floor: Floor, server: VideoServer, job: Job, rests: Rests) -> None:
    """Once the vendor behaves again a person's one word brings the clip home, or the money back; nothing is bought."""
    creates = len(server.jobs)
    if rests.then == "release":
        floor.engine.release([job.id])
    elif rests.then == "ran":
        floor.engine.did_run(job.id, next(iter(server.jobs)))
    elif rests.then == "did not run":
        floor.engine.did_not_run(job.id)
    floor.run()
    (job,) = floor.jobs([job.id])
    is_home = rests.state == DONE or rests.then in ("release", "ran")
    assert job.state == (DONE if is_home else FAILED)
    assert len(server.jobs) == creates
    takes = floor.journal.takes()
    assert len(takes) == (1 if is_home else 0)
    assert all(floor.media.path_of(take.sha256).read_bytes() == server.clip for take in takes)
    assert floor.media.leftovers() == ()
    assert floor.journal.money() == Money(spent=PRICE if is_home or rests.paid else 0)


def test_a_moderated_job_is_never_sent_again_by_itself(floor: Floor, server: VideoServer):
    start(floor, server)
    server.script("create", "moderation")
    floor.one()
    floor.run()
    assert len(server.creates) == 1


def test_a_fault_in_the_middle_of_a_batch_leaves_the_others_alone(floor: Floor, server: VideoServer):
    start(floor, server)
    server.script("create", "ok", "500", "422", "ok")
    jobs = floor.make(*(order(f"shot-{n}") for n in range(4)))
    assert sorted(str(job.state) for job in jobs) == ["done", "done", "failed", "uncertain"]


def test_a_disk_that_fills_during_a_download_holds_the_job_and_release_fetches_it(
    floor: Floor, server: VideoServer, monkeypatch: pytest.MonkeyPatch
):
    start(floor, server)
    with monkeypatch.context() as full:

        def fails(*_: object) -> None:
            raise OSError(28, "No space left on device")

        full.setattr("storyboard.providers.downloads.os.fsync", fails)
        job = floor.one()
    assert (job.state, len(server.jobs)) == (HELD, 1)
    assert "the disk is full" in job_words(job)
    assert floor.media.leftovers() == ()
    floor.engine.release([job.id])
    floor.run()
    assert floor.jobs([job.id])[0].state == DONE


def test_cancelling_while_the_vendor_misbehaves_says_what_may_still_be_billed(floor: Floor, server: VideoServer):
    start(floor, server)
    server.polls_to_finish = 10**9
    server.script("delete", "500")

    async def session() -> Job:
        running = asyncio.create_task(floor.engine.run_until_idle())
        (job,) = floor.engine.unfinished()
        await floor.until_state(job.id, JobState.RUNNING)
        cancelled = await floor.engine.cancel(job.id)
        await running
        return cancelled

    floor.admit(order())
    cancelled = asyncio.run(session())
    assert cancelled.state == JobState.CANCELLED
    assert "may" in cancelled.note
    assert floor.journal.money() == Money(spent=PRICE)
