"""A create leaves once; whatever may have arrived is never sent again."""

import pytest

from storyboard.jobs.submitting import pictures_of
from storyboard.model.facts import FailureKind, JobState
from storyboard.model.requests import AssetInput, FrameOf, StagedProp, Staging
from storyboard.providers.base import Accepted, MaybeSent, NotSent, Unreachable
from storyboard.store.fact_tables import Money
from tests.fakes.facts import model_request
from tests.fakes.scripted_provider import refusal
from tests.fakes.studio_floor import Floor, order


def test_a_create_that_never_left_is_tried_again(floor: Floor):
    floor.world.script["submit"].extend([NotSent("No route."), NotSent("No route.")])
    job = floor.one()
    assert (job.state, job.attempts) == (JobState.DONE, 3)
    assert floor.world.creates_of(job.id) == 1
    assert floor.clock.slept[:2] == [2.0, 4.0]


def test_the_servers_wish_when_to_try_again_is_heard(floor: Floor):
    floor.world.script["submit"].append(NotSent("Too many.", retry_after_s=17))
    floor.one()
    assert floor.clock.slept[0] == 17


def test_every_attempt_is_an_event(floor: Floor):
    floor.world.script["submit"].append(NotSent("No route."))
    job = floor.one()
    attempts = [e.body["attempts"] for e in floor.journal.events(subject=job.id) if e.body.get("state") == "submitting"]
    assert attempts == [1, 2]


@pytest.mark.parametrize(("after", "kind"), [(None, FailureKind.NETWORK), (1.0, FailureKind.RATE)])
def test_after_so_many_tries_it_fails_and_the_money_comes_back(floor: Floor, after: float | None, kind: FailureKind):
    floor.world.script["submit"].extend([NotSent("No.", retry_after_s=after)] * floor.pacing.create_tries)
    job = floor.one()
    assert job.state == JobState.FAILED
    assert job.failure is not None
    assert job.failure.kind == kind
    assert floor.journal.money() == Money()
    assert floor.ledger.totals() == Money()
    assert not floor.ledger.is_claimed(job.id)


def test_a_refusal_fails_in_the_providers_words(floor: Floor):
    floor.world.script["submit"].append(refusal())
    job = floor.one()
    assert job.state == JobState.FAILED
    assert job.failure is not None
    assert (job.failure.kind, job.failure.message) == (FailureKind.MODERATION, "No, says the provider.")
    assert floor.journal.money() == Money()


@pytest.mark.parametrize("error", [MaybeSent("The line broke."), Unreachable("Odd."), Accepted("")])
def test_what_may_have_arrived_is_uncertain_and_never_sent_again(floor: Floor, error: object):
    floor.world.script["submit"].append(error)
    job = floor.one()
    assert job.state == JobState.UNCERTAIN
    assert "may be billed" in job.note
    assert floor.journal.money() == Money(uncertain=1_000_000)
    floor.start()
    floor.run()
    assert floor.world.creates_of(job.id) == 1


def test_an_uncertain_create_that_the_provider_lists_goes_on(floor: Floor):
    floor.world.can_find = True
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    job = floor.one()
    assert (job.state, job.attempts) == (JobState.DONE, 1)
    assert floor.world.creates_of(job.id) == 1


def test_a_remote_id_that_another_job_has_is_not_adopted(floor: Floor):
    first = floor.one()
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    floor.world.script["find"].append(first.remote_id)
    assert floor.one().state == JobState.UNCERTAIN


def test_what_finding_an_uncertain_create_takes_survives_a_restart(floor: Floor):
    known = floor.one()
    floor.world.script["submit"].append(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        floor.one()
    floor.start()
    floor.run()
    (cut_off,) = floor.journal.jobs(states={JobState.UNCERTAIN})
    (sought,) = floor.world.sought
    assert (sought.submitted_at_utc, sought.known_remote_ids) == (cut_off.submitted_at_utc, {known.remote_id})


def test_a_provider_that_cannot_say_leaves_it_uncertain(floor: Floor):
    floor.world.script["submit"].append(MaybeSent("The line broke."))
    floor.world.script["find"].append(Unreachable("No answer."))
    assert floor.one().state == JobState.UNCERTAIN


def test_a_job_that_a_copy_of_the_project_sent_is_not_sent_again(floor: Floor):
    (job,) = floor.admit(order()).admitted
    floor.ledger.claim(job.id, project_instance="a copy", target_id="paid", at_utc="")
    floor.run()
    (job,) = floor.jobs([job.id])
    assert job.state == JobState.UNCERTAIN
    assert "already sent from this computer" in job.note
    assert floor.world.seen == []


def test_a_missing_picture_fails_before_anything_is_sent(floor: Floor):
    job = floor.one(order(inputs=(AssetInput(sha256="ab" * 32),)))
    assert job.state == JobState.FAILED
    assert job.failure is not None
    assert job.failure.kind == FailureKind.INVALID_INPUT
    assert "abababababab" in job.failure.message
    assert floor.world.seen == []


def test_pictures_go_with_the_create(floor: Floor):
    temp = floor.media.temporary(".png")
    temp.write_bytes(b"picture")
    sha256 = floor.media.adopt(temp, ".png")
    floor.one(order(inputs=(AssetInput(sha256=sha256),)))
    assert {s: p.read_bytes() for s, p in floor.world.seen[0].pictures.items()} == {sha256: b"picture"}


def test_the_art_of_a_staging_goes_along():
    staging = Staging(art_sha256="a", props=(StagedProp(prop_id="p", name="Cup", colour="#000000", art_sha256="b"),))
    request = model_request(staging=staging, inputs=(FrameOf(shot_id="x"), AssetInput(sha256="c")))
    assert set(pictures_of(request)) == {"a", "b", "c"}


def test_the_hash_of_what_was_sent_is_kept(floor: Floor):
    from storyboard.model.canon import content_hash

    job = floor.one()
    assert job.sent_hash == content_hash(floor.world.seen[0].request)


def test_a_target_nobody_knows_holds_the_job(floor: Floor):
    floor.unknown_targets.add("paid")
    job = floor.one()
    assert job.state == JobState.HELD
    assert "no target 'paid'" in job.note


def test_a_retired_api_fails_the_job_in_words(floor: Floor):
    floor.world.script["open"].append(refusal(FailureKind.RETIRED))
    job = floor.one()
    assert job.failure is not None
    assert (job.state, job.failure.kind) == (JobState.FAILED, FailureKind.RETIRED)


def test_a_missing_key_holds_the_job(floor: Floor):
    floor.world.script["open"].append(Unreachable("There is no key for Paid."))
    job = floor.one()
    assert job.state == JobState.HELD
    assert "no key" in job.note


def test_a_price_named_at_the_create_is_kept(floor: Floor):
    floor.world.script["submit"].append(Accepted("remote-x", cost_microusd=777))
    assert floor.one().actual_microusd == 777
