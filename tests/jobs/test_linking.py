"""Linked shots run in order, begin from the right frame, and wait where money asks for an eye."""

import pytest

from storyboard.model.canon import content_hash
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind, JobState
from storyboard.model.requests import FrameOf, Grade
from storyboard.providers.base import MaybeSent
from storyboard.store.fact_tables import Money
from tests.fakes.facts import scribe, take
from tests.fakes.scripted_provider import refusal
from tests.fakes.studio_floor import Floor, draft, linked, order


def sent_shots(floor: Floor) -> list[str]:
    return [submission.request.shot_id for submission in floor.world.seen]


def test_a_chain_is_sent_in_order_each_with_the_frame_of_the_one_before(floor: Floor):
    jobs = floor.make(linked("c", "b"), linked("b", "a"), order("a"))
    assert {job.state for job in jobs} == {JobState.DONE}
    assert sent_shots(floor) == ["a", "b", "c"]
    (frame,) = floor.world.seen[1].request.inputs
    assert isinstance(frame, FrameOf)
    first = floor.journal.takes("a")[0]
    assert (frame.take_sha256, frame.frame) == (first.sha256, 47)
    assert floor.world.seen[1].pictures[frame.sha256].read_bytes() == f"{first.sha256} 64x36".encode()


def test_the_resolved_request_and_its_hash_are_on_disk_before_it_is_sent(floor: Floor):
    floor.one(order("a"))
    on_disk: list[tuple[str, str]] = []

    def look(submission) -> None:
        job = floor.journal.job(submission.job_id)
        assert job is not None
        on_disk.append((content_hash(job.model_request), job.sent_hash))

    floor.world.script["submit"].append(look)
    floor.one(linked("b", "a"))
    resolved = content_hash(floor.world.seen[1].request)
    assert on_disk == [(resolved, resolved)]


def test_a_failed_shot_fails_those_that_go_on_from_it(floor: Floor):
    floor.world.script["submit"].append(refusal())
    jobs = floor.make(order("a"), linked("b", "a"), linked("c", "b"), order("d"))
    states = {job.shot_id: job for job in jobs}
    assert states["d"].state == JobState.DONE
    assert states["b"].failure is not None
    assert states["c"].failure is not None
    assert states["b"].failure.kind == states["c"].failure.kind == FailureKind.UPSTREAM
    assert "Shot a, which this one goes on from, was failed: No, says the provider." in states["b"].failure.message
    assert floor.journal.money() == Money(spent=1_000_000)


def test_a_shot_waits_for_an_uncertain_one_and_says_so(floor: Floor):
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    first, second = floor.make(order("a"), linked("b", "a"))
    assert (second.state, second.note) == (JobState.QUEUED, "Waits for shot a, which is uncertain.")
    floor.engine.did_run(first.id, "remote-found")
    floor.run()
    assert floor.jobs([second.id])[0].state == JobState.DONE


def test_a_paid_chain_waits_at_each_link_until_the_take_is_accepted(floor: Floor):
    floor.waits_for_acceptance = True
    floor.start()
    first, second, third = floor.make(order("a"), linked("b", "a"), linked("c", "b"))
    assert (second.state, second.note) == (JobState.QUEUED, "Waits until the take of shot a is accepted.")
    assert sent_shots(floor) == ["a"]
    floor.approve("a", first.take_id)
    floor.run()
    assert sent_shots(floor) == ["a", "b"]
    floor.approve("b", floor.jobs([second.id])[0].take_id)
    floor.run()
    assert floor.jobs([third.id])[0].state == JobState.DONE


def test_an_earlier_acceptance_does_not_count_for_a_new_take(floor: Floor):
    old = floor.one(order("a"))
    floor.approve("a", old.take_id)
    floor.waits_for_acceptance = True
    floor.start()
    floor.clock.seconds += 60
    new, second = floor.make(order("a"), linked("b", "a"))
    assert second.state == JobState.QUEUED
    floor.clock.seconds += 60
    floor.approve("a", old.take_id)
    floor.run()
    (frame,) = floor.world.seen[-1].request.inputs
    assert isinstance(frame, FrameOf)
    accepted = floor.journal.take(old.take_id)
    assert accepted is not None
    assert frame.take_sha256 == accepted.sha256
    assert new.take_id != old.take_id


def test_drafts_never_wait_for_acceptance(floor: Floor):
    floor.waits_for_acceptance = True
    floor.start()
    jobs = floor.make(draft("a"), draft("b", inputs=(FrameOf(shot_id="a"),)))
    assert {job.state for job in jobs} == {JobState.DONE}


def test_an_imported_take_can_be_gone_on_from(floor: Floor):
    temp = floor.media.temporary(".mp4")
    temp.write_bytes(b"imported")
    sha256 = floor.media.adopt(temp, ".mp4")
    floor.journal.append(scribe("import").take(take("t", "a", sha256=sha256, grade=Grade.IMPORTED)))
    assert floor.one(linked("b", "a")).state == JobState.DONE


def test_a_take_that_was_put_away_meanwhile_ends_the_chain_in_words(floor: Floor):
    floor.waits_for_acceptance = True
    floor.start()
    first, second = floor.make(order("a"), linked("b", "a"))
    floor.journal.append(scribe("away").retired(first.take_id))
    floor.run()
    failure = floor.jobs([second.id])[0].failure
    assert failure is not None
    assert failure.message == "Shot a has no take that this shot could go on from."


def test_a_frame_that_cannot_be_taken_fails_the_shot_before_it_is_sent(floor: Floor):
    def broken(frame, taken, width, height):
        raise StoryboardError("The clip has no frame 47.")

    floor.start(resolve_frame=broken)
    first, second = floor.make(order("a"), linked("b", "a"))
    assert first.state == JobState.DONE
    assert second.failure is not None
    assert (second.failure.kind, second.failure.message) == (FailureKind.UPSTREAM, "The clip has no frame 47.")
    assert sent_shots(floor) == ["a"]


@pytest.mark.parametrize("wrong", [{"sha256": ""}, {"take_sha256": "another"}, {"shot_id": "z"}])
def test_a_frame_that_is_not_the_one_asked_for_is_refused(floor: Floor, wrong: dict):
    from storyboard.model.values import replace

    def odd(frame, taken, width, height):
        return replace(floor.resolve_frame(frame, taken, width, height), **wrong)

    floor.start(resolve_frame=odd)
    _, second = floor.make(order("a"), linked("b", "a"))
    assert second.state == JobState.FAILED
    assert sent_shots(floor) == ["a"]


def test_inputs_that_are_no_frames_stay_as_they_are(floor: Floor):
    from storyboard.model.requests import AssetInput

    temp = floor.media.temporary(".png")
    temp.write_bytes(b"picture")
    asset = AssetInput(sha256=floor.media.adopt(temp, ".png"))
    floor.make(order("a"), order("b", inputs=(asset, FrameOf(shot_id="a"))))
    assert floor.world.seen[1].request.inputs[0] == asset
