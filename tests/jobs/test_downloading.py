"""Downloading: nothing that was paid for is lost, and nothing unchecked becomes a take."""

import asyncio
import errno

import pytest

from storyboard.model.facts import FailureKind, Job, JobState
from storyboard.providers.base import Progress, Refused, RemoteState, Unreachable
from storyboard.store.fact_tables import Money
from tests.fakes.scripted_provider import CLIP, refusal
from tests.fakes.studio_floor import Floor, order

DONE = Progress(RemoteState.DONE)


def media_count(floor: Floor) -> int:
    return sum(1 for path in floor.media.folder.rglob("*") if path.is_file())


def test_a_download_that_breaks_is_tried_again_with_a_fresh_link(floor: Floor):
    floor.world.script["fetch"].extend([Unreachable("Broke off."), Unreachable("Broke off.", retry_after_s=9)])
    job = floor.one()
    assert job.state == JobState.DONE
    assert floor.world.polls[job.remote_id] == 3
    assert floor.clock.slept == [2.0, 9]


def test_a_download_that_never_works_is_held_and_can_go_on(floor: Floor):
    floor.world.script["fetch"].extend([Unreachable("Broke off.")] * floor.pacing.download_tries)
    job = floor.one()
    assert job.state == JobState.HELD
    assert "still at the provider" in job.note
    floor.engine.release([job.id])
    floor.run()
    assert floor.jobs([job.id])[0].state == JobState.DONE
    assert floor.world.creates_of(job.id) == 1


@pytest.mark.parametrize("kind", [FailureKind.EXPIRED, FailureKind.NOT_FOUND])
def test_an_expired_download_fails_in_words(floor: Floor, kind: FailureKind):
    floor.world.script["fetch"].extend([refusal(kind)] * floor.pacing.missing_polls)
    job = floor.one()
    assert job.failure is not None
    assert (job.state, job.failure.kind) == (JobState.FAILED, FailureKind.EXPIRED)
    assert floor.journal.money() == Money(spent=1_000_000)


def test_one_answer_that_a_clip_has_expired_proves_nothing(floor: Floor):
    floor.world.script["fetch"].extend([refusal(FailureKind.EXPIRED)] * (floor.pacing.missing_polls - 1))
    assert floor.one().state == JobState.DONE


def test_a_refused_key_holds_a_download(floor: Floor):
    floor.world.script["fetch"].append(refusal(FailureKind.AUTH))
    assert floor.one().state == JobState.HELD


@pytest.mark.parametrize("state", [RemoteState.EXPIRED, RemoteState.FAILED])
def test_a_clip_that_is_gone_when_asked_again_fails_as_expired(floor: Floor, state: RemoteState):
    floor.world.script["fetch"].append(Unreachable("Broke off."))
    floor.world.script["poll"].extend([DONE, *[Progress(state)] * floor.pacing.missing_polls])
    job = floor.one()
    assert job.failure is not None
    assert job.failure.kind == FailureKind.EXPIRED


def test_one_answer_that_a_clip_is_unknown_proves_nothing(floor: Floor):
    floor.world.script["fetch"].append(Unreachable("Broke off."))
    floor.world.script["poll"].extend([DONE, *[refusal(FailureKind.NOT_FOUND)] * (floor.pacing.missing_polls - 1)])
    assert floor.one().state == JobState.DONE


def test_a_clip_that_stays_unknown_is_lost(floor: Floor):
    floor.world.script["fetch"].append(Unreachable("Broke off."))
    floor.world.script["poll"].extend([DONE, *[refusal(FailureKind.NOT_FOUND)] * floor.pacing.missing_polls])
    job = floor.one()
    assert job.failure is not None
    assert (job.state, job.failure.kind) == (JobState.FAILED, FailureKind.EXPIRED)


def test_a_person_who_cancels_a_clip_that_seems_unknown_is_heard(floor: Floor):
    cancelling: list[asyncio.Task[Job]] = []

    def missing(remote_id: str) -> Refused:
        (job,) = floor.engine.unfinished()
        cancelling.append(asyncio.get_running_loop().create_task(floor.engine.cancel(job.id)))
        return refusal(FailureKind.NOT_FOUND)

    floor.world.script["fetch"].append(Unreachable("Broke off."))
    floor.world.script["poll"].extend([DONE, missing, refusal(FailureKind.NOT_FOUND)])
    job = floor.one()
    assert job.state == JobState.CANCELLED
    assert "already made" in job.note
    assert [task.result().state for task in cancelling] == [JobState.CANCELLED]


def test_a_clip_that_is_being_made_again_is_waited_for(floor: Floor):
    floor.world.script["fetch"].append(Unreachable("Broke off."))
    floor.world.script["poll"].extend([DONE, Progress(RemoteState.RUNNING)])
    assert floor.one().state == JobState.DONE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html>Sorry</html>", "is no video (it begins with '<html>Sorry<'"),
        (b"\x00\x01\x02\x03" * 9, "begins with 00 01 02"),
        (CLIP + b"broken", "does not play: it breaks off"),
        (CLIP + b"short", "too short: 1.00 s where the shot needs 2.00 s"),
    ],
)
def test_bytes_that_fail_a_check_are_kept_as_a_suspect(floor: Floor, data: bytes, words: str):
    floor.world.script["fetch"].extend([data, data])
    job = floor.one()
    assert job.failure is not None
    assert (job.state, job.failure.kind) == (JobState.FAILED, FailureKind.BAD_MEDIA)
    assert words in job.failure.message
    kept = {floor.media.path_of(s.sha256).read_bytes() for s in floor.journal.suspects(job.id)}
    assert kept == {data}
    assert floor.journal.takes() == ()
    assert floor.journal.money() == Money(spent=1_000_000)


def test_a_bad_download_is_fetched_once_more(floor: Floor):
    floor.world.script["fetch"].append(CLIP + b"broken")
    job = floor.one()
    assert job.state == JobState.DONE
    assert len(floor.journal.suspects()) == 1


def test_nothing_at_all_is_no_take_and_no_suspect(floor: Floor):
    floor.world.script["fetch"].extend([b"", b""])
    job = floor.one()
    assert job.failure is not None
    assert job.failure.message == "Nothing was received."
    assert media_count(floor) == 0


def test_half_a_frame_less_is_forgiven(floor: Floor):
    assert floor.one(order(frames=48)).state == JobState.DONE


def test_a_webm_is_welcome(floor: Floor):
    floor.world.script["fetch"].append(b"\x1a\x45\xdf\xa3" + b"webm" * 10)
    assert floor.one().state == JobState.DONE


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG])
def test_a_full_disk_holds_the_job_and_keeps_its_remote_id(floor: Floor, code: int):
    floor.world.script["fetch"].append(OSError(code, "No space left on device", "clip.mp4"))
    job = floor.one()
    assert job.state == JobState.HELD
    assert "disk is full" in job.note
    assert job.remote_id
    assert floor.media.leftovers() == ()
    floor.engine.release([job.id])
    floor.run()
    assert floor.jobs([job.id])[0].state == JobState.DONE
    assert floor.world.creates_of(job.id) == 1


def test_an_inspection_that_cannot_be_done_says_nothing_about_the_clip(floor: Floor):
    from storyboard.model.errors import StoryboardError

    def no_ffmpeg(path):
        raise StoryboardError("ffmpeg is missing.")

    floor.start(inspect=no_ffmpeg)
    job = floor.one()
    assert job.state == JobState.HELD
    assert floor.journal.suspects() == ()


def crash_before_the_commit(floor: Floor) -> str:
    """The bytes are in media/, and the program dies before the take is written down."""

    class Crash(BaseException):
        pass

    move = floor.engine._book.move

    def dying(job, state, **changes):
        if state == JobState.DONE:
            raise Crash
        return move(job, state, **changes)

    floor.engine._book.move = dying
    (job,) = floor.admit(order()).admitted
    with pytest.raises(Crash):
        floor.run()
    return job.id


def test_bytes_that_a_crash_left_without_a_take_are_adopted_without_the_network(floor: Floor):
    job_id = crash_before_the_commit(floor)
    assert (media_count(floor), len(floor.journal.takes())) == (1, 0)
    floor.world.script["poll"].append(AssertionError("no need to ask"))
    floor.start()
    floor.run()
    assert floor.jobs([job_id])[0].state == JobState.DONE
    assert (media_count(floor), len(floor.journal.takes())) == (1, 1)
    assert len(floor.world.fetched) == 1


def test_orphaned_bytes_that_do_not_play_are_fetched_anew(floor: Floor):
    job_id = crash_before_the_commit(floor)
    calls = iter([True, False])

    from storyboard.jobs.seams import BadMedia
    from tests.fakes.studio_floor import looks_fine

    def first_bad(path):
        if next(calls):
            raise BadMedia("it breaks off.")
        return looks_fine(path)

    floor.start(inspect=first_bad)
    floor.run()
    assert floor.jobs([job_id])[0].state == JobState.DONE
    assert len(floor.world.fetched) == 2
