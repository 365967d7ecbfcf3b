"""What a project has cost, and what of it the film shows."""

from pathlib import Path

from storyboard.model.facts import EventKind, JobState
from storyboard.model.requests import Grade
from storyboard.store.scribe import Scribe
from storyboard.studio.session import Session, open_session
from storyboard.studio.spending import describe_spending
from tests.fakes.facts import admitted, job, model_request, take


def buy(session: Session, job_id: str, shot_id: str, microusd: int, **request: object) -> None:
    """Leave a finished job with its bill and a take of two seconds behind."""
    by: Scribe = session.scribe
    bought = job(job_id, shot_id, JobState.DONE, model_request=model_request(shot_id, **request))
    session.journal.append(
        admitted(by, bought),
        by.event(EventKind.SPENT, job_id, microusd=microusd, is_estimate=job_id.endswith("e")),
        by.take(take(f"{job_id}-take", shot_id, job_id=job_id, made_at_utc=job_id)),
    )


def test_money_and_seconds_are_told_by_target_model_and_scene(project: Path) -> None:
    with open_session(project) as session:
        buy(session, "a", "dark", 1_000_000)
        buy(session, "b", "path", 3_000_000, target_id="other", model_id="clip-2")
    told = describe_spending(project)
    assert told["total"]["spent"] == 4_000_000
    assert {row["name"]: row["spent"] for row in told["targets"]} == {"paid": 1_000_000, "other": 3_000_000}
    assert {row["name"]: row["spent"] for row in told["models"]} == {"clip-1": 1_000_000, "clip-2": 3_000_000}
    assert [row["spent"] for row in told["scenes"]] == [1_000_000, 3_000_000]
    assert told["scenes"][0]["name"].startswith("1 INT. LIGHTHOUSE")


def test_a_take_that_another_displaced_was_paid_for_and_discarded(project: Path) -> None:
    with open_session(project) as session:
        buy(session, "a", "dark", 1_000_000)
        buy(session, "b", "dark", 1_000_000)
    total = describe_spending(project)["total"]
    assert (total["made_s"], total["kept_s"], total["discarded_s"]) == (4.0, 2.0, 2.0)
    assert total["per_kept_second"] == 1_000_000


def test_nothing_kept_has_no_price_a_second(project: Path) -> None:
    with open_session(project) as session:
        by, failed = session.scribe, job("a", "dark", JobState.FAILED)
        session.journal.append(
            admitted(by, failed), by.event(EventKind.SPENT, "a", microusd=500_000, is_estimate=False)
        )
    total = describe_spending(project)["total"]
    assert (total["spent"], total["takes"], total["per_kept_second"]) == (500_000, 0, None)


def test_what_was_only_estimated_is_told_apart(project: Path) -> None:
    with open_session(project) as session:
        buy(session, "some-e", "dark", 700_000)
        buy(session, "known", "path", 300_000)
    total = describe_spending(project)["total"]
    assert (total["spent"], total["estimated"]) == (1_000_000, 700_000)


def test_drafts_are_left_out(project: Path) -> None:
    with open_session(project) as session:
        buy(session, "a", "dark", 0, api_kind="draft", grade=Grade.DRAFT)
    assert describe_spending(project)["total"]["takes"] == 0
