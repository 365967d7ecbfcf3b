"""Whatever goes wrong, in whatever order: nothing is bought twice, no limit is passed, nothing paid for is lost.

Hypothesis invents the histories: faults of the provider, crashes, quits, cancels, a person's decisions, copies of the
folder, restored backups and a calendar that jumps. When a promise breaks it shows the history that breaks it.
"""

import itertools
from collections import deque
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as check_histories

from storyboard.jobs.admission import Order
from storyboard.model.facts import ACTIVE, Job, JobState
from tests.fakes.studio_floor import linked, order
from tests.jobs.lives import FAULTS, Life

HISTORIES = 40
STEPS = 30
FOLDERS = 3
YEAR_S = 365 * 86_400

shots = st.lists(st.sampled_from(("a", "b", "c", "d")), min_size=1, max_size=4, unique=True)
several = {
    operation: st.lists(st.integers(0, len(faults) - 1), max_size=4).map(
        lambda numbers, faults=faults: deque(faults[n] for n in numbers)
    )
    for operation, faults in FAULTS.items()
}
bad_luck = st.fixed_dictionaries(several)
any_one = st.integers(0, 9)


class History(RuleBasedStateMachine):
    """One life of a project, step by step."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.life = Life(root)

    def teardown(self) -> None:
        try:
            self.life.look_at_the_end()
        finally:
            self.life.close()

    @invariant()
    def every_promise_holds(self) -> None:
        self.life.look()

    @rule(names=shots, is_another=st.booleans(), in_a_chain=st.booleans())
    def somebody_asks_for_takes(self, names: list[str], is_another: bool, in_a_chain: bool) -> None:
        orders = [order(name) for name in names]
        if in_a_chain:
            orders[1:] = [linked(name, before) for before, name in itertools.pairwise(names)]
        self.life.admit(Order(o.request, o.model_request, is_another=is_another) for o in orders)

    @rule(scripts=bad_luck, lists=st.booleans(), stops=st.booleans())
    def the_provider_misbehaves(self, scripts: dict[str, deque[object]], lists: bool, stops: bool) -> None:
        self.life.world.script.update(scripts)
        self.life.world.can_find, self.life.world.stops = lists, stops

    @rule(is_offline=st.booleans())
    def somebody_goes_offline_or_online(self, is_offline: bool) -> None:
        self.life.here.engine.work_offline(is_offline=is_offline)

    @rule(turns=st.none() | st.integers(0, 40))
    def the_program_works_until_idle_or_is_quit(self, turns: int | None) -> None:
        self.life.work(turns)

    @rule()
    def the_program_is_started_again(self) -> None:
        self.life.start_again()

    @rule(number=any_one)
    def somebody_cancels(self, number: int) -> None:
        for job in self._one_of({*ACTIVE, JobState.HELD}, number):
            self.life.cancel(job)

    @rule(number=any_one)
    def somebody_settles(self, number: int) -> None:
        for job in self._one_of({JobState.UNCERTAIN}, number):
            self.life.settle(job)

    @rule(number=any_one)
    def somebody_releases(self, number: int) -> None:
        for job in self._one_of({JobState.HELD}, number):
            self.life.release(job)

    @rule(seconds=st.sampled_from((-YEAR_S, -3600, 1, 3600, 86_400, YEAR_S)))
    def the_calendar_jumps(self, seconds: int) -> None:
        self.life.clock.jumped_s += seconds

    @precondition(lambda self: len(self.life.homes) < FOLDERS)
    @rule(user=st.sampled_from(("mine", "mine", "theirs")))
    def the_folder_is_copied(self, user: str) -> None:
        self.life.copy(user)

    @rule(number=any_one)
    def another_folder_is_opened(self, number: int) -> None:
        self.life.go_to(number)

    @precondition(lambda self: len(self.life.backups) < FOLDERS)
    @rule()
    def the_folder_is_backed_up(self) -> None:
        self.life.back_up()

    @precondition(lambda self: self.life.backups)
    @rule(number=any_one, in_place=st.booleans())
    def a_backup_is_put_back(self, number: int, in_place: bool) -> None:
        self.life.restore(number, in_place=in_place)

    def _one_of(self, states: Collection[JobState], number: int) -> list[Job]:
        """One job in these states, or none where there is none."""
        jobs = self.life.jobs_in(states)
        return [jobs[number % len(jobs)]] if jobs else []


@pytest.mark.timeout(400)
def test_money_and_clips_are_safe_in_any_history(quick_folder: Path):
    roots = (quick_folder / f"life-{number}" for number in itertools.count())

    class NextHistory(History):
        def __init__(self) -> None:
            super().__init__(next(roots))

    check_histories(
        NextHistory, settings=settings(max_examples=HISTORIES, stateful_step_count=STEPS, phases=[Phase.generate])
    )
