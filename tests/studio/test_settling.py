"""What a person says about uncertain and held jobs reaches the journal and the money."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Job, JobState
from storyboard.model.values import replace
from storyboard.store.fact_tables import Money
from storyboard.studio.changing import change
from storyboard.studio.session import Session, open_session
from storyboard.studio.settling import NoSuchJob, cancel_jobs, release_jobs, settle_job
from tests.fakes.facts import admitted
from tests.fakes.facts import job as a_job

Leave = Callable[..., None]


@pytest.fixture
def leave(project: Path) -> Leave:
    """Leave a job of the shot `dark` behind, in some state."""

    def left(job_id: str, state: JobState, **changes: object) -> None:
        with open_session(project) as session:
            own = {"project_instance": instance_of(session), "install_id": session.context.settings.install_id}
            job = replace(a_job(job_id, "dark", state), **{**own, **changes})
            session.journal.append(admitted(session.scribe, job))

    return left


def instance_of(session: Session) -> str:
    assert session.standing is not None
    return session.standing.instance_id


def job_in(project: Path, job_id: str) -> Job:
    with open_session(project, read_only=True) as session:
        return next(job for job in session.jobs() if job.id == job_id)


def money_in(project: Path) -> Money:
    with open_session(project, read_only=True) as session:
        return session.journal.money()


def test_an_uncertain_job_that_did_not_run_gives_its_money_back(project: Path, leave: Leave) -> None:
    leave("abc-1", JobState.UNCERTAIN)
    assert settle_job(project, "abc", ran=False).startswith("1: failed. It did not run")
    assert money_in(project) == Money()


def test_an_uncertain_job_that_ran_is_watched_under_the_id_given(project: Path, leave: Leave) -> None:
    leave("abc-1", JobState.UNCERTAIN)
    assert settle_job(project, "abc-1", ran=True, remote_id="video_7") == "1: running."
    assert job_in(project, "abc-1").remote_id == "video_7"


@pytest.mark.parametrize(("word", "said"), [("zz", "no job has"), ("abc", "2 jobs have")])
def test_letters_that_name_not_just_one_job_are_refused(project: Path, leave: Leave, word: str, said: str) -> None:
    leave("abc-1", JobState.UNCERTAIN)
    leave("abc-2", JobState.UNCERTAIN)
    with pytest.raises(NoSuchJob, match=said):
        settle_job(project, word, ran=False)


def test_only_held_jobs_are_released(project: Path, leave: Leave) -> None:
    leave("held", JobState.HELD)
    leave("uncertain", JobState.UNCERTAIN)
    assert release_jobs(project) == "1 of 1 held jobs released; storyboard generate sends them."
    assert [job_in(project, i).state for i in ("held", "uncertain")] == [JobState.QUEUED, JobState.UNCERTAIN]


def test_a_release_stays_within_the_boards_cap(project: Path, leave: Leave) -> None:
    leave("held", JobState.HELD)
    change(project, "board", ["cap=0.50"])
    with pytest.raises(StoryboardError, match=r"project's \$0\.50"):
        release_jobs(project)
    assert job_in(project, "held").state == JobState.HELD


def test_what_was_never_sent_is_cancelled_for_nothing(project: Path, leave: Leave) -> None:
    leave("held", JobState.HELD)
    leave("queued", JobState.QUEUED)
    assert cancel_jobs(project) == ("1: cancelled. Cancelled before it was sent.",) * 2
    assert money_in(project) == Money()


def test_with_nothing_under_way_there_is_nothing_to_cancel(project: Path, leave: Leave) -> None:
    leave("uncertain", JobState.UNCERTAIN)
    assert cancel_jobs(project) == ("Nothing to cancel.",)


def test_a_job_whose_shot_was_deleted_can_still_be_cancelled(project: Path, leave: Leave) -> None:
    leave("held", JobState.HELD, shot_id="deleted")
    assert cancel_jobs(project, "held") == ("gone: cancelled. Cancelled before it was sent.",)
