"""Admission: all or nothing, within every limit, and nothing bought twice."""

import sqlite3
from pathlib import Path

import pytest

from storyboard.jobs.admission import AdmissionRefused
from storyboard.model.facts import JobState
from storyboard.model.requests import CompilerNote, Grade, NoteLevel
from storyboard.store.database import FactsError
from storyboard.store.fact_tables import Money
from storyboard.store.journal import Journal
from storyboard.store.journal_place import JournalMoved
from storyboard.store.ledger import OverCap, UserCap
from tests.fakes.studio_floor import Floor, draft, linked, order


def refused(floor: Floor, *orders, **limits) -> str:
    before = floor.journal.events(), floor.ledger.totals()
    with pytest.raises((AdmissionRefused, OverCap)) as caught:
        floor.admit(*orders, **limits)
    assert (floor.journal.events(), floor.ledger.totals()) == before
    assert caught.value.exit_code == 3
    return str(caught.value)


def test_a_batch_that_fits_is_queued_and_its_money_set_aside(floor: Floor):
    admission = floor.admit(order("a"), order("b"), project_cap_microusd=2_000_000)
    assert [job.state for job in floor.journal.jobs()] == [JobState.QUEUED] * 2
    assert {job.batch_id for job in admission.admitted} == {admission.batch_id}
    assert floor.journal.money() == Money(reserved=2_000_000)
    assert floor.ledger.totals() == Money(reserved=2_000_000)


def test_a_batch_over_the_projects_limit_is_refused_whole_with_the_figures(floor: Floor):
    floor.one()
    words = refused(floor, order("a"), order("b"), project_cap_microusd=2_500_000)
    assert "needs $2.00 for 2 shots" in words
    assert "$2.50 $1.00 is spent, $0.00 is set aside and $0.00 is uncertain" in words


def test_a_batch_over_the_limit_of_the_run_is_refused(floor: Floor):
    words = refused(floor, order("a"), order("b"), run_cap_microusd=1_999_999)
    assert "needs $2.00 for 2 shots, more than the $1.999999 allowed for this run" in words


def test_a_batch_of_too_many_is_refused(floor: Floor):
    assert "2 shots, more than the 1 allowed" in refused(floor, order("a"), order("b"), max_jobs=1)


def test_a_batch_over_the_users_own_limit_is_refused(floor: Floor):
    assert "your own limit of $1.50" in refused(floor, order("a"), order("b"), user_cap=UserCap(1_500_000))


def test_money_of_an_uncertain_job_stays_counted(floor: Floor):
    from storyboard.providers.base import MaybeSent

    floor.world.script["submit"].append(MaybeSent("The line broke."))
    floor.one()
    assert "$1.00 is uncertain" in refused(floor, order("b"), project_cap_microusd=1_500_000)


@pytest.mark.parametrize("limits", [{}, {"max_jobs": 5}, {"accepts_unknown_price": True}])
def test_an_unknown_price_under_a_money_limit_needs_a_count_and_a_yes(floor: Floor, limits: dict):
    words = refused(floor, order("a", estimate_microusd=None), run_cap_microusd=9_000_000, **limits)
    assert "price of 1 shot is unknown" in words


def test_an_unknown_price_with_a_count_and_a_yes_is_admitted(floor: Floor):
    floor.admit(order("a", estimate_microusd=None), run_cap_microusd=9_000_000, max_jobs=5, accepts_unknown_price=True)
    assert floor.journal.money() == Money(unknown=1)


def test_an_unknown_price_without_any_money_limit_is_admitted(floor: Floor):
    assert floor.admit(order("a", estimate_microusd=None)).admitted


def test_what_is_free_always_fits(floor: Floor):
    floor.one()
    assert floor.admit(draft("a"), project_cap_microusd=0, run_cap_microusd=0, user_cap=UserCap(0)).admitted


def test_what_is_already_on_its_way_is_joined_and_not_bought_again(floor: Floor):
    (first,) = floor.admit(order("a")).admitted
    again = floor.admit(order("a"), order("b"), run_cap_microusd=1_000_000)
    assert [job.id for job in again.joined] == [first.id]
    assert [job.shot_id for job in again.admitted] == ["b"]


def test_the_same_wish_twice_in_a_batch_is_bought_once(floor: Floor):
    assert len(floor.admit(order("a"), order("a")).admitted) == 1


def test_joining_alone_adds_nothing(floor: Floor):
    floor.admit(order("a"))
    again = floor.admit(order("a"), order("a"))
    assert (again.admitted, len(again.joined)) == ((), 1)


def test_one_more_take_can_be_asked_for_while_one_is_on_its_way(floor: Floor):
    from dataclasses import replace

    floor.admit(order("a"))
    assert len(floor.admit(replace(order("a"), is_another=True)).admitted) == 1


def test_another_target_or_grade_is_another_purchase(floor: Floor):
    floor.admit(order("a"))
    assert len(floor.admit(order("a", target_id="other"), draft("a")).admitted) == 2


def test_what_is_done_can_be_bought_again(floor: Floor):
    floor.one()
    assert len(floor.admit(order()).admitted) == 1


def test_a_request_the_model_refuses_is_named(floor: Floor):
    note = CompilerNote(level=NoteLevel.REFUSED, field="duration", why="it makes at most 8 s")
    words = refused(floor, order("a"), order("b", notes=(note,)))
    assert words.startswith("shot b, duration: clip-1 cannot make it: it makes at most 8 s.")


def test_a_shot_that_goes_on_from_nothing_is_refused(floor: Floor):
    assert "shot b: It goes on from shot a, which has no take" in refused(floor, linked("b", "a"))


def test_a_paid_shot_does_not_go_on_from_a_draft(floor: Floor):
    floor.one(draft("a"))
    assert "no take good enough" in refused(floor, linked("b", "a"))


def test_shots_that_go_on_from_each_other_in_a_circle_are_refused(floor: Floor):
    assert "in a circle: a, b" in refused(floor, linked("a", "b"), linked("b", "a"), order("c"))


def test_a_linked_shot_comes_after_the_one_it_goes_on_from(floor: Floor):
    later, earlier = linked("b", "a"), order("a")
    jobs = floor.admit(later, earlier).admitted
    assert [job.shot_id for job in jobs] == ["a", "b"]
    assert jobs[1].after_job_ids == (jobs[0].id,)


def test_a_linked_shot_waits_for_a_job_of_an_earlier_batch(floor: Floor):
    (first,) = floor.admit(order("a")).admitted
    (second,) = floor.admit(linked("b", "a")).admitted
    assert second.after_job_ids == (first.id,)


def test_a_draft_under_way_is_not_waited_for_by_a_paid_shot(floor: Floor):
    floor.one(order("a"))
    floor.admit(draft("a"))
    (second,) = floor.admit(linked("b", "a")).admitted
    assert second.after_job_ids == ()


def test_a_draft_goes_on_from_a_paid_take(floor: Floor):
    floor.one(order("a"))
    jobs = floor.make(linked("b", "a", grade=Grade.DRAFT, estimate_microusd=0))
    assert jobs[0].state == JobState.DONE


@pytest.mark.parametrize("refused", [(sqlite3.SQLITE_INSERT, "job"), (sqlite3.SQLITE_TRANSACTION, "COMMIT")])
def test_a_journal_that_refuses_gives_the_reservation_back_and_sends_nothing(floor: Floor, refused: tuple):
    def authorize(action: int, what: str | None, *_: object) -> int:
        return sqlite3.SQLITE_DENY if (action, what) == refused else sqlite3.SQLITE_OK

    floor.journal._connection.set_authorizer(authorize)
    with pytest.raises(FactsError):
        floor.admit(order("a"))
    floor.journal._connection.set_authorizer(None)
    floor.run()
    assert floor.ledger.totals() == floor.journal.money() == Money()
    assert floor.world.seen == []


def test_nothing_is_admitted_or_sent_once_another_journal_stands_in_the_place_of_the_open_one(
    floor: Floor, tmp_path: Path
):
    queued = floor.admit(order("a")).admitted
    other = tmp_path / "other.sqlite"
    Journal.open(other).close()
    other.replace(floor.folder / "journal.sqlite")
    before = floor.ledger.totals()
    with pytest.raises(JournalMoved):
        floor.admit(order("b"))
    with pytest.raises(JournalMoved):
        floor.run()
    assert floor.world.seen == []
    assert (floor.ledger.totals(), floor.jobs(job.id for job in queued)) == (before, list(queued))


def test_nothing_is_sent_when_the_journal_is_replaced_while_the_disk_is_waited_for(floor: Floor, tmp_path: Path):
    other = tmp_path / "other.sqlite"
    Journal.open(other).close()
    floor.admit(order("a"))
    wait = floor.journal.log._wait

    def waiting() -> None:
        wait()
        if other.exists():
            other.replace(floor.folder / "journal.sqlite")

    floor.journal.log._wait = waiting
    with pytest.raises(JournalMoved):
        floor.run()
    assert floor.world.seen == []
