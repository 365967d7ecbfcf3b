"""Jobs that wait for a person's word are listed, settled, released and cancelled from the command line."""

import io
import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.model.facts import Job, JobState
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.session import open_session
from tests.fakes.facts import admitted
from tests.fakes.facts import job as a_job
from tests.fakes.lighthouse import lighthouse


@pytest.fixture
def project(tmp_path: Path) -> str:
    """The lighthouse with one uncertain, one held and one queued job."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    with open_session(folder) as session:
        assert session.standing is not None
        own = {
            "project_instance": session.standing.instance_id,
            "install_id": session.context.settings.install_id,
        }
        for job_id, shot_id, state in (
            ("unsure-1", "dark", JobState.UNCERTAIN),
            ("held-1", "match", JobState.HELD),
            ("queued-1", "path", JobState.QUEUED),
        ):
            job: Job = replace(a_job(job_id, shot_id, state), **own)
            session.journal.append(admitted(session.scribe, job))
    return str(folder)


def states(project: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    capsys.readouterr()
    assert run(["jobs", project, "--json"]) == 0
    return {row["id"]: row["state"] for row in json.loads(capsys.readouterr().out)}


def test_the_list_names_every_job_with_its_shot_state_and_price(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["jobs", project]) == 0
    rows = [line.split()[:5] for line in capsys.readouterr().out.splitlines()[1:]]
    assert rows == [
        ["unsure-1", "1", "uncertain", "paid", "$1.00"],
        ["held-1", "1A", "held", "paid", "$1.00"],
        ["queued-1", "2", "queued", "paid", "$1.00"],
    ]


def test_what_ran_is_settled_with_the_providers_id(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settle", project, "unsure", "--ran", "--remote-id", "video_7"]) == 0
    assert capsys.readouterr().out == "1: running.\n"


def test_a_release_says_how_many_were_let_go(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["release", project]) == 0
    assert capsys.readouterr().out.startswith("1 of 1 held jobs released")
    assert states(project, capsys)["held-1"] == "queued"


@pytest.mark.parametrize(("answers", "code", "state"), [("n\n", 1, "held"), ("y\n", 0, "cancelled")])
def test_at_a_terminal_a_release_of_anothers_job_asks_once_with_the_figure(
    project: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    answers: str,
    code: int,
    state: str,
) -> None:
    with open_session(Path(project)) as session:
        theirs = replace(a_job("theirs-1", "path", JobState.HELD), install_id="theirs", author_id="Ada")
        session.journal.append(admitted(session.scribe, theirs))
    terminal = io.StringIO(answers)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)
    assert run(["release", project, "theirs", "--accept-unknown"]) == code
    assert "asked for by Ada on another computer" in capsys.readouterr().out
    assert states(project, capsys)["theirs-1"] == state


def test_cancelling_all_leaves_what_may_have_been_sent(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cancel", project]) == 0
    assert capsys.readouterr().out.count("Cancelled before it was sent.\n") == 2
    assert states(project, capsys) == {"unsure-1": "uncertain", "held-1": "cancelled", "queued-1": "cancelled"}
