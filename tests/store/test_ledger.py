"""The user's spend ledger: a claimed job is never sent again, and the user's own limit holds over all projects."""

import multiprocessing
from pathlib import Path

import pytest

from storyboard.model.money import dollars
from storyboard.store.fact_tables import Money
from storyboard.store.ledger import OverCap, Reservation, SpendLedger, UserCap

NOW = "2026-11-22T10:00:00.000Z"


@pytest.fixture
def ledger(tmp_path: Path):
    with SpendLedger.open(tmp_path / "state" / "ledger.sqlite") as opened:
        yield opened


def reservation(job_id: str, microusd: int | None = 1_000_000, instance: str = "here") -> Reservation:
    return Reservation(job_id, instance, "paid", microusd, NOW)


def claim(ledger: SpendLedger, job_id: str, instance: str = "here") -> bool:
    return ledger.claim(job_id, project_instance=instance, target_id="paid", at_utc=NOW)


def test_a_job_is_claimed_once(ledger: SpendLedger):
    assert claim(ledger, "job-1")
    assert not claim(ledger, "job-1", "a copy")
    assert ledger.is_claimed("job-1")
    assert not ledger.is_claimed("job-2")


def test_only_the_claimant_can_take_its_claim_back(ledger: SpendLedger):
    claim(ledger, "job-1")
    ledger.unclaim("job-1", project_instance="a copy")
    assert ledger.is_claimed("job-1")
    ledger.unclaim("job-1", project_instance="here")
    assert not ledger.is_claimed("job-1")


def test_a_claim_survives_closing(ledger: SpendLedger, tmp_path: Path):
    claim(ledger, "job-1")
    ledger.close()
    with SpendLedger.open(tmp_path / "state" / "ledger.sqlite") as again:
        assert again.is_claimed("job-1")


def test_money_set_aside_counts_until_it_is_settled(ledger: SpendLedger):
    ledger.reserve([reservation("a"), reservation("b", None), reservation("c")])
    assert ledger.totals() == Money(reserved=2_000_000, unknown=1)
    ledger.settle("a", 800_000, NOW)
    ledger.settle("c", 0, NOW)
    assert ledger.totals() == Money(spent=800_000, unknown=1)
    assert ledger.open_entries("here") == {"b": None}


def test_reserving_again_changes_nothing(ledger: SpendLedger):
    ledger.reserve([reservation("a")])
    ledger.reserve([reservation("a", 5)])
    assert ledger.totals().reserved == 1_000_000


def test_a_job_that_a_copy_takes_over_is_set_aside_once_and_is_the_copys(ledger: SpendLedger):
    ledger.reserve([reservation("a")])
    ledger.reserve([reservation("a", 2_000_000, "a copy")])
    assert ledger.totals().reserved == 2_000_000
    ledger.settle("a", 0, NOW, project_instance="here")
    assert ledger.open_entries("a copy") == {"a": 2_000_000}


def test_what_was_given_back_here_is_set_aside_again_for_a_copy(ledger: SpendLedger):
    ledger.reserve([reservation("a")])
    ledger.settle("a", 0, NOW, project_instance="here")
    ledger.reserve([reservation("a", instance="a copy")])
    assert ledger.totals().reserved == 1_000_000


def test_a_copy_in_which_a_job_never_ran_does_not_unspend_what_it_cost(ledger: SpendLedger):
    ledger.reserve([reservation("a")])
    ledger.settle("a", 700_000, NOW, project_instance="here")
    ledger.reserve([reservation("a", instance="a copy")])
    ledger.settle("a", 0, NOW, project_instance="a copy")
    assert ledger.totals() == Money(spent=700_000)


def test_the_limit_holds_for_all_of_a_batch_or_none(ledger: SpendLedger):
    ledger.reserve([reservation("a")], UserCap(2_500_000))
    with pytest.raises(OverCap, match=r"needs \$2.00, but of your own limit of \$2.50 .* \$0.00 is spent and \$1.00"):
        ledger.reserve([reservation("b"), reservation("c")], UserCap(2_500_000))
    assert ledger.open_entries("here") == {"a": 1_000_000}


def test_free_work_fits_a_used_up_limit(ledger: SpendLedger):
    ledger.reserve([reservation("a", 3)], UserCap(3))
    ledger.reserve([reservation("b", 0)], UserCap(2))
    assert set(ledger.open_entries("here")) == {"a", "b"}


def test_a_limit_counts_from_its_beginning(ledger: SpendLedger):
    ledger.settle("old", 9_000_000, "2026-10-30T10:00:00.000Z")
    ledger.reserve([reservation("a")], UserCap(1_000_000, since_utc="2026-11-01T00:00:00.000Z"))
    assert ledger.totals("2026-11-01").spent == 0
    assert ledger.totals().spent == 9_000_000


def test_reservations_of_jobs_that_never_were_can_be_dropped(ledger: SpendLedger):
    ledger.reserve([reservation("a"), reservation("b")])
    ledger.settle("b", 5, NOW)
    ledger.forget(["a", "b"])
    assert ledger.totals() == Money(spent=5)


def claim_in_child(path: str, names: list[str], won: "multiprocessing.Queue[str]") -> None:
    with SpendLedger.open(Path(path)) as ledger:
        for name in names:
            if claim(ledger, name):
                won.put(name)
    won.put("")


def test_two_programs_never_claim_the_same_job(tmp_path: Path):
    context = multiprocessing.get_context("spawn")
    won: multiprocessing.Queue[str] = context.Queue()
    path, names = tmp_path / "ledger.sqlite", [f"job-{n}" for n in range(40)]
    SpendLedger.open(path).close()
    children = [context.Process(target=claim_in_child, args=(str(path), names, won)) for _ in range(2)]
    for child in children:
        child.start()
    claimed = [name for child in children for name in iter(won.get, "")]
    for child in children:
        child.join()
    assert sorted(claimed) == sorted(names)


@pytest.mark.parametrize(
    ("microusd", "text"), [(0, "$0.00"), (1_250_000, "$1.25"), (12_345, "$0.012345"), (500, "$0.0005")]
)
def test_amounts_are_written_for_people(microusd: int, text: str):
    assert dollars(microusd) == text
