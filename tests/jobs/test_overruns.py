"""A bill above the estimate stops what is left of the run, until a person has looked."""

from storyboard.jobs.admission import Limits
from storyboard.model.facts import JobState
from tests.fakes.studio_floor import Floor, order


def test_a_bill_above_the_estimate_holds_what_was_not_sent_yet(floor: Floor):
    floor.world.cost_microusd = 1_500_000
    jobs = floor.make(*(order(shot) for shot in "abcdef"))
    states = [job.state for job in jobs]
    held = [job for job in jobs if job.state == JobState.HELD]
    assert states[0] == JobState.DONE
    assert held
    assert set(states) == {JobState.DONE, JobState.HELD}
    assert "billed $1.50, $1.00 was expected" in held[0].note
    assert len(floor.world.accepted) == states.count(JobState.DONE)


def test_what_was_released_after_a_look_at_the_bill_goes_on(floor: Floor):
    floor.world.cost_microusd = 1_500_000
    jobs = floor.make(*(order(shot) for shot in "abcdef"))
    held = [job.id for job in jobs if job.state == JobState.HELD]
    floor.world.cost_microusd = 1_000_000
    floor.engine.release(held, Limits())
    floor.run()
    assert {job.state for job in floor.jobs(held)} == {JobState.DONE}


def test_a_bill_as_estimated_or_below_stops_nothing(floor: Floor):
    floor.world.cost_microusd = 900_000
    jobs = floor.make(*(order(shot) for shot in "abcdef"))
    assert {job.state for job in jobs} == {JobState.DONE}


def test_another_run_is_not_stopped(floor: Floor):
    floor.world.cost_microusd = 1_500_000
    floor.make(*(order(shot) for shot in "abcdef"))
    floor.world.cost_microusd = 1_000_000
    assert floor.one(order("g")).state == JobState.DONE
